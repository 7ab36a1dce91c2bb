import { afterEach, describe, expect, it } from 'vitest';
import { speechOf } from '../../../src/core/words/speech.ts';
import { dayHeadingOf } from '../../../src/renderer/dates.ts';
import { speak } from '../../../src/renderer/say.ts';
import { daysOf } from '../../../src/renderer/timeline-days.ts';
import { entryOf } from '../sample-timeline.ts';

/** Without an offset, so that it is the same day and hour wherever the tests run. */
const at = (day: number, hour: number, minute = 0, year = 2026): number =>
  new Date(year, 10, day, hour, minute).getTime();
const NOW = at(24, 0, 5);

afterEach(() => speak(speechOf('en-US')));

describe('the days of the timeline', () => {
  it('end at midnight, and keep the order of what happened', () => {
    const times = [at(24, 0, 2), at(23, 23, 59), at(23, 0, 1), at(9, 12), at(9, 12, 0, 2025)];
    const entries = times.map((time, index) => entryOf(String(index), undefined, { at: time }));
    const days = daysOf(entries);
    expect(days.map((day) => day.entries.map(({ accountId }) => accountId))).toEqual([
      ['0'],
      ['1', '2'],
      ['3'],
      ['4'],
    ]);
    expect(new Set(days.map(({ key }) => key)).size).toBe(4);
    expect(days.map((day) => dayHeadingOf(day.at, NOW))).toEqual([
      'Today',
      'Yesterday',
      'Monday, November 9',
      'Sunday, November 9, 2025',
    ]);
  });

  it('are none when nothing has happened', () => {
    expect(daysOf([])).toEqual([]);
  });

  it.each([
    ['de-DE', ['Heute', 'Gestern', 'Montag, 9. November', 'Sonntag, 9. November 2025']],
    ['es-ES', ['Hoy', 'Ayer', 'Lunes, 9 de noviembre', 'Domingo, 9 de noviembre de 2025']],
  ])('are headed in the manner of %s', (locale, headings) => {
    speak(speechOf(locale));
    const days = [NOW, at(23, 8), at(9, 8), at(9, 8, 0, 2025)];
    expect(days.map((day) => dayHeadingOf(day, NOW))).toEqual(headings);
  });
});
