import type { AccountRef } from './alerts.ts';
import { HOUR_MS } from './durations.ts';
import { type LocalTimeOf, nextMorningOf } from './quiet-time.ts';

/** How long a person wants to hear nothing of a broken account. */
export type SnoozeLength = 'hour' | 'tomorrow' | 'recovery';

/** A broken account that is not spoken of for a while. */
export interface Snooze extends AccountRef {
  /** Epoch milliseconds; `recovery`: as long as the account stays broken. */
  readonly until: number | 'recovery';
}

/** When a snooze that begins now ends: after an hour, at the next local 08:00, or when the account recovers. */
export function snoozeEndOf(length: SnoozeLength, now: number, localTimeOf: LocalTimeOf): Snooze['until'] {
  switch (length) {
    case 'hour':
      return now + HOUR_MS;
    case 'tomorrow':
      return nextMorningOf(now, localTimeOf);
    case 'recovery':
      return 'recovery';
  }
}

/** Goes by the wall clock, so that neither sleep nor a restart makes a snooze longer. */
export const isSnoozing = ({ until }: Snooze, now: number): boolean => until === 'recovery' || until > now;
