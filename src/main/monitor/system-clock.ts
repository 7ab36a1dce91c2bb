import type { Clock } from '../../core/clock.ts';
import type { LocalTimeOf } from '../../core/quiet-time.ts';

/** `setTimeout` runs longer delays at once; none of Relink's is nearly as long. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The computer's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after(ms, act) {
    // What is left of a millisecond would be cut off, and the callback come too early.
    const timer = setTimeout(act, Math.min(Math.ceil(ms), LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  },
};

/** The time of day where the computer is. */
export const systemLocalTimeOf: LocalTimeOf = (moment) => {
  const date = new Date(moment);
  return { day: date.getDay(), minute: date.getHours() * 60 + date.getMinutes() };
};
