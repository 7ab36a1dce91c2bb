import { KNOWN_PLATFORMS, type LocationId, type Platform, platformName } from '../core/account.ts';
import type { TimelineEntry } from '../core/timeline.ts';

export const TIMELINE_KINDS = ['all', 'broke', 'healed'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** An account as the timeline names it. */
export type TimelineAccount = Pick<TimelineEntry, 'locationId' | 'accountId' | 'accountName' | 'platform'>;

/** Which entries the person wants to see; null: any. */
export interface TimelineFilter {
  readonly kind: TimelineKind;
  readonly platform: Platform | null;
  readonly locationId: LocationId | null;
  readonly account: TimelineAccount | null;
  readonly query: string;
}

export const NO_TIMELINE_FILTER: TimelineFilter = {
  kind: 'all',
  platform: null,
  locationId: null,
  account: null,
  query: '',
};

/** The entries of the accounts that the filter names, whatever happened to them. */
export const entriesOfWanted = (
  entries: readonly TimelineEntry[],
  { platform, locationId, account }: TimelineFilter,
): readonly TimelineEntry[] =>
  entries.filter(
    (entry) =>
      (platform === null || entry.platform === platform) &&
      (locationId === null || entry.locationId === locationId) &&
      (account === null ||
        (entry.accountId === account.accountId && entry.locationId === account.locationId)),
  );

/** What the filter lets through, in the same order. */
export function filteredTimeline(
  entries: readonly TimelineEntry[],
  filter: TimelineFilter,
): readonly TimelineEntry[] {
  const query = filter.query.trim().toLocaleLowerCase();
  return entriesOfWanted(entries, filter).filter(
    (entry) =>
      (filter.kind === 'all' || entry.event.what === filter.kind) && (query === '' || isFound(entry, query)),
  );
}

const isFound = ({ accountName, locationName, platform }: TimelineEntry, query: string): boolean =>
  [accountName, locationName, platformName(platform)].some((text) =>
    text.toLocaleLowerCase().includes(query),
  );

/** The platforms that occur, in the order in which the window lists them. */
export function timelinePlatforms(entries: readonly TimelineEntry[]): readonly Platform[] {
  const present = new Set(entries.map(({ platform }) => platform));
  const known = KNOWN_PLATFORMS.filter((platform) => present.delete(platform));
  return [...known, ...present];
}

/** The locations that occur, by name; each is called as it was called last. @param entries newest first */
export function timelineLocations(
  entries: readonly TimelineEntry[],
): readonly (readonly [id: LocationId, name: string])[] {
  const names = new Map<LocationId, string>();
  for (const { locationId, locationName } of entries) {
    if (!names.has(locationId)) names.set(locationId, locationName);
  }
  return [...names].sort(([, a], [, b]) => a.localeCompare(b));
}
