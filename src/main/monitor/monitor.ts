import PQueue from 'p-queue';
import type { LocationId } from '../../core/account.ts';
import type { Clock } from '../../core/clock.ts';
import type { Attempt } from '../../core/failure.ts';
import type { Reading } from '../../core/reading.ts';
import { FIRST_CHECK_AFTER_MS, nextCheckAfterMs, resumeCheckAfterMs } from '../../core/schedule.ts';
import {
  applyFailure,
  applyReading,
  type LocationState,
  newLocation,
  type Snapshot,
} from '../../core/snapshot.ts';
import type { SnapshotStore } from './snapshot-store.ts';

/** Requests of this many locations may be under way at once. */
const CHECKS_AT_ONCE = 4;
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
  const queue = new PQueue({ concurrency: CHECKS_AT_ONCE });
  const underway = new Map<LocationId, Promise<void>>();
  /** When each location is due, by the monotonic clock. */
  const due = new Map<LocationId, number>();
  let intervalMs = options.intervalMs;
  let cancelTimer = (): void => {};
  let skew = clock.now() - clock.monotonic();
  let isStopped = false;

  const rhythm = () => ({ intervalMs, random: options.random, now: clock.now() });
  const findLocation = (id: LocationId): LocationState | undefined =>
    store.current().locations.find((location) => location.id === id);

  const replaceLocation = (id: LocationId, change: (location: LocationState) => LocationState): void =>
    store.update((snapshot) =>
      snapshot.locations.some((location) => location.id === id)
        ? { ...snapshot, locations: snapshot.locations.map((l) => (l.id === id ? change(l) : l)) }
        : snapshot,
    );

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
        ? applyReading(location, attempt.value, now, 'second-read', signingIn)
        : applyFailure(location, attempt.failure, now),
    );
    planNext(id);
  };

  const check = (id: LocationId): Promise<void> => {
    const running = underway.get(id);
    if (running) return running;
    const started = queue.add(() => readOnce(id)).finally(() => underway.delete(id));
    underway.set(id, started);
    return started;
  };

  const planNext = (id: LocationId): void => {
    const location = findLocation(id);
    if (!location) return;
    due.set(id, clock.monotonic() + nextCheckAfterMs(location, rhythm()));
    arm();
  };

  const arm = (): void => {
    cancelTimer();
    if (isStopped || store.current().isPaused || due.size === 0) return;
    let next = Number.POSITIVE_INFINITY;
    for (const at of due.values()) next = Math.min(next, at);
    const nap = Math.min(Math.max(0, next - clock.monotonic()), LONGEST_NAP_MS);
    cancelTimer = clock.after(nap, wake);
  };

  const wake = (): void => {
    if (noticeJump()) return;
    for (const [id, at] of due) {
      if (at > clock.monotonic()) continue;
      // Taken off the plan until the check has ended, so that a slow one is not started twice.
      due.delete(id);
      void check(id);
    }
    arm();
  };

  const noticeJump = (): boolean => {
    const before = skew;
    skew = clock.now() - clock.monotonic();
    if (Math.abs(skew - before) < JUMP_MS) return false;
    resume();
    return true;
  };

  const resume = (): void => {
    skew = clock.now() - clock.monotonic();
    for (const { id } of store.current().locations) {
      if (!underway.has(id)) due.set(id, clock.monotonic() + resumeCheckAfterMs(rhythm()));
    }
    arm();
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
      for (const id of due.keys()) if (!wanted.has(id)) due.delete(id);
      for (const id of wanted) {
        if (!due.has(id) && !underway.has(id)) due.set(id, clock.monotonic() + FIRST_CHECK_AFTER_MS);
      }
      arm();
    },
    setPaused(isPaused) {
      store.update((snapshot) => (snapshot.isPaused === isPaused ? snapshot : { ...snapshot, isPaused }));
      if (isPaused) cancelTimer();
      else resume();
    },
    setInterval(ms) {
      if (ms === intervalMs) return;
      intervalMs = ms;
      for (const { id } of store.current().locations) if (!underway.has(id)) planNext(id);
    },
    resume,
    stop() {
      isStopped = true;
      cancelTimer();
      queue.clear();
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
