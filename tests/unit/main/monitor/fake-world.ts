import { type AccountFacts, type LocationId, locationIdOf } from '../../../../src/core/account.ts';
import { type Attempt, type Failure, failed, succeeded } from '../../../../src/core/failure.ts';
import type { Reading } from '../../../../src/core/reading.ts';
import { type LocationState, newLocation } from '../../../../src/core/snapshot.ts';
import { type Monitor, startMonitor } from '../../../../src/main/monitor/monitor.ts';
import { createSnapshotStore, type SnapshotStore } from '../../../../src/main/monitor/snapshot-store.ts';
import { createFakeClock, type FakeClock } from '../../fake-clock.ts';
import { factsOf, MINUTE_MS, readingOf } from '../../sample-snapshot.ts';

export const INTERVAL_MS = 5 * MINUTE_MS;

/** A monitor with a clock that a test moves and a service that says what the test wants. */
export interface FakeWorld {
  readonly clock: FakeClock;
  readonly store: SnapshotStore;
  readonly monitor: Monitor;
  /** Every read so far, by location and by the time since the start. */
  readonly reads: readonly { readonly id: string; readonly at: number }[];
  /** How many reads are under way now, and how many were at most. */
  readonly underway: () => { readonly now: number; readonly most: number };
  /** What every read answers from now on, unless {@link hold} is in force. */
  readonly answer: (attempt: Attempt<Reading> | Failure) => void;
  /** From now on reads end only when they are let go. @returns lets go all reads so far */
  readonly hold: () => () => void;
  readonly location: (id: string) => LocationState;
}

export interface WorldOptions {
  readonly ids?: readonly string[];
  readonly intervalMs?: number;
  readonly random?: () => number;
}

/** Starts watching the locations. Time does not pass until the test lets it. */
export function startWorld(options: WorldOptions = {}): FakeWorld {
  const { ids = ['L'], intervalMs = INTERVAL_MS, random = () => 0.5 } = options;
  const clock = createFakeClock();
  const store = createSnapshotStore();
  const reads: { readonly id: string; readonly at: number }[] = [];
  let waiting: (() => void)[] | null = null;
  let next: Attempt<Reading> = succeeded(readingOf(factsOf('a')));
  let now = 0;
  let most = 0;

  const read = async (id: LocationId): Promise<Attempt<Reading>> => {
    reads.push({ id, at: clock.monotonic() });
    now += 1;
    most = Math.max(most, now);
    const held = waiting;
    if (held) await new Promise<void>((resolve) => held.push(resolve));
    now -= 1;
    return next;
  };
  const monitor = startMonitor({ store, clock, random, intervalMs, read });
  monitor.watch(ids.map(watched));

  return {
    clock,
    store,
    monitor,
    reads,
    underway: () => ({ now, most }),
    answer(attempt) {
      next = 'ok' in attempt ? attempt : failed(attempt);
    },
    hold() {
      const held: (() => void)[] = [];
      waiting = held;
      return () => {
        waiting = null;
        for (const letGo of held.splice(0)) letGo();
      };
    },
    location: (id) =>
      store.current().locations.find((one) => one.id === id) ?? newLocation(locationIdOf(id), 'not watched'),
  };
}

/** A location as the settings list it. */
export const watched = (id: string) => ({ id: locationIdOf(id), name: `Location ${id}` });

/** A successful read with these accounts. */
export const lists = (...accounts: readonly AccountFacts[]): Attempt<Reading> =>
  succeeded(readingOf(...accounts));
