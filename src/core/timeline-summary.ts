import { DAY_MS } from './durations.ts';
import { MOST_SHOWN, type TimelineEntry } from './timeline.ts';

/** What a stretch of the timeline comes to. */
export interface TimelineSummary {
  /** How many days back it looks, from now. */
  readonly days: number;
  /** How often an account expired or was disconnected. */
  readonly outages: number;
  readonly healed: number;
  readonly healedByRelink: number;
  /** The middle one of how long the healed accounts were broken, in milliseconds; null when none was healed. */
  readonly typicalMs: number | null;
}

const DAYS = 30;

/**
 * How many whole days back the entries tell everything, at most 30; 0 when that is less than one.
 * @param entries all that the window was given, newest first: when it was given no more, older ones may be missing
 */
export function daysCovered(entries: readonly TimelineEntry[], now: number): number {
  const oldest = entries.at(-1);
  if (!oldest || entries.length < MOST_SHOWN) return DAYS;
  return Math.max(0, Math.min(DAYS, Math.floor((now - oldest.at) / DAY_MS)));
}

/** @param days how far to look back from `now`, in days */
export function summaryOf(entries: readonly TimelineEntry[], days: number, now: number): TimelineSummary {
  const events = entries.filter(({ at }) => at > now - days * DAY_MS).map(({ event }) => event);
  const healed = events.flatMap((event) => (event.what === 'healed' ? [event] : []));
  return {
    days,
    outages: events.filter(({ what }) => what === 'broke').length,
    healed: healed.length,
    healedByRelink: healed.filter(({ by }) => by === 'relink').length,
    typicalMs: medianOf(healed.map(({ brokenMs }) => brokenMs)),
  };
}

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
