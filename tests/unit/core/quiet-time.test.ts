import { describe, expect, it } from 'vitest';
import {
  isQuietAt,
  type LocalTimeOf,
  nextMorningOf,
  type QuietTime,
  quietEndOf,
} from '../../../src/core/quiet-time.ts';

const BERLIN = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Where the clocks are put forward on 2026-03-29 at 02:00, and back on 2026-10-25 at 03:00. */
const inBerlin: LocalTimeOf = (moment) => {
  const parts = new Map(BERLIN.formatToParts(moment).map(({ type, value }) => [type, value]));
  return {
    day: DAYS.indexOf(parts.get('weekday') ?? ''),
    minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute')),
  };
};
const at = (text: string): number => Date.parse(text);
const iso = (moment: number | null): string | null =>
  moment === null ? null : new Date(moment).toISOString();

const NIGHT: QuietTime = { from: '22:00', to: '07:00', days: [] };
const LUNCH: QuietTime = { from: '12:00', to: '13:30', days: [] };
const WEEKEND: QuietTime = { from: '00:00', to: '00:00', days: [6, 0] };
const NIGHT_AND_WEEKEND: QuietTime = { ...NIGHT, days: [6, 0] };
const ALWAYS: QuietTime = { ...NIGHT, days: [0, 1, 2, 3, 4, 5, 6] };

describe('quiet time', () => {
  it.each<[string, QuietTime, string, string | null]>([
    ['before the hours', LUNCH, '2026-11-24T11:59+01:00', null],
    ['from their first minute', LUNCH, '2026-11-24T12:00+01:00', '2026-11-24T12:30:00.000Z'],
    ['to their last', LUNCH, '2026-11-24T13:29:59+01:00', '2026-11-24T12:30:00.000Z'],
    ['and no longer', LUNCH, '2026-11-24T13:30+01:00', null],
    ['before midnight', NIGHT, '2026-11-24T23:10+01:00', '2026-11-25T06:00:00.000Z'],
    ['after midnight', NIGHT, '2026-11-25T00:10+01:00', '2026-11-25T06:00:00.000Z'],
    ['by day', NIGHT, '2026-11-25T07:00+01:00', null],
    ['in the night when the clocks go forward', NIGHT, '2026-03-28T22:30+01:00', '2026-03-29T05:00:00.000Z'],
    ['in the night when the clocks go back', NIGHT, '2026-10-24T22:30+02:00', '2026-10-25T06:00:00.000Z'],
    ['on the last day before', WEEKEND, '2026-11-27T23:59+01:00', null],
    ['on a quiet day', WEEKEND, '2026-11-28T12:00+01:00', '2026-11-29T23:00:00.000Z'],
    ['on quiet days when the clocks go back', WEEKEND, '2026-10-24T12:00+02:00', '2026-10-25T23:00:00.000Z'],
    [
      'from a quiet night into quiet days',
      NIGHT_AND_WEEKEND,
      '2026-11-27T23:00+01:00',
      '2026-11-30T06:00:00.000Z',
    ],
  ])('%s', (_, quiet, now, end) => {
    expect(isQuietAt(quiet, at(now), inBerlin)).toBe(end !== null);
    expect(iso(quietEndOf(quiet, at(now), inBerlin))).toBe(end ?? iso(at(now)));
  });

  it('that ends at an hour which the clocks leave out ends with the hour after', () => {
    const early: QuietTime = { from: '22:00', to: '02:30', days: [] };
    expect(iso(quietEndOf(early, at('2026-03-28T23:00+01:00'), inBerlin))).toBe('2026-03-29T01:00:00.000Z');
  });

  it('of every day never ends', () => {
    expect(isQuietAt(ALWAYS, at('2026-11-24T12:00Z'), inBerlin)).toBe(true);
    expect(quietEndOf(ALWAYS, at('2026-11-24T12:00Z'), inBerlin)).toBeNull();
  });
});

it.each([
  ['in the small hours', '2026-11-25T01:00+01:00', '2026-11-25T07:00:00.000Z'],
  ['just before', '2026-11-25T07:59:59+01:00', '2026-11-25T07:00:00.000Z'],
  ['just then', '2026-11-25T08:00+01:00', '2026-11-26T07:00:00.000Z'],
  ['in the evening', '2026-11-25T20:00+01:00', '2026-11-26T07:00:00.000Z'],
  ['before the clocks go forward', '2026-03-28T20:00+01:00', '2026-03-29T06:00:00.000Z'],
  ['before the clocks go back', '2026-10-24T20:00+02:00', '2026-10-25T07:00:00.000Z'],
])('the next morning begins at the next local 08:00: %s', (_, now, morning) => {
  expect(iso(nextMorningOf(at(now), inBerlin))).toBe(morning);
});
