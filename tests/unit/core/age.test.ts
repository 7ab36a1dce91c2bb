import { expect, it } from 'vitest';
import { ageOf } from '../../../src/core/age.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, NOW } from '../sample-snapshot.ts';

it.each([
  [0, 'just now'],
  [MINUTE_MS - 1, 'just now'],
  [MINUTE_MS, '1 min ago'],
  [2 * MINUTE_MS - 1, '1 min ago'],
  [59 * MINUTE_MS, '59 min ago'],
  [HOUR_MS, '1 hr ago'],
  [23 * HOUR_MS, '23 hr ago'],
  [DAY_MS, 'yesterday'],
  [3 * DAY_MS, '3 days ago'],
])('what was %d ms ago is "%s"', (elapsed, words) => {
  expect(ageOf(NOW - elapsed, NOW)).toBe(words);
});

it('a moment in the future, as after a clock was set back, is "just now"', () => {
  expect(ageOf(NOW + DAY_MS, NOW)).toBe('just now');
});
