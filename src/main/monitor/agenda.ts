import type { LocationId } from '../../core/account.ts';
import type { Clock } from '../../core/clock.ts';

/** When each location is due, by the monotonic clock. One timer serves them all. */
export interface Agenda {
  readonly plan: (location: LocationId, at: number) => void;
  readonly drop: (location: LocationId) => void;
  readonly has: (location: LocationId) => boolean;
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

interface Appointment {
  readonly location: LocationId;
  readonly at: number;
}

export function createAgenda({ clock, onDue, onWake, longestNapMs }: AgendaOptions): Agenda {
  const planned = new Map<LocationId, Appointment>();
  /** Latest first. What was planned anew or dropped stays in it until its time comes. */
  const appointments: Appointment[] = [];
  let cancelTimer = (): void => {};
  let wakesAt = Number.POSITIVE_INFINITY;
  let isRunning = false;

  const isValid = (appointment: Appointment): boolean => planned.get(appointment.location) === appointment;

  const peek = (): Appointment | undefined => {
    for (let next = appointments.at(-1); next; next = appointments.at(-1)) {
      if (isValid(next)) return next;
      appointments.pop();
    }
    return undefined;
  };

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
    const next = peek();
    if (!next) return;
    isRunning = true;
    setTimer(Math.min(next.at, clock.monotonic() + longestNapMs));
  };

  const wake = (): void => {
    if (onWake()) return;
    const now = clock.monotonic();
    for (let next = peek(); next && next.at <= now; next = peek()) {
      appointments.pop();
      planned.delete(next.location);
      onDue(next.location);
    }
    run();
  };

  return {
    plan(location, at) {
      const appointment = { location, at };
      planned.set(location, appointment);
      appointments.splice(placeOf(at, appointments), 0, appointment);
      if (!isRunning) run();
      else if (at < wakesAt) setTimer(at);
    },
    drop: (location) => planned.delete(location),
    has: (location) => planned.has(location),
    run,
    rest,
  };
}

/** Where a moment belongs among the appointments: before those that are not later. */
function placeOf(at: number, appointments: readonly Appointment[]): number {
  let [low, high] = [0, appointments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((appointments[middle]?.at ?? 0) > at) low = middle + 1;
    else high = middle;
  }
  return low;
}
