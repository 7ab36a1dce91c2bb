import type { LocationId } from '../../../src/core/account.ts';
import type { Attempt } from '../../../src/core/failure.ts';
import type { LocalTimeOf } from '../../../src/core/quiet-time.ts';
import type { Reading } from '../../../src/core/reading.ts';
import { EMPTY_SNAPSHOT, type LocationState } from '../../../src/core/snapshot.ts';
import { sayInEnglish } from '../../../src/core/words/speech.ts';
import {
  type Announcer,
  type AnnouncerOptions,
  startAnnouncer,
} from '../../../src/main/monitor/announcer.ts';
import { type Monitor, type MonitorOptions, startMonitor } from '../../../src/main/monitor/monitor.ts';
import { createSnapshotStore, type SnapshotStore } from '../../../src/main/monitor/snapshot-store.ts';
import { keepSnapshot } from '../../../src/main/storage/keep-snapshot.ts';
import { type MortalClock, mortalClockOf } from './mortal-clock.ts';

/** What the service answers about a location, and how long it takes for that. */
export interface Answer {
  readonly attempt: Attempt<Reading>;
  readonly delayMs: number;
}

/** One run of the watching part of the app. */
export interface TrialProcess {
  readonly clock: MortalClock;
  readonly store: SnapshotStore;
  readonly monitor: Monitor;
  readonly announcer: Announcer;
  readonly quit: () => void;
  readonly crash: () => void;
}

type TrialProcessOptions = Pick<MonitorOptions, 'clock' | 'random' | 'intervalMs'> &
  Pick<AnnouncerOptions, 'memory' | 'policy' | 'show'> & {
    /** As they came from the file. */
    readonly locations: readonly LocationState[];
    readonly answerOf: (id: LocationId) => Answer;
    /** Told of every answer just before the process learns of it. */
    readonly noteAttempt: (id: LocationId, attempt: Attempt<Reading>) => void;
    /** @returns whether they are saved */
    readonly writeLocations: (locations: readonly LocationState[]) => boolean;
  };

export function startTrialProcess(options: TrialProcessOptions): TrialProcess {
  const { random, intervalMs, locations, memory, policy, show } = options;
  const clock = mortalClockOf(options.clock);
  let isRunning = true;
  const sameReplyOf = createReplyMemory();
  const store = createSnapshotStore({ ...EMPTY_SNAPSHOT, locations });
  const read = async (id: LocationId): Promise<Attempt<Reading>> => {
    const { attempt, delayMs } = options.answerOf(id);
    // The service answers whether or not the process lives to hear it.
    if (delayMs > 0) await new Promise<void>((resolve) => options.clock.after(delayMs, resolve));
    if (isRunning) options.noteAttempt(id, attempt);
    return sameReplyOf(id, attempt);
  };
  const monitor = startMonitor({ store, clock, random, intervalMs, read });
  const write = (kept: { readonly locations: readonly LocationState[] }): boolean =>
    options.writeLocations(kept.locations);
  const writeGently = async (
    snapshot: Parameters<typeof write>[0],
    isWanted: () => boolean,
  ): Promise<boolean> => {
    try {
      return isWanted() && write(snapshot);
    } catch (error) {
      if (isRunning) throw error;
      // Killed at it: nothing follows.
      return new Promise(() => {});
    }
  };
  const kept = keepSnapshot(store, { write, writeGently }, clock);
  const announcer = startAnnouncer({
    store,
    clock,
    localTimeOf: localTimeInGreenwich,
    policy,
    memory,
    saveSnapshot: kept.flush,
    afterSaving: (act) =>
      kept.afterSaving(() => {
        try {
          act();
        } catch (error) {
          if (isRunning) throw error;
        }
      }),
    say: sayInEnglish,
    tokens: () => [],
    show,
    onSnoozesChange: () => {},
  });
  return {
    clock,
    store,
    monitor,
    announcer,
    quit() {
      isRunning = false;
      monitor.stop();
      announcer.stop();
      kept.stop();
    },
    crash() {
      isRunning = false;
      clock.kill();
    },
  };
}

/** As the client does, answers a location's same reply with the very same value. */
function createReplyMemory(): (id: LocationId, attempt: Attempt<Reading>) => Attempt<Reading> {
  const last = new Map<LocationId, { readonly text: string; readonly attempt: Attempt<Reading> }>();
  return (id, attempt) => {
    if (!attempt.ok) return attempt;
    const text = JSON.stringify(attempt);
    const known = last.get(id);
    if (known?.text === text) return known.attempt;
    last.set(id, { text, attempt });
    return attempt;
  };
}

const localTimeInGreenwich: LocalTimeOf = (moment) => {
  const date = new Date(moment);
  return { day: date.getUTCDay(), minute: date.getUTCHours() * 60 + date.getUTCMinutes() };
};
