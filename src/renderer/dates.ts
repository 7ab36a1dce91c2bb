import { DAY_MS } from '../core/durations.ts';
import type { LocalTimeOf } from '../core/quiet-time.ts';
import { oncePerLocale } from '../core/words/per-locale.ts';
import { say } from './say.ts';

const timeFormat = oncePerLocale((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
const dayFormat = oncePerLocale(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' }),
);
const dayAndYearFormat = oncePerLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }));
const weekdayFormat = oncePerLocale(
  (locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', month: 'long', day: 'numeric' }),
);
const fullDayFormat = oncePerLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'full' }));
const fullFormat = oncePerLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }),
);
const daysFormat = oncePerLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

/** The time of day: "2:45 PM". */
export const timeOf = (at: number): string => timeFormat(say.locale).format(at);

/** As short as it stays clear: "2:45 PM" today, "Nov 12" within the year, "Nov 12, 2025" before. */
export function dayOf(at: number, now: number): string {
  if (isSameDay(at, now)) return timeOf(at);
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (isThisYear ? dayFormat : dayAndYearFormat)(say.locale).format(at);
}

/** A day as a heading: "Today", "Yesterday", "Monday, November 9", and with its year when that is another. */
export function dayHeadingOf(at: number, now: number): string {
  const days = Math.round((midnightOf(at) - midnightOf(now)) / DAY_MS);
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const heading =
    days === 0 || days === -1
      ? daysFormat(say.locale).format(days, 'day')
      : (isThisYear ? weekdayFormat : fullDayFormat)(say.locale).format(at);
  return heading.charAt(0).toLocaleUpperCase(say.locale) + heading.slice(1);
}

const midnightOf = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

export const isSameDay = (a: number, b: number): boolean => midnightOf(a) === midnightOf(b);

/** With nothing left out, for those who want to know exactly. */
export const momentOf = (at: number): string => fullFormat(say.locale).format(at);

/** How long until then, in whole days: "today", "tomorrow", "in 5 days". */
export function daysUntil(at: number, now: number): string {
  const days = Math.max(0, Math.floor((at - now) / DAY_MS));
  return daysFormat(say.locale).format(days, 'day');
}

/** The clock on the wall where the computer is. */
export const localTimeOf: LocalTimeOf = (moment) => {
  const date = new Date(moment);
  return { day: date.getDay(), minute: date.getHours() * 60 + date.getMinutes() };
};
