import type { NewLocation, TrialOutcome } from '../core/bridge.ts';

/**
 * Tries locations out while a person types: one at a time, and only the last one that was asked for. A trial that is
 * under way when another is asked for ends unheard; one that waits then is never made.
 */
export function createLocationTrials(
  tryOut: (location: NewLocation) => Promise<TrialOutcome>,
): (location: NewLocation) => Promise<TrialOutcome> {
  let latest = 0;
  let running: Promise<unknown> = Promise.resolve();
  return async (location) => {
    latest += 1;
    const mine = latest;
    const isLatest = (): boolean => mine === latest;
    const trial = running.then(async (): Promise<TrialOutcome> => {
      const outcome = isLatest() ? await tryOut(location) : SUPERSEDED;
      return isLatest() ? outcome : SUPERSEDED;
    });
    running = trial.catch(() => undefined);
    return trial;
  };
}

const SUPERSEDED: TrialOutcome = { result: 'superseded' };
