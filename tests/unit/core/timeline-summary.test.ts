import { describe, expect, it } from 'vitest';
import { MOST_SHOWN } from '../../../src/core/timeline.ts';
import { daysCovered, summaryOf } from '../../../src/core/timeline-summary.ts';
import { DAY_MS, HOUR_MS, NOW } from '../sample-snapshot.ts';
import { entryOf, healedAfter } from '../sample-timeline.ts';

describe('the summary of the timeline', () => {
  it('counts what expired and what was disconnected, what was healed and by whom', () => {
    const entries = [
      entryOf('1', healedAfter(3)),
      entryOf('2', healedAfter(5, 'elsewhere')),
      entryOf('1', { what: 'broke', health: 'expired' }),
      entryOf('2', { what: 'broke', health: 'disconnected' }),
      entryOf('3', { what: 'broke', health: 'expired' }),
      entryOf('4', { what: 'changed', health: 'expiring' }),
      entryOf('5', { what: 'added' }),
      entryOf('6', { what: 'removed' }),
    ];
    expect(summaryOf(entries, 30, NOW)).toEqual({
      days: 30,
      outages: 3,
      healed: 2,
      healedByRelink: 1,
      typicalMs: 4 * HOUR_MS,
    });
  });

  it.each([
    [[], null],
    [[7], 7],
    [[9, 1, 2], 2],
    [[1, 100, 3, 4], 3.5],
  ])('takes the middle of the outages that lasted %j hours: %s', (hours, middle) => {
    const entries = hours.map((lasted, index) => entryOf(String(index), healedAfter(lasted)));
    const { typicalMs } = summaryOf(entries, 30, NOW);
    expect(typicalMs).toBe(middle === null ? null : middle * HOUR_MS);
  });

  it('leaves out what is older than it looks back', () => {
    const entries = [6, 7, 8].map((days) => entryOf(String(days), undefined, { at: NOW - days * DAY_MS }));
    expect(summaryOf(entries, 7, NOW).outages).toBe(1);
  });
});

describe('how far back the entries tell everything', () => {
  const filled = (oldestDays: number) =>
    Array.from({ length: MOST_SHOWN }, (_, index) =>
      entryOf(String(index), undefined, { at: NOW - (index * oldestDays * DAY_MS) / (MOST_SHOWN - 1) }),
    );

  it.each([
    ['there are none', [], 30],
    ['they are all there are', [entryOf('1')], 30],
    ['the oldest were left out', filled(12.5), 12],
    ['the oldest were left out, long ago', filled(90), 30],
    ['there were too many within a day', filled(0.5), 0],
  ])('when %s', (_when, entries, days) => {
    expect(daysCovered(entries, NOW)).toBe(days);
  });
});
