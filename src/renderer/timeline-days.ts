import type { TimelineEntry } from '../core/timeline.ts';

/** What happened on one day of the person's calendar. */
export interface TimelineDay {
  /** Names the day among all. */
  readonly key: string;
  /** A moment of that day, in epoch milliseconds. */
  readonly at: number;
  readonly entries: readonly TimelineEntry[];
}

/** The entries by day, in the order in which they come. @param entries newest first */
export function daysOf(entries: readonly TimelineEntry[]): readonly TimelineDay[] {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const key = new Date(entry.at).toDateString();
    const sameDay = days.get(key);
    if (sameDay) sameDay.push(entry);
    else days.set(key, [entry]);
  }
  return [...days].map(([key, sameDay]) => ({ key, at: sameDay[0]?.at ?? 0, entries: sameDay }));
}
