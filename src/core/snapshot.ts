import type { AccountFacts, AccountGroup, AccountId, LocationId } from './account.ts';
import { type Failure, isTokenFailure } from './failure.ts';
import { type LoginMemory, loginAfter } from './forecast.ts';
import { type BadHealth, type Health, healthOf, isBad } from './health.ts';
import { distinctAccounts, type Reading } from './reading.ts';
import type { ReconnectState } from './reconnect.ts';

/** Whether a location's last check told the truth. A failed one never changes what is known of its accounts. */
export type Check =
  | { readonly state: 'never' }
  | { readonly state: 'fresh'; readonly at: number }
  | {
      readonly state: 'failing';
      readonly failure: Failure;
      readonly since: number;
      readonly lastGoodAt: number | null;
      /** How many checks in a row have failed like this: over the token, or over anything else. */
      readonly attempts: number;
    };

export interface Account extends AccountFacts {
  /** The last confirmed verdict. */
  readonly health: Health;
  /** Epoch milliseconds since when that verdict has been seen. */
  readonly since: number;
  /** A bad verdict that one read gave and a second one has yet to confirm. */
  readonly suspected: BadHealth | null;
  readonly login: LoginMemory;
}

export interface LocationState {
  readonly id: LocationId;
  readonly name: string;
  readonly check: Check;
  readonly accounts: readonly Account[];
  readonly groups: readonly AccountGroup[];
  /** Those of the accounts that the last read did not list: only a second such read is believed. */
  readonly missing: readonly AccountId[];
}

/** A reconnect that is running or has just ended. */
export interface Reconnect {
  readonly locationId: LocationId;
  readonly accountId: AccountId;
  readonly state: ReconnectState;
}

/** The one immutable value that the tray, the notifications, the window and the command line show. */
export interface Snapshot {
  /** Grows with every published change, so that a late reader can tell which of two is newer. */
  readonly revision: number;
  readonly isPaused: boolean;
  readonly locations: readonly LocationState[];
  readonly reconnects: readonly Reconnect[];
}

export const EMPTY_SNAPSHOT: Snapshot = { revision: 0, isPaused: false, locations: [], reconnects: [] };

/** How far a single read is trusted: the app asks twice before it believes bad news, the command line reads once. */
export type Confirmation = 'second-read' | 'none';

export const newLocation = (id: LocationId, name: string): LocationState => ({
  id,
  name,
  check: { state: 'never' },
  accounts: [],
  groups: [],
  missing: [],
});

/** When the location was last truthfully read, in epoch milliseconds; null when never. */
export function lastGoodAt(check: Check): number | null {
  if (check.state === 'fresh') return check.at;
  return check.state === 'failing' ? check.lastGoodAt : null;
}

/** Whether a second read is due before the last one is believed. */
export const needsSecondRead = (location: LocationState): boolean =>
  location.missing.length > 0 || location.accounts.some((account) => account.suspected !== null);

/** Whether the last read listed nothing although accounts were known. */
export const isEmptySuspected = ({ accounts, missing }: LocationState): boolean =>
  missing.length > 0 && missing.length === accounts.length;

/**
 * The location after a successful read. Accounts that two reads in a row do not list are gone: one read may be of a
 * partial list, and what it leaves out must neither turn green nor be announced anew when it is back. Where part of
 * the reply was unreadable the missing ones may be in that part. Until they are gone they stay as they are known.
 *
 * @param signingIn accounts of which Relink is taking, or has just taken, a person through a sign-in
 */
export function applyReading(
  location: LocationState,
  reading: Reading,
  now: number,
  confirmation: Confirmation,
  signingIn: readonly AccountId[] = [],
): LocationState {
  const check: Check = { state: 'fresh', at: now };
  const known = new Map(location.accounts.map((account) => [account.id, account]));
  const handled = new Set(
    location.accounts
      .filter(({ id }) => signingIn.includes(id))
      .flatMap((account) => accountsOfLogin(location, account).map(({ id }) => id)),
  );
  const listed = distinctAccounts(reading.accounts).map((facts) => {
    const before = known.get(facts.id);
    const login = loginAfter(before ? loginOf(before) : null, facts, handled.has(facts.id), now);
    return judge(before, facts, login, now, confirmation);
  });
  const absent = absentFrom(location, reading, confirmation);
  return {
    ...location,
    check,
    accounts: [...listed, ...absent.kept],
    groups: reading.accounts.length === 0 && absent.kept.length > 0 ? location.groups : reading.groups,
    missing: absent.missing,
  };
}

/** What becomes of the accounts that a read does not list. */
function absentFrom(
  location: LocationState,
  reading: Reading,
  confirmation: Confirmation,
): { readonly kept: readonly Account[]; readonly missing: readonly AccountId[] } {
  const ids = new Set(reading.accounts.map(({ id }) => id));
  const absent = location.accounts.filter(({ id }) => !ids.has(id));
  if (reading.unreadable > 0) return { kept: absent, missing: [] };
  if (confirmation === 'none') return { kept: [], missing: [] };
  const missedBefore = new Set(location.missing);
  const kept = absent.filter(({ id }) => !missedBefore.has(id));
  return { kept, missing: kept.map(({ id }) => id) };
}

/** The location after a failed check: all that was known stays known. */
export function applyFailure(location: LocationState, failure: Failure, now: number): LocationState {
  const before = location.check;
  const isLikeBefore =
    before.state === 'failing' && isTokenFailure(before.failure) === isTokenFailure(failure);
  const check: Check = {
    state: 'failing',
    failure,
    since: before.state === 'failing' ? before.since : now,
    lastGoodAt: lastGoodAt(before),
    attempts: isLikeBefore ? before.attempts + 1 : 1,
  };
  return { ...location, check };
}

function judge(
  before: Account | undefined,
  facts: AccountFacts,
  login: LoginMemory,
  now: number,
  confirmation: Confirmation,
): Account {
  const seen = healthOf(facts, login, now);
  const settled = (health: Health): Account => {
    const since = before?.health === health ? before.since : now;
    return accountOf(facts, { health, since, suspected: null, login });
  };
  if (confirmation === 'none') return settled(seen);
  if (before && isBad(before.health) && seen === 'unknown') return settled(before.health);
  if (!isBad(seen) || (before && isBad(before.health)) || before?.suspected) return settled(seen);
  const lastBelieved = before
    ? { health: before.health, since: before.since }
    : { health: 'unknown' as const, since: now };
  return accountOf(facts, { ...lastBelieved, suspected: seen, login });
}

/** Field by field: of objects that come from a spread V8 keeps a shape for each, as large as the account itself. */
const accountOf = (facts: AccountFacts, verdict: Omit<Account, keyof AccountFacts>): Account => ({
  id: facts.id,
  platform: facts.platform,
  name: facts.name,
  standing: facts.standing,
  expiresAt: facts.expiresAt,
  connectedAt: facts.connectedAt,
  type: facts.type,
  loginId: facts.loginId,
  avatar: facts.avatar,
  health: verdict.health,
  since: verdict.since,
  suspected: verdict.suspected,
  login: verdict.login,
});

const loginOf = (account: Account) => ({ login: account.login, facts: account, isWell: isWell(account) });

/** Known to work; not knowing is no recovery. */
export const isWell = ({ health, suspected }: Account): boolean =>
  !isBad(health) && health !== 'unknown' && suspected === null;

/** The account, or undefined when it is not (or no longer) listed. */
export function findAccount(
  snapshot: Snapshot,
  locationId: LocationId,
  accountId: AccountId,
): Account | undefined {
  const location = snapshot.locations.find(({ id }) => id === locationId);
  return location?.accounts.find(({ id }) => id === accountId);
}

/** The accounts that one sign-in can heal: the account itself, and all that came from the same login. */
export const accountsOfLogin = (
  { accounts }: Pick<LocationState, 'accounts'>,
  { id, loginId }: Account,
): readonly Account[] =>
  accounts.filter((other) => other.id === id || (loginId !== null && other.loginId === loginId));
