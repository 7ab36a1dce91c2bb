import type { AccountId, LocationId } from './account.ts';
import { isTokenFailure } from './failure.ts';
import { isBad } from './health.ts';
import { type Account, accountsOf, type LocationState, type Snapshot } from './snapshot.ts';

/** Names one account across all locations. */
export interface AccountRef {
  readonly locationId: LocationId;
  readonly accountId: AccountId;
}

/** An expiry, or a refused token, that has been announced and not yet ended. */
export interface AlertMemory {
  readonly announcedAccounts: readonly AccountRef[];
  readonly announcedTokens: readonly LocationId[];
}

export const EMPTY_ALERT_MEMORY: AlertMemory = { announcedAccounts: [], announcedTokens: [] };

/** What is worth interrupting a person for. */
export type Notice =
  | { readonly kind: 'needs-reconnect'; readonly account: Account; readonly location: LocationState }
  | { readonly kind: 'several-need-reconnect'; readonly accounts: readonly AccountRef[] }
  | { readonly kind: 'recovered'; readonly account: Account; readonly location: LocationState }
  | { readonly kind: 'several-recovered'; readonly accounts: readonly AccountRef[] }
  | { readonly kind: 'token-refused'; readonly location: LocationState };

/** A token counts as refused when this many checks in a row said so: one answer may be the service's slip. */
const TOKEN_REFUSALS_NEEDED = 2;

export const isSameAccount = (a: AccountRef, b: AccountRef): boolean =>
  a.accountId === b.accountId && a.locationId === b.locationId;

/**
 * Decides what to announce, given what was announced before. It compares the snapshot with the memory rather than
 * with an earlier snapshot, so that neither a restart nor a skipped snapshot announces anything twice or never.
 * @returns the notices, and the memory to keep before they are shown
 */
export function decideAlerts(
  snapshot: Snapshot,
  memory: AlertMemory,
): { readonly notices: readonly Notice[]; readonly memory: AlertMemory } {
  const all = accountsOf(snapshot).map((entry) => ({ ...entry, ref: refOf(entry.location, entry.account) }));
  const wasAnnounced = (ref: AccountRef): boolean =>
    memory.announcedAccounts.some((announced) => isSameAccount(announced, ref));

  const broken = all.filter(({ account }) => isBad(account.health));
  const fresh = broken.filter(({ ref }) => !wasAnnounced(ref));
  const recovered = all.filter(({ account, ref }) => isWell(account) && wasAnnounced(ref));
  const ended = recovered.map(({ ref }) => ref);
  const kept = memory.announcedAccounts.filter(
    (ref) => isStillOpen(snapshot, ref) && !ended.some((other) => isSameAccount(other, ref)),
  );

  const refused = snapshot.locations.filter(isTokenRefused);
  const freshlyRefused = refused.filter(({ id }) => !memory.announcedTokens.includes(id));
  const keptTokens = memory.announcedTokens.filter((id) => {
    const location = snapshot.locations.find((candidate) => candidate.id === id);
    return location !== undefined && location.check.state !== 'fresh';
  });

  return {
    notices: [
      ...oneOrSeveral(fresh, 'needs-reconnect', 'several-need-reconnect'),
      ...oneOrSeveral(recovered, 'recovered', 'several-recovered'),
      ...freshlyRefused.map((location): Notice => ({ kind: 'token-refused', location })),
    ],
    memory: {
      announcedAccounts: [...kept, ...fresh.map(({ ref }) => ref)],
      announcedTokens: [...keptTokens, ...freshlyRefused.map(({ id }) => id)],
    },
  };
}

/** Whether two memories hold the same, so that nothing needs to be written. */
export const isSameMemory = (a: AlertMemory, b: AlertMemory): boolean =>
  a.announcedAccounts.length === b.announcedAccounts.length &&
  a.announcedTokens.length === b.announcedTokens.length &&
  a.announcedAccounts.every((ref) => b.announcedAccounts.some((other) => isSameAccount(ref, other))) &&
  a.announcedTokens.every((id) => b.announcedTokens.includes(id));

const refOf = (location: LocationState, account: Account): AccountRef => ({
  locationId: location.id,
  accountId: account.id,
});

/** Not knowing is no recovery. */
const isWell = ({ health, suspected }: Account): boolean =>
  !isBad(health) && health !== 'unknown' && suspected === null;

const isTokenRefused = ({ check }: LocationState): boolean =>
  check.state === 'failing' && isTokenFailure(check.failure) && check.attempts >= TOKEN_REFUSALS_NEEDED;

/** An announced account is forgotten once its location has been read and no longer lists it. */
function isStillOpen(snapshot: Snapshot, ref: AccountRef): boolean {
  const location = snapshot.locations.find(({ id }) => id === ref.locationId);
  if (!location) return false;
  if (location.check.state !== 'fresh') return true;
  return location.accounts.some(({ id }) => id === ref.accountId);
}

function oneOrSeveral(
  entries: readonly {
    readonly location: LocationState;
    readonly account: Account;
    readonly ref: AccountRef;
  }[],
  one: 'needs-reconnect' | 'recovered',
  several: 'several-need-reconnect' | 'several-recovered',
): readonly Notice[] {
  const [first, ...rest] = entries;
  if (!first) return [];
  if (rest.length === 0) return [{ kind: one, account: first.account, location: first.location }];
  return [{ kind: several, accounts: entries.map(({ ref }) => ref) }];
}
