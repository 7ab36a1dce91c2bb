import type { Clock } from '../core/clock.ts';

/** A quit ends the process within this time, whatever hangs. */
export const QUIT_DEADLINE_MS = 3_000;
/** How often it is asked whether calls are still under way; what was just sent leaves meanwhile. */
const LOOK_MS = 20;

export interface QuittingOptions {
  readonly clock: Pick<Clock, 'after'>;
  /** Whether a call is under way that a regular exit would wait for, be it for ever. */
  readonly isBusy: () => boolean;
  /** Ends the process at once; nothing that comes after it is done. */
  readonly end: (how: 'exit' | 'kill', status: number) => void;
  /** Told for the log what did not go as it should. */
  readonly warn: (line: string) => void;
}

/** The one way out of Relink. */
export interface Quitting {
  /** Registers steps to be taken before the end. They may not wait; those of the last call are taken first. */
  readonly beforeEnd: (...steps: readonly (() => void)[]) => void;
  /** From now on the deadline runs. May be repeated. */
  readonly begin: () => void;
  /** Takes the steps in the next turn, and ends as soon as no call is under way. May be repeated. */
  readonly finish: () => void;
  /** Takes the steps and ends, without waiting for anything. */
  readonly endNow: (status: number) => void;
}

/**
 * Quitting in an order that cannot hang: what is to be kept is written first, without waiting; then calls under way
 * are given until the deadline; then the process ends, by a kill where a regular exit would wait for one of them.
 */
export function createQuitting({ clock, isBusy, end, warn }: QuittingOptions): Quitting {
  let steps: readonly (() => void)[] = [];
  let hasBegun = false;
  let isFinishing = false;

  const takeSteps = (): void => {
    const due = steps;
    steps = [];
    for (const step of due) {
      try {
        step();
      } catch (error) {
        warn(`a step of quitting failed: ${error instanceof Error ? error.message : error}`);
      }
    }
  };

  const endNow = (status: number): void => {
    takeSteps();
    const isHeldUp = isBusy();
    if (isHeldUp) warn('quits without an answer of the keychain, the name server or the disk');
    end(isHeldUp ? 'kill' : 'exit', status);
  };

  const begin = (): void => {
    if (hasBegun) return;
    hasBegun = true;
    clock.after(QUIT_DEADLINE_MS, () => {
      if (!isFinishing) warn('quits although its windows have not closed');
      endNow(0);
    });
  };

  const endOnceIdle = (): void => {
    clock.after(LOOK_MS, () => (isBusy() ? endOnceIdle() : endNow(0)));
  };

  return {
    beforeEnd: (...more) => {
      steps = [...more, ...steps];
    },
    begin,
    finish() {
      begin();
      if (isFinishing) return;
      isFinishing = true;
      // A click on the icon waits for its answer, which would go with the icon.
      clock.after(0, () => {
        takeSteps();
        endOnceIdle();
      });
    },
    endNow,
  };
}
