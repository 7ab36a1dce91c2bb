import { afterEach, describe, expect, it } from 'vitest';
import { speechOf } from '../../../src/core/words/speech.ts';
import { dayOf, daysUntil, momentOf, timeOf } from '../../../src/renderer/dates.ts';
import { speak } from '../../../src/renderer/say.ts';
import { DAY_MS } from '../sample-snapshot.ts';

/** Without an offset, so that it is the same day and hour wherever the tests run. */
const NOW = new Date(2026, 10, 24, 14, 45).getTime();
const EARLIER = new Date(2026, 10, 12, 9, 5).getTime();
const LAST_YEAR = new Date(2025, 10, 12, 9, 5).getTime();

afterEach(() => speak(speechOf('en-US')));

/** Some languages put a narrow space before "p. m.". */
const plain = (text: string): string => text.replaceAll(/\s/g, ' ');

describe.each([
  {
    locale: 'en-US',
    time: '2:45 PM',
    day: 'Nov 12',
    dayAndYear: 'Nov 12, 2025',
    days: ['today', 'tomorrow', 'in 5 days'],
    moment: /^Tuesday, November 24, 2026/,
  },
  {
    locale: 'de-DE',
    time: '14:45',
    day: '12. Nov.',
    dayAndYear: '12.11.2025',
    days: ['heute', 'morgen', 'in 5 Tagen'],
    moment: /^Dienstag, 24. November 2026/,
  },
  {
    locale: 'es-ES',
    time: '14:45',
    day: '12 nov',
    dayAndYear: '12 nov 2025',
    days: ['hoy', 'mañana', 'dentro de 5 días'],
    moment: /^martes, 24 de noviembre de 2026/,
  },
])('the dates of a person who reads $locale', ({ locale, time, day, dayAndYear, days, moment }) => {
  it('are written in that manner', () => {
    speak(speechOf(locale));
    expect(plain(timeOf(NOW))).toBe(time);
    expect([NOW, EARLIER, LAST_YEAR].map((at) => plain(dayOf(at, NOW)))).toEqual([time, day, dayAndYear]);
    expect([0, 1, 5].map((count) => daysUntil(NOW + count * DAY_MS, NOW))).toEqual(days);
    expect(momentOf(NOW)).toMatch(moment);
  });
});

it('dates follow a person who chooses another language', () => {
  expect(dayOf(EARLIER, NOW)).toBe('Nov 12');
  speak(speechOf('de-DE'));
  expect(dayOf(EARLIER, NOW)).toBe('12. Nov.');
});
