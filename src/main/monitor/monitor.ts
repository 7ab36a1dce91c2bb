import pLimit from 'p-limit';
import type { LocationId } from '../../core/account.ts';
import { withLocationAt } from '../../core/changes.ts';
import type { Clock } from '../../core/clock.ts';
import type { Attempt } from '../../core/failure.ts';
import type { Reading } from '../../core/reading.ts';
import {
  checksAtOnce,
  FIRST_CHECK_AFTER_MS,
  nextCheckAfterMs,
  phaseOf,
  type Rhythm,
  resumeCheckAfterMs,
} from '../../core/schedule.ts';
import { applyFailure, type LocationState, newLocation, type Snapshot } from '../../core/snapshot.ts';
import { createAgenda } from './agenda.ts';
import { createLocationIndex } from './location-index.ts';
import { createReadings } from './readings.ts';
import type { SnapshotStore } from './snapshot-store.ts';

/** The clocks are compared at least this often, to notice sleep that nobody announced. */
const LONGEST_NAP_MS = 60_000;
/** Both clocks drift a little; more than this apart means sleep, or that the clock was set. */
const JUMP_MS = 5_000;

export interface MonitorOptions {
  readonly store: SnapshotStore;
  readonly clock: Clock;
  readonly random: () => number;
  readonly intervalMs: number;
  /** Asks the API about one location. Never rejects. */
  readonly read: (location: LocationId) => Promise<Attempt<Reading>>;
}

/** Watches every location in its rhythm and puts what it learns into the snapshot. */
export interface Monitor {
  /** Checks a location now; a check that is already under way is shared. Resolves when the snapshot is up to date. */
  readonly check: (location: LocationId) => Promise<void>;
  /** Checks a location with a request that begins after now: for what was changed at HighLevel just before. */
  readonly recheck: (location: LocationId) => Promise<void>;
  readonly checkAll: () => Promise<void>;
  /** Takes up new locations, drops missing ones, and follows new names. */
  readonly watch: (locations: readonly { readonly id: LocationId; readonly name: string }[]) => void;
  readonly setPaused: (isPaused: boolean) => void;
  readonly setInterval: (intervalMs: number) => void;
  /** Gives every location one delayed check: after sleep, or when the network is back. */
  readonly resume: () => void;
  readonly stop: () => void;
}

export function startMonitor(options: MonitorOptions): Monitor {
  const { store, clock } = options;
  const limit = pLimit(checksAtOnce(0, options.intervalMs));
  const underway = new Map<LocationId, Promise<void>>();
  const phases = new Map<LocationId, number>();
  const find = createLocationIndex();
  const applyReading = createReadings();
  let watchedSoFar = 0;
  let intervalMs = options.intervalMs;
  let skew = clock.now() - clock.monotonic();
  let isStopped = false;

  const rhythmOf = (id: LocationId): Rhythm => ({
    intervalMs,
    random: options.random,
    now: clock.now(),
    elapsedMs: clock.monotonic(),
    phase: phases.get(id) ?? 0,
  });

  const replaceLocation = (id: LocationId, change: (location: LocationState) => LocationState): void =>
    store.update((snapshot) => {
      const found = find(snapshot, id);
      return found ? withLocationAt(snapshot, found.index, change(found.location)) : snapshot;
    });

  const readOnce = async (id: LocationId): Promise<void> => {
    const attempt = await options.read(id);
    if (isStopped) return;
    const now = clock.now();
    // An ended sign-in stays in the snapshot for a while: the list may lag behind it.
    const signingIn = store
      .current()
      .reconnects.flatMap(({ locationId, accountId }) => (locationId === id ? [accountId] : []));
    replaceLocation(id, (location) =>
      attempt.ok
        ? applyReading(location, attempt.value, now, signingIn)
        : applyFailure(location, attempt.failure, now),
    );
    planNext(id);
  };

  const check = (id: LocationId): Promise<void> => {
    const running = underway.get(id);
    if (running) return running;
    const started = limit(() => readOnce(id)).finally(() => underway.delete(id));
    underway.set(id, started);
    return started;
  };

  const planNext = (id: LocationId): void => {
    const found = find(store.current(), id);
    if (found) plan(id, nextCheckAfterMs(found.location, rhythmOf(id)));
  };

  const plan = (id: LocationId, afterMs: number): void => {
    agenda.plan(id, clock.monotonic() + afterMs);
    keepWaiting();
  };

  const keepWaiting = (): void => {
    if (isStopped || store.current().isPaused) agenda.rest();
  };

  const noticeJump = (): boolean => {
    const before = skew;
    skew = clock.now() - clock.monotonic();
    if (Math.abs(skew - before) < JUMP_MS) return false;
    resume();
    return true;
  };

  const agenda = createAgenda({
    clock,
    // Off the agenda until its check has ended, so that a slow one is not started twice.
    onDue: (id) => void check(id),
    onWake: noticeJump,
    longestNapMs: LONGEST_NAP_MS,
  });

  const resume = (): void => {
    skew = clock.now() - clock.monotonic();
    for (const { id } of store.current().locations) {
      if (!underway.has(id)) agenda.plan(id, clock.monotonic() + resumeCheckAfterMs(rhythmOf(id)));
    }
    agenda.run();
    keepWaiting();
  };

  return {
    check,
    async recheck(id) {
      await underway.get(id);
      await check(id);
    },
    async checkAll() {
      await Promise.all(store.current().locations.map(({ id }) => check(id)));
    },
    watch(locations) {
      store.update((snapshot) => withLocations(snapshot, locations));
      const wanted = new Set(locations.map(({ id }) => id));
      for (const id of phases.keys()) {
        if (wanted.has(id)) continue;
        phases.delete(id);
        agenda.drop(id);
      }
      for (const id of wanted) {
        if (!phases.has(id)) phases.set(id, phaseOf(watchedSoFar++));
        if (!agenda.has(id) && !underway.has(id)) {
          agenda.plan(id, clock.monotonic() + FIRST_CHECK_AFTER_MS);
        }
      }
      limit.concurrency = checksAtOnce(wanted.size, intervalMs);
      agenda.run();
      keepWaiting();
    },
    setPaused(isPaused) {
      store.update((snapshot) => (snapshot.isPaused === isPaused ? snapshot : { ...snapshot, isPaused }));
      if (isPaused) agenda.rest();
      else resume();
    },
    setInterval(ms) {
      if (ms === intervalMs) return;
      intervalMs = ms;
      limit.concurrency = checksAtOnce(phases.size, intervalMs);
      for (const { id } of store.current().locations) if (!underway.has(id)) planNext(id);
    },
    resume,
    stop() {
      isStopped = true;
      agenda.rest();
      limit.clearQueue();
    },
  };
}

function withLocations(
  snapshot: Snapshot,
  wanted: readonly { readonly id: LocationId; readonly name: string }[],
): Snapshot {
  const known = new Map(snapshot.locations.map((location) => [location.id, location]));
  const locations = wanted.map(({ id, name }) => {
    const location = known.get(id) ?? newLocation(id, name);
    return location.name === name ? location : { ...location, name };
  });
  const isSame =
    locations.length === snapshot.locations.length &&
    locations.every((location, index) => location === snapshot.locations[index]);
  return isSame ? snapshot : { ...snapshot, locations };
}
