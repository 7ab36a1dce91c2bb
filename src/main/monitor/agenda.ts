import type { LocationId } from '../../core/account.ts';
import type { Clock } from '../../core/clock.ts';

/** When each location is due, by the monotonic clock. One timer serves them all. */
export interface Agenda {
  readonly plan: (location: LocationId, at: number) => void;
  readonly drop: (location: LocationId) => void;
  readonly has: (location: LocationId) => boolean;
  readonly locations: () => Iterable<LocationId>;
  /** Begins to wait, or waits on. */
  readonly run: () => void;
  /** Waits no more until it is told to run again; what is planned stays planned. */
  readonly rest: () => void;
}

export interface AgendaOptions {
  readonly clock: Clock;
  /** Told of each location once it is due and no longer planned. */
  readonly onDue: (location: LocationId) => void;
  /** Asked before anything is due, and at least once in `longestNapMs`; true: nothing is due for now. */
  readonly onWake: () => boolean;
  readonly longestNapMs: number;
}

export function createAgenda({ clock, onDue, onWake, longestNapMs }: AgendaOptions): Agenda {
  const due = new Map<LocationId, number>();
  let cancelTimer = (): void => {};
  let wakesAt = Number.POSITIVE_INFINITY;
  let isRunning = false;

  const setTimer = (at: number): void => {
    cancelTimer();
    wakesAt = at;
    cancelTimer = clock.after(Math.max(0, at - clock.monotonic()), wake);
  };

  const rest = (): void => {
    cancelTimer();
    wakesAt = Number.POSITIVE_INFINITY;
    isRunning = false;
  };

  const run = (): void => {
    rest();
    if (due.size === 0) return;
    isRunning = true;
    let next = clock.monotonic() + longestNapMs;
    for (const at of due.values()) if (at < next) next = at;
    setTimer(next);
  };

  const wake = (): void => {
    if (onWake()) return;
    const now = clock.monotonic();
    for (const [location, at] of due) {
      if (at > now) continue;
      due.delete(location);
      onDue(location);
    }
    run();
  };

  return {
    plan(location, at) {
      due.set(location, at);
      // Looking through all that is planned, for each of thousands, would cost more than their checks.
      if (!isRunning) run();
      else if (at < wakesAt) setTimer(at);
    },
    drop: (location) => due.delete(location),
    has: (location) => due.has(location),
    locations: () => due.keys(),
    run,
    rest,
  };
}
