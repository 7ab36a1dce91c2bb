import { KNOWN_PLATFORMS, type LocationId, type Platform, platformName } from '../core/account.ts';
import type { AccountRef } from '../core/alerts.ts';
import { isBad } from '../core/health.ts';
import type { ReconnectState } from '../core/reconnect.ts';
import { type Account, accountsOf, type LocationState, type Snapshot } from '../core/snapshot.ts';
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
  const chosen = chosenLocation(snapshot, filter.locationId);
  const entries = entriesOf(snapshot, chosen);
  const wanted = filter.query.trim().toLocaleLowerCase();
  const found = entries.filter(
    (entry) => hasTraits(entry.location, entry.account, filter) && isFound(entry, wanted),
  );
  const concerned = found.map((entry) => ({ entry, concern: concernOf(entry) }));
  const calm = concerned.flatMap(({ entry, concern }) => (concern ? [] : [entry]));
  return {
    problems: CONCERNS.flatMap((wanted) =>
      concerned.flatMap(({ entry, concern }) => (concern === wanted ? [entry] : [])),
    ),
    groups: filter.scope === 'problems' ? [] : groupsOf(calm),
    total: entries.length,
  };
}

/** How many accounts of the location, or of all, need a person. */
export const countProblems = (snapshot: Snapshot, location: LocationState | null): number =>
  entriesOf(snapshot, location).filter(
    (entry) => concernOf(entry) !== null && entry.reconnect?.step !== 'healed',
  ).length;

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

/** Those of whole snapshots: a key in the search box changes the filter alone. */
const knownEntries = new WeakMap<Snapshot, readonly Entry[]>();

function entriesOf(snapshot: Snapshot, location: LocationState | null): readonly Entry[] {
  if (location) return gatherEntries(snapshot, location);
  const entries = knownEntries.get(snapshot) ?? gatherEntries(snapshot, null);
  knownEntries.set(snapshot, entries);
  return entries;
}

function gatherEntries(snapshot: Snapshot, location: LocationState | null): readonly Entry[] {
  const reconnects = new Map(
    snapshot.reconnects.map(({ locationId, accountId, state }) => [keyOf(locationId, accountId), state]),
  );
  return shareHealing(
    accountsOf(location ? { locations: [location] } : snapshot).map((entry) => ({
      ...entry,
      reconnect: reconnects.get(keyOf(entry.location.id, entry.account.id)) ?? null,
    })),
  );
}

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
const knownTexts = new WeakMap<Entry, string>();

function searchTextOf(entry: Entry): string {
  const known = knownTexts.get(entry);
  if (known !== undefined) return known;
  const { location, account } = entry;
  // Nobody types the line break, so nothing is found across two of them.
  const text = [account.name, location.name, platformName(account.platform)].join('\n').toLocaleLowerCase();
  knownTexts.set(entry, text);
  return text;
}

const isFound = (entry: Entry, wanted: string): boolean =>
  wanted === '' || searchTextOf(entry).includes(wanted);

function groupsOf(entries: readonly Entry[]): readonly PlatformGroup[] {
  const byPlatform = new Map<Platform, Entry[]>();
  for (const entry of entries) {
    const { platform } = entry.account;
    const members = byPlatform.get(platform);
    if (members) members.push(entry);
    else byPlatform.set(platform, [entry]);
  }
  return [...byPlatform]
    .map(([platform, members]): PlatformGroup => ({ platform, entries: members }))
    .sort((a, b) => rankOf(a.platform) - rankOf(b.platform));
}

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
