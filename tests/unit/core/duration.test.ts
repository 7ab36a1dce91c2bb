import { expect, it } from 'vitest';
import { durationOf } from '../../../src/core/duration.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../sample-snapshot.ts';
import { sayIn } from '../say-in.ts';

it.each([
  ['en-US', MINUTE_MS - 1, 'less than a minute'],
  ['en-US', MINUTE_MS, '1 minute'],
  ['en-US', HOUR_MS - 1, '59 minutes'],
  ['en-US', HOUR_MS, '1 hour'],
  ['en-US', 47 * HOUR_MS, '47 hours'],
  ['en-US', 2 * DAY_MS, '2 days'],
  ['de-DE', 0, 'weniger als eine Minute'],
  ['de-DE', 3 * HOUR_MS, '3 Stunden'],
  ['de-DE', 9 * DAY_MS, '9 Tage'],
  ['es-MX', 0, 'menos de un minuto'],
  ['es-ES', HOUR_MS, '1 hora'],
  ['es-ES', 9 * DAY_MS, '9 días'],
])('in %s, %d ms are "%s"', (locale, ms, words) => {
  expect(durationOf(ms, sayIn(locale))).toBe(words);
});
