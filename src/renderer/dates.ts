const DAY_MS = 86_400_000;

const time = new Intl.DateTimeFormat('en-US', { timeStyle: 'short' });
const day = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric' });
const dayAndYear = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' });
const full = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeStyle: 'short' });

/** The time of day: "2:45 PM". */
export const timeOf = (at: number): string => time.format(at);

/** As short as it stays clear: "2:45 PM" today, "Nov 12" within the year, "Nov 12, 2025" before. */
export function dayOf(at: number, now: number): string {
  if (new Date(at).toDateString() === new Date(now).toDateString()) return time.format(at);
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return isThisYear ? day.format(at) : dayAndYear.format(at);
}

/** With nothing left out, for those who want to know exactly. */
export const momentOf = (at: number): string => full.format(at);

/** How long until then, in whole days: "today", "tomorrow", "in 5 days". */
export function daysUntil(at: number, now: number): string {
  const days = Math.max(0, Math.floor((at - now) / DAY_MS));
  return new Intl.RelativeTimeFormat('en-US', { numeric: 'auto' }).format(days, 'day');
}
