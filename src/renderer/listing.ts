import { KNOWN_PLATFORMS, type LocationId, type Platform, platformName } from '../core/account.ts';
import type { AccountRef } from '../core/alerts.ts';
import { isBad } from '../core/health.ts';
import { oncePer } from '../core/once-per.ts';
import type { ReconnectState } from '../core/reconnect.ts';
import type { Account, LocationState, Snapshot } from '../core/snapshot.ts';
import { hasTraits, type Narrowing, NO_NARROWING } from './narrowing.ts';

/** Which accounts the person wants to see. */
export interface Filter extends Narrowing {
  readonly scope: 'all' | 'problems';
  readonly locationId: LocationId | null;
  readonly query: string;
}

export const NO_FILTER: Filter = { ...NO_NARROWING, scope: 'all', locationId: null, query: '' };

/** One account with all that the window says of it. */
export interface Entry {
  readonly location: LocationState;
  readonly account: Account;
  readonly reconnect: ReconnectState | null;
}

/** Why an account gets a card of its own, most pressing first. */
const CONCERNS = ['broken', 'confirming', 'expiring', 'unknown'] as const;
export type Concern = (typeof CONCERNS)[number];

export interface PlatformGroup {
  readonly platform: Platform;
  readonly entries: readonly Entry[];
}

export interface Listing {
  /** Those that need a person, most pressing first. */
  readonly problems: readonly Entry[];
  /** The others, by platform. */
  readonly groups: readonly PlatformGroup[];
  /** How many accounts there are before scope and search narrow them. */
  readonly total: number;
}

/** The location that the filter names, if there still is one. */
export const chosenLocation = (snapshot: Snapshot, locationId: LocationId | null): LocationState | null =>
  snapshot.locations.find(({ id }) => id === locationId) ?? null;

/** What the filter lets through, in the order in which the window shows it. */
export function listingOf(snapshot: Snapshot, filter: Filter): Listing {
  const entries = entriesOf(snapshot, chosenLocation(snapshot, filter.locationId));
  const wanted = filter.query.trim().toLocaleLowerCase();
  const problems = new Map<Concern, Entry[]>(CONCERNS.map((concern) => [concern, []]));
  const calm = new Map<Platform, Entry[]>();
  for (const entry of entries) {
    if (!hasTraits(entry.location, entry.account, filter) || !isFound(entry, wanted)) continue;
    const concern = concernOf(entry);
    if (concern) problems.get(concern)?.push(entry);
    else if (filter.scope === 'all') addTo(calm, entry.account.platform, entry);
  }
  return { problems: [...problems.values()].flat(), groups: groupsOf(calm), total: entries.length };
}

function addTo<Key>(lists: Map<Key, Entry[]>, key: Key, entry: Entry): void {
  const list = lists.get(key);
  if (list) list.push(entry);
  else lists.set(key, [entry]);
}

/** How many accounts of the location, or of all, need a person. */
export const countProblems = (snapshot: Snapshot, location: LocationState | null): number =>
  location ? problemsIn(entriesOf(snapshot, location)) : countAllProblems(snapshot);

const countAllProblems = oncePer((snapshot: Snapshot) => problemsIn(entriesOf(snapshot, null)));

const problemsIn = (entries: readonly Entry[]): number =>
  entries.filter((entry) => concernOf(entry) !== null && entry.reconnect?.step !== 'healed').length;

/**
 * Why the account gets a card; null when it belongs to the quiet list. One that is being reconnected, or has just
 * been healed, keeps its place among the broken ones, so that nothing jumps under the pointer.
 */
export function concernOf({ account, reconnect }: Entry): Concern | null {
  if (isBad(account.health) || (reconnect && isWorthACard(reconnect))) return 'broken';
  if (account.suspected) return 'confirming';
  if (account.health === 'expiring') return 'expiring';
  return account.health === 'unknown' ? 'unknown' : null;
}

/** Main lets go of an ended reconnect after a while. A cancelled one has nothing to tell about a healthy account. */
const isWorthACard = (reconnect: ReconnectState): boolean =>
  reconnect.step !== 'gave-up' || reconnect.reason.why !== 'cancelled';

const entriesOf = (snapshot: Snapshot, location: LocationState | null): readonly Entry[] =>
  location ? entriesIn(location, snapshot) : allEntriesOf(snapshot);

/** A key in the search box changes the filter alone. */
const allEntriesOf = oncePer((snapshot: Snapshot) =>
  snapshot.locations.flatMap((location) => entriesIn(location, snapshot)),
);

function entriesIn(location: LocationState, { reconnects }: Snapshot): readonly Entry[] {
  const own = reconnects.filter(({ locationId }) => locationId === location.id);
  if (own.length === 0) return quietEntriesOf(location);
  const states = new Map(own.map(({ accountId, state }) => [accountId, state]));
  return shareHealing(
    quietEntriesOf(location).map((entry) => {
      const reconnect = states.get(entry.account.id);
      return reconnect ? { ...entry, reconnect } : entry;
    }),
  );
}

/** The same for as long as the location is: a row of it is not drawn anew when another location changes. */
const quietEntriesOf = oncePer((location: LocationState): readonly Entry[] =>
  location.accounts.map((account) => ({ location, account, reconnect: null })),
);

/** What one sign-in has healed is shown as healed by it, though it was asked for one of the accounts only. */
function shareHealing(entries: readonly Entry[]): readonly Entry[] {
  const healed = entries.filter(({ account, reconnect }) => account.loginId && reconnect?.step === 'healed');
  if (healed.length === 0) return entries;
  return entries.map((entry) => {
    const cause = healed.find((other) => isHealedWith(entry, other));
    return cause ? { ...entry, reconnect: cause.reconnect } : entry;
  });
}

const isHealedWith = ({ location, account, reconnect }: Entry, cause: Entry): boolean =>
  reconnect === null &&
  location.id === cause.location.id &&
  account.loginId === cause.account.loginId &&
  account.health === 'healthy' &&
  account.since >= cause.account.since;

const keyOf = (locationId: string, accountId: string): string => `${locationId} ${accountId}`;

/** Names one entry among all, for lists and for the ids of elements. */
export const entryKey = ({ location, account }: Entry): string => keyOf(location.id, account.id);

/** What an entry is found by; putting thousands into small letters takes longer than searching them. */
const searchTextOf = oncePer(({ location, account }: Entry) =>
  // Nobody types the line break, so nothing is found across two of them.
  [account.name, location.name, platformName(account.platform)].join('\n').toLocaleLowerCase(),
);

const isFound = (entry: Entry, wanted: string): boolean =>
  wanted === '' || searchTextOf(entry).includes(wanted);

const groupsOf = (calm: ReadonlyMap<Platform, readonly Entry[]>): readonly PlatformGroup[] =>
  [...calm]
    .map(([platform, entries]): PlatformGroup => ({ platform, entries }))
    .sort((a, b) => rankOf(a.platform) - rankOf(b.platform));

function rankOf(platform: Platform): number {
  const rank = (KNOWN_PLATFORMS as readonly string[]).indexOf(platform);
  return rank < 0 ? KNOWN_PLATFORMS.length : rank;
}

/** With no more accounts than this there is nothing to search. */
const SEEN_AT_ONCE = 8;

/** Whether the search is offered: it stays while something is searched for. */
export const isSearchable = ({ locations }: Snapshot, { query }: Filter): boolean =>
  query !== '' || locations.reduce((sum, { accounts }) => sum + accounts.length, 0) > SEEN_AT_ONCE;

/** The entry of one account; undefined when it is no longer listed. */
export function entryOf(snapshot: Snapshot, { locationId, accountId }: AccountRef): Entry | undefined {
  const location = snapshot.locations.find(({ id }) => id === locationId);
  return entriesOf(snapshot, location ?? null).find(
    (entry) => entry.account.id === accountId && entry.location.id === locationId,
  );
}
