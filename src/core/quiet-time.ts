import { MINUTE_MS } from './durations.ts';

/** When no notification may appear; in the computer's local time. */
export interface QuietTime {
  /** `HH:MM`. The hours from here wrap around midnight; where both are equal, only the days are quiet. */
  readonly from: string;
  /** `HH:MM`, the first minute that is not quiet any more. */
  readonly to: string;
  /** Days that are quiet as a whole; 0 is Sunday. */
  readonly days: readonly number[];
}

/** A moment as a clock on the wall shows it. */
export interface LocalTime {
  /** 0 is Sunday. */
  readonly day: number;
  /** Minutes since midnight. */
  readonly minute: number;
}

/** Knows the time zone of the computer, and when its clocks are changed. Takes epoch milliseconds. */
export type LocalTimeOf = (moment: number) => LocalTime;

export const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;
const DAY_MINUTES = 24 * 60;
/** No clock on earth is moved by more at once. */
const LONGEST_SHIFT_MINUTES = 60;
const MORNING = '08:00';

/** Whether no notification may appear at a moment. */
export const isQuietAt = (quiet: QuietTime, moment: number, localTimeOf: LocalTimeOf): boolean =>
  quietMinutesLeft(quiet, localTimeOf(moment)) > 0;

/**
 * When the quiet that reigns at a moment ends, in epoch milliseconds; the moment itself where none reigns, null where
 * every day is quiet.
 */
export function quietEndOf(quiet: QuietTime, moment: number, localTimeOf: LocalTimeOf): number | null {
  if (!isQuietAt(quiet, moment, localTimeOf)) return moment;
  if (new Set(quiet.days).size === 7) return null;
  return walkTo(moment, localTimeOf, (local) => quietMinutesLeft(quiet, local));
}

/** The next local 08:00 after a moment, in epoch milliseconds. */
export const nextMorningOf = (moment: number, localTimeOf: LocalTimeOf): number =>
  walkTo(moment, localTimeOf, ({ minute }) => minutesUntil(minute, minuteOf(MORNING)) % DAY_MINUTES);

/** How long it is quiet for at least: until the hours end, or the day does. 0 when it is not quiet. */
function quietMinutesLeft({ from, to, days }: QuietTime, { day, minute }: LocalTime): number {
  const isQuietDay = days.includes(day);
  const untilEnd = minutesUntil(minute, minuteOf(to));
  const isQuietHour = from !== to && minutesUntil(minute, minuteOf(from)) >= untilEnd;
  return Math.max(isQuietDay ? DAY_MINUTES - minute : 0, isQuietHour ? untilEnd : 0);
}

/** From 1 to the minutes of a day. */
const minutesUntil = (minute: number, target: number): number =>
  ((target - minute - 1 + DAY_MINUTES) % DAY_MINUTES) + 1;

const minuteOf = (timeOfDay: string): number =>
  Number(timeOfDay.slice(0, 2)) * 60 + Number(timeOfDay.slice(3, 5));

/**
 * The first full minute after a moment at which no minutes are left by the clock on the wall. It takes no step that a
 * change of the clocks could carry beyond that minute.
 */
function walkTo(moment: number, localTimeOf: LocalTimeOf, minutesLeft: (local: LocalTime) => number): number {
  let at = Math.floor(moment / MINUTE_MS) * MINUTE_MS + MINUTE_MS;
  for (let left = minutesLeft(localTimeOf(at)); left > 0; left = minutesLeft(localTimeOf(at))) {
    at += Math.max(1, left - LONGEST_SHIFT_MINUTES) * MINUTE_MS;
  }
  return at;
}
