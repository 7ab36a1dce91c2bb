import type { Platform } from '../core/account.ts';
import { oncePer } from '../core/once-per.ts';
import { DAY_MS } from './clock-units.ts';

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
  /** The login at the platform that it came from. Accounts of several platforms can share one. */
  readonly oauthId: string;
  /** The platform's own id of the page, profile or location. */
  readonly originId: string;
  /** `page`, `profile`, `group`, `location` or `business`; any other word stands for one that no document knows. */
  readonly type: string;
  /** Epoch milliseconds at which the access token ends; it may renew itself. Null when the API does not say. */
  readonly expiresAt: number | null;
  /** How many posts wait to be published to it. */
  readonly scheduledPosts: number;
  /** Where its picture is: an address that is given out as it is, or a path of the simulator's own. */
  readonly avatar: string | null;
}

export interface SimulatedLocation {
  /** 20 letters and digits, as HighLevel's ids. */
  readonly id: string;
  readonly name: string;
  /** The made-up Private Integration Token of this location. */
  readonly pit: string;
}

/** A named choice of accounts of one location. */
export interface SimulatedGroup {
  readonly id: string;
  readonly locationId: string;
  readonly name: string;
  readonly accountIds: readonly string[];
}

/** A person who works with one location. */
export interface SimulatedUser {
  readonly id: string;
  readonly locationId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly role: 'admin' | 'user';
}

/** A login at a platform from which accounts can be attached. */
export interface SimulatedLogin {
  readonly oauthId: string;
  readonly locationId: string;
  readonly platform: Platform;
}

/** All that the made-up HighLevel knows. Changed only by the functions below, each of which returns a new one. */
export interface Agency {
  readonly locations: readonly SimulatedLocation[];
  readonly accounts: readonly SimulatedAccount[];
  readonly groups: readonly SimulatedGroup[];
  readonly users: readonly SimulatedUser[];
  /** Those that have been made since the start; the others are known by their accounts. */
  readonly newLogins: readonly SimulatedLogin[];
}

/** How long the access token of a renewed login lasts. */
export const LOGIN_LASTS_MS = 60 * DAY_MS;

/** An agency of thousands of locations is asked for one of them with each request. */
const locationsByPit = oncePer(
  (locations: Agency['locations']) => new Map(locations.map((location) => [location.pit, location])),
);

const accountsByLocation = oncePer((accounts: Agency['accounts']) => {
  const byLocation = new Map<string, SimulatedAccount[]>();
  for (const account of accounts) {
    const others = byLocation.get(account.locationId);
    if (others) others.push(account);
    else byLocation.set(account.locationId, [account]);
  }
  return byLocation;
});

export const locationOfPit = ({ locations }: Agency, pit: string): SimulatedLocation | undefined =>
  locationsByPit(locations).get(pit);

export const locationOf = (agency: Agency, locationId: string): SimulatedLocation | undefined =>
  agency.locations.find((location) => location.id === locationId);

export const accountOf = (agency: Agency, accountId: string): SimulatedAccount | undefined =>
  agency.accounts.find((account) => account.id === accountId);

export const accountsOf = ({ accounts }: Agency, locationId: string): readonly SimulatedAccount[] =>
  accountsByLocation(accounts).get(locationId) ?? [];

export const changeStatus = (agency: Agency, accountId: string, status: string): Agency => ({
  ...agency,
  accounts: agency.accounts.map((account) => (account.id === accountId ? { ...account, status } : account)),
});

/** A renewed login makes the account active and starts its time anew. */
export const renewAccounts = (agency: Agency, accountIds: readonly string[], now: number): Agency => ({
  ...agency,
  accounts: agency.accounts.map((account) =>
    accountIds.includes(account.id) ? renewedAccount(account, now) : account,
  ),
});

const renewedAccount = (account: SimulatedAccount, now: number): SimulatedAccount => ({
  ...account,
  status: 'active',
  connectedAt: now,
  expiresAt: account.expiresAt === null ? null : now + LOGIN_LASTS_MS,
});

export const addAccount = (agency: Agency, account: SimulatedAccount): Agency => ({
  ...agency,
  accounts: [...agency.accounts, account],
});

export const removeAccount = (agency: Agency, accountId: string): Agency => ({
  ...agency,
  accounts: agency.accounts.filter((account) => account.id !== accountId),
  groups: agency.groups.map((group) => ({
    ...group,
    accountIds: group.accountIds.filter((id) => id !== accountId),
  })),
});

export const addLogin = (agency: Agency, login: SimulatedLogin): Agency => ({
  ...agency,
  newLogins: [...agency.newLogins, login],
});

/** Whether the location has made this login at this platform. */
export const hasLogin = (agency: Agency, { oauthId, locationId, platform }: SimulatedLogin): boolean =>
  [...agency.newLogins, ...agency.accounts].some(
    (one) => one.oauthId === oauthId && one.locationId === locationId && one.platform === platform,
  );

/** An id in the form of the API's examples (`acct-123`) that no account has yet. */
export function unusedAccountId(agency: Agency): string {
  const numbers = agency.accounts.map((account) => Number(/^acct-(\d{1,9})$/.exec(account.id)?.[1] ?? 0));
  return `acct-${Math.max(100, ...numbers) + 1}`;
}
