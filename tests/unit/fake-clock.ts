import type { Clock } from '../../src/core/clock.ts';

/** A clock that stands still until a test moves it. */
export interface FakeClock extends Clock {
  /** Lets time pass; what falls due happens in order, each with all that follows from it at once. */
  readonly advance: (ms: number) => Promise<void>;
  /** Moves the wall clock only, as setting the clock or a sleep does. */
  readonly jump: (ms: number) => void;
  /** How many timers have yet to fire. */
  readonly pending: () => number;
}

interface Timer {
  readonly at: number;
  readonly act: () => void;
}

/** Lets every promise that can settle without time passing do so, and input that has arrived be heard. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** As `settle`, without a turn of the event loop, of which a month of timers would need a million. */
const settlePromises = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve));

/** @param start epoch milliseconds at which the wall clock begins */
export function createFakeClock(start = Date.parse('2026-11-24T12:00:00Z')): FakeClock {
  const timers = new Set<Timer>();
  let elapsed = 0;
  let offset = start;

  const nextUntil = (end: number): Timer | undefined =>
    [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];

  return {
    now: () => offset + elapsed,
    monotonic: () => elapsed,
    after(ms, act) {
      const timer: Timer = { at: elapsed + Math.max(0, ms), act };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async advance(ms) {
      const end = elapsed + ms;
      await settle();
      for (let timer = nextUntil(end); timer; timer = nextUntil(end)) {
        timers.delete(timer);
        elapsed = Math.max(elapsed, timer.at);
        timer.act();
        await settlePromises();
      }
      await settle();
      elapsed = end;
    },
    jump(ms) {
      offset += ms;
    },
    pending: () => timers.size,
  };
}
