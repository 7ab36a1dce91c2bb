import type { Clock } from '../../../src/core/clock.ts';

/** The clock as one process sees it: what the process had planned ends with it. */
export interface MortalClock extends Clock {
  /** How many timers of the process have yet to fire. */
  readonly pending: () => number;
  readonly kill: () => void;
}

export function mortalClockOf(clock: Clock): MortalClock {
  const cancels = new Set<() => void>();
  let isDead = false;
  return {
    now: clock.now,
    monotonic: clock.monotonic,
    after(ms, act) {
      if (isDead) return () => {};
      const undo = clock.after(ms, () => {
        cancels.delete(cancel);
        try {
          act();
        } catch (error) {
          // What was under way ends with the process.
          if (!isDead) throw error;
        }
      });
      const cancel = (): void => {
        cancels.delete(cancel);
        undo();
      };
      cancels.add(cancel);
      return cancel;
    },
    pending: () => cancels.size,
    kill() {
      isDead = true;
      for (const cancel of [...cancels]) cancel();
    },
  };
}
