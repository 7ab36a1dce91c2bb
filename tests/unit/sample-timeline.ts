import { accountIdOf, locationIdOf } from '../../src/core/account.ts';
import type { Event, TimelineEntry } from '../../src/core/timeline.ts';
import { HOUR_MS, NOW } from './sample-snapshot.ts';

/** Something that happened to a Facebook page of location "a", an hour ago. */
export const entryOf = (
  accountId: string,
  event: Event = { what: 'broke', health: 'expired' },
  changes: Partial<TimelineEntry> = {},
): TimelineEntry => ({
  at: NOW - HOUR_MS,
  locationId: locationIdOf('a'),
  locationName: 'Location a',
  accountId: accountIdOf(accountId),
  accountName: `Page ${accountId}`,
  platform: 'facebook',
  event,
  ...changes,
});

export const healedAfter = (hours: number, by: 'relink' | 'elsewhere' = 'relink'): Event => ({
  what: 'healed',
  by,
  brokenMs: hours * HOUR_MS,
});
