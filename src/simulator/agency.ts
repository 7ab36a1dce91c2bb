import type { Platform } from '../core/account.ts';

/** One social media account as the made-up HighLevel keeps it. */
export interface SimulatedAccount {
  readonly id: string;
  readonly locationId: string;
  readonly platform: Platform;
  readonly name: string;
  /** `active`, `expired` or `disconnected`; any other word stands for one that no document knows. */
  readonly status: string;
  /** Epoch milliseconds of the last authorization. */
  readonly connectedAt: number;
}

export interface SimulatedLocation {
  /** 20 letters and digits, as HighLevel's ids. */
  readonly id: string;
  readonly name: string;
  /** The made-up Private Integration Token of this location. */
  readonly pit: string;
}

/** All that the made-up HighLevel knows. Changed only by the functions below, each of which returns a new one. */
export interface Agency {
  readonly locations: readonly SimulatedLocation[];
  readonly accounts: readonly SimulatedAccount[];
}

export const locationOfPit = (agency: Agency, pit: string): SimulatedLocation | undefined =>
  agency.locations.find((location) => location.pit === pit);

export const locationOf = (agency: Agency, locationId: string): SimulatedLocation | undefined =>
  agency.locations.find((location) => location.id === locationId);

export const accountOf = (agency: Agency, accountId: string): SimulatedAccount | undefined =>
  agency.accounts.find((account) => account.id === accountId);

export const accountsOf = (agency: Agency, locationId: string): readonly SimulatedAccount[] =>
  agency.accounts.filter((account) => account.locationId === locationId);

export const changeStatus = (agency: Agency, accountId: string, status: string): Agency => ({
  ...agency,
  accounts: agency.accounts.map((account) => (account.id === accountId ? { ...account, status } : account)),
});

/** A renewed login makes the account active and starts its time anew. */
export const renewAccounts = (agency: Agency, accountIds: readonly string[], now: number): Agency => ({
  ...agency,
  accounts: agency.accounts.map((account) =>
    accountIds.includes(account.id) ? { ...account, status: 'active', connectedAt: now } : account,
  ),
});

export const addAccount = (agency: Agency, account: SimulatedAccount): Agency => ({
  ...agency,
  accounts: [...agency.accounts, account],
});

export const removeAccount = (agency: Agency, accountId: string): Agency => ({
  ...agency,
  accounts: agency.accounts.filter((account) => account.id !== accountId),
});

/** An id in the form of the API's examples (`acct-123`) that no account has yet. */
export function unusedAccountId(agency: Agency): string {
  const numbers = agency.accounts.map((account) => Number(/^acct-(\d{1,9})$/.exec(account.id)?.[1] ?? 0));
  return `acct-${Math.max(100, ...numbers) + 1}`;
}
