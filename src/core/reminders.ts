import { DAY_MS } from './durations.ts';

/** The alert itself is of day 0. */
const FIRST_AFTER_MS = 2 * DAY_MS;
const EVERY_MS = 5 * DAY_MS;
const MOST_REMINDERS = 6;

/** How many reminders of an account that was announced then have come due by now. */
export function remindersDue(announcedAt: number, now: number): number {
  const passed = Math.floor((now - announcedAt - FIRST_AFTER_MS) / EVERY_MS) + 1;
  return Math.min(Math.max(passed, 0), MOST_REMINDERS);
}

/** When the next reminder comes due, in epoch milliseconds; null when none is left. */
export function nextReminderAt(announcedAt: number, now: number): number | null {
  const passed = remindersDue(announcedAt, now);
  return passed < MOST_REMINDERS ? announcedAt + FIRST_AFTER_MS + passed * EVERY_MS : null;
}
