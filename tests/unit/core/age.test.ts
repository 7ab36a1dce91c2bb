import { expect, it } from 'vitest';
import { ageOf, checkedWords, spanSince } from '../../../src/core/age.ts';
import { sayInEnglish } from '../../../src/core/words/speech.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, NOW } from '../sample-snapshot.ts';
import { sayIn } from '../say-in.ts';

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
  expect(ageOf(NOW - elapsed, NOW, sayInEnglish)).toBe(words);
});

it('a moment in the future, as after a clock was set back, is "just now"', () => {
  expect(ageOf(NOW + DAY_MS, NOW, sayInEnglish)).toBe('just now');
});

it.each([
  ['de-DE', 0, 'gerade eben'],
  ['de-DE', 5 * MINUTE_MS, 'vor 5 Min.'],
  ['de-DE', 2 * HOUR_MS, 'vor 2 Std.'],
  ['de-DE', DAY_MS, 'gestern'],
  ['es-MX', 0, 'ahora mismo'],
  ['es-MX', 5 * MINUTE_MS, 'hace 5 min'],
  ['es-ES', 2 * HOUR_MS, 'hace 2 h'],
  ['es-ES', DAY_MS, 'ayer'],
])('in %s, what was %d ms ago is "%s"', (locale, elapsed, words) => {
  expect(ageOf(NOW - elapsed, NOW, sayIn(locale))).toBe(words);
});

it.each([
  ['en-US', 'checked 5 min ago', 'not checked yet'],
  ['de-DE', 'vor 5 Min. geprüft', 'noch nicht geprüft'],
  ['es-ES', 'comprobado hace 5 min', 'aún sin comprobar'],
])('in %s, the age stands where the sentence has it: "%s"', (locale, checked, never) => {
  expect(checkedWords(NOW - 5 * MINUTE_MS, NOW, sayIn(locale))).toBe(checked);
  expect(checkedWords(null, NOW, sayIn(locale))).toBe(never);
});

it.each([
  ['en-US', ['just now', 'just now', 'for 59 min', 'for 1 hr', 'for 23 hr', 'for 1 day', 'for 18 days']],
  [
    'de-DE',
    [
      'gerade eben',
      'gerade eben',
      'seit 59 Min.',
      'seit 1 Std.',
      'seit 23 Std.',
      'seit 1 Tag',
      'seit 18 Tagen',
    ],
  ],
  [
    'es-ES',
    [
      'ahora mismo',
      'ahora mismo',
      'desde hace 59 min',
      'desde hace 1 h',
      'desde hace 23 h',
      'desde hace 1 día',
      'desde hace 18 días',
    ],
  ],
])('in %s, how long something has been so is one of %s', (locale, words) => {
  const elapsed = [-DAY_MS, 0, HOUR_MS - 1, HOUR_MS, DAY_MS - 1, 2 * DAY_MS - 1, 18 * DAY_MS];
  expect(elapsed.map((ms) => spanSince(NOW - ms, NOW, sayIn(locale)))).toEqual(words);
});
