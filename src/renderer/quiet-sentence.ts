import type { QuietTime } from '../core/quiet-time.ts';
import { oncePerLocale } from '../core/words/per-locale.ts';
import { timeOf } from './dates.ts';
import { say } from './say.ts';

const listFormat = oncePerLocale((locale) => new Intl.ListFormat(locale));
const weekdayFormats = {
  long: oncePerLocale((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long' })),
  short: oncePerLocale((locale) => new Intl.DateTimeFormat(locale, { weekday: 'short' })),
} as const;

/** The name of a day; 0 is Sunday. */
export const weekdayName = (day: number, length: 'long' | 'short'): string =>
  weekdayFormats[length](say.locale).format(momentIn(day, 12, 0));

/** Says when it is quiet. */
export function quietSentenceOf({ from, to, days }: QuietTime): string {
  if (days.length === 7) return say('quiet.always');
  const hours = { from: timeWordOf(from), to: timeWordOf(to) };
  const named = listFormat(say.locale).format(sorted(days).map((day) => weekdayName(day, 'long')));
  if (from === to) return days.length > 0 ? say('quiet.days-only', { days: named }) : say('quiet.never');
  return days.length > 0 ? say('quiet.daily-and-days', { ...hours, days: named }) : say('quiet.daily', hours);
}

/** From Monday, as the week is shown. */
const sorted = (days: readonly number[]): readonly number[] =>
  [...days].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));

function timeWordOf(time: string): string {
  const [hours = '0', minutes = '0'] = time.split(':');
  return timeOf(momentIn(1, Number(hours), Number(minutes)));
}

/** In a week without a change of the clocks, whose first day is a Sunday. */
const momentIn = (day: number, hours: number, minutes: number): number =>
  new Date(2023, 0, 1 + day, hours, minutes).getTime();
