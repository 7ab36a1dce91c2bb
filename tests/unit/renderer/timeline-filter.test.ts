import { describe, expect, it } from 'vitest';
import { locationIdOf } from '../../../src/core/account.ts';
import {
  filteredTimeline,
  NO_TIMELINE_FILTER,
  type TimelineFilter,
  timelineLocations,
  timelinePlatforms,
} from '../../../src/renderer/timeline-filter.ts';
import { entryOf, healedAfter } from '../sample-timeline.ts';

const inB = { locationId: locationIdOf('b'), locationName: 'Gym' } as const;
const entries = [
  entryOf('1', healedAfter(1)),
  entryOf('1'),
  entryOf('2', { what: 'added' }, { platform: 'other:mastodon' }),
  entryOf('1', { what: 'broke', health: 'disconnected' }, inB),
  entryOf('3', { what: 'removed' }, { ...inB, platform: 'google', locationName: 'Old gym' }),
];
const [, first] = entries;
const passing = (filter: Partial<TimelineFilter>): readonly number[] =>
  filteredTimeline(entries, { ...NO_TIMELINE_FILTER, ...filter }).map((entry) => entries.indexOf(entry));

describe('the filter of the timeline', () => {
  it.each<readonly [string, Partial<TimelineFilter>, readonly number[]]>([
    ['nothing', {}, [0, 1, 2, 3, 4]],
    ['what broke', { kind: 'broke' }, [1, 3]],
    ['what was healed', { kind: 'healed' }, [0]],
    ['a platform', { platform: 'google' }, [4]],
    ['a location', { locationId: locationIdOf('b') }, [3, 4]],
    ['an account of one location, not its namesake elsewhere', { account: first ?? null }, [0, 1]],
    ['the name of an account', { query: ' PAGE 2 ' }, [2]],
    ['the name of a location, as it was then', { query: 'old' }, [4]],
    ['the name of a platform', { query: 'business profile' }, [4]],
    ['two things at once', { kind: 'broke', locationId: locationIdOf('a') }, [1]],
  ])('that asks for %s lets it through', (_what, filter, wanted) => {
    expect(passing(filter)).toEqual(wanted);
  });

  it('offers the platforms and the locations that occur, as they are called now', () => {
    expect(timelinePlatforms(entries)).toEqual(['facebook', 'google', 'other:mastodon']);
    expect(timelineLocations(entries)).toEqual([
      ['b', 'Gym'],
      ['a', 'Location a'],
    ]);
  });
});
