import { DAY_MS } from './durations.ts';
import type { Failure } from './failure.ts';
import { type LocationState, needsSecondRead } from './snapshot.ts';

/** What the schedule needs of the world besides the location itself. */
export interface Rhythm {
  /** The configured poll interval in milliseconds. */
  readonly intervalMs: number;
  /** A number in [0, 1). */
  readonly random: () => number;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Milliseconds since a moment that all locations share, by a clock that never jumps. */
  readonly elapsedMs: number;
  /** The location's own place in the interval, in [0, 1): see {@link phaseOf}. */
  readonly phase: number;
}

/** Polls of many computers must not beat in time: each wait varies by this share either way. */
const JITTER = 0.1;
/** Each poll is this share of the interval away from its place at most, so that the wait between two keeps the limit. */
const PLACE_JITTER = JITTER / 2;
/** Multiples of it, without their whole part, fill any interval evenly, however many there are (golden ratio). */
const EVEN_STEP = (Math.sqrt(5) - 1) / 2;
/** The share of the interval from beat to beat. Checks meet on beats: a computer awake for one does more at little cost. */
const BEAT = 1 / 120;
/** What is left of a beat by the arithmetic of fractions. */
const NO_TIME = 1e-6;
/** No reply should take as long; so many requests of a second each fit into the interval. */
const LONGEST_USUAL_CHECK_MS = 1_000;
const FEWEST_AT_ONCE = 4;
const MOST_AT_ONCE = 16;

/** The place in the interval of the nth location that is watched, counted from 0: no two beat in time. */
export const phaseOf = (nth: number): number => (nth * EVEN_STEP) % 1;

/** How many locations may be asked at the same time, so that all of them are asked within the interval. */
export const checksAtOnce = (locations: number, intervalMs: number): number =>
  Math.min(
    Math.max(Math.ceil((locations * LONGEST_USUAL_CHECK_MS) / intervalMs), FEWEST_AT_ONCE),
    MOST_AT_ONCE,
  );
/** Bad news is read a second time after this long, or after the poll interval when that is shorter. */
export const SECOND_READ_MS = 30_000;
const FIRST_RETRY_MS = 30_000;
/** The API's documented window is 10 s; a longer `Retry-After` is honored up to the interval, or up to this. */
const RETRY_AFTER_LIMIT_MS = 30_000;
/** After a wake-up the network needs a moment; the checks of all locations then spread over this time. */
const RESUME_DELAY_MS = 2_000;
const RESUME_SPREAD_MS = 8_000;
/** Clocks differ a little. */
const NEW_DAY_DELAY_MS = 1_000;
const NEW_DAY_SPREAD_MS = 10_000;

/** How long to wait before the location is checked again, in milliseconds, given how its last check ended. */
export function nextCheckAfterMs(location: LocationState, rhythm: Rhythm): number {
  const { check } = location;
  if (check.state === 'failing') return afterFailureMs(check.failure, check.attempts, rhythm);
  if (needsSecondRead(location)) return Math.min(SECOND_READ_MS, rhythm.intervalMs);
  return untilNextPlaceMs(rhythm);
}

/** How long to wait for the first check after start, in milliseconds: at once, since a person is looking. */
export const FIRST_CHECK_AFTER_MS = 0;

/** How long to wait for the one check that each location gets after sleep or a jump of the clock, in milliseconds. */
export const resumeCheckAfterMs = ({ random, intervalMs }: Pick<Rhythm, 'random' | 'intervalMs'>): number =>
  Math.min(RESUME_DELAY_MS + random() * RESUME_SPREAD_MS, intervalMs);

function afterFailureMs(failure: Failure, attempts: number, rhythm: Rhythm): number {
  if (failure.kind === 'daily-limit') return afterDailyLimitMs(failure.until, rhythm);
  const backoff = Math.min(FIRST_RETRY_MS * 2 ** Math.min(attempts - 1, 16), rhythm.intervalMs);
  const asked = failure.kind === 'rate-limited' ? (failure.retryAfterMs ?? 0) : 0;
  const granted = Math.min(asked, Math.max(rhythm.intervalMs, RETRY_AFTER_LIMIT_MS));
  return Math.max(jittered(backoff, rhythm), granted);
}

/** Asking earlier is in vain, and the locations that wait for the same midnight must not all ask at once. */
function afterDailyLimitMs(until: number, { random, now }: Rhythm): number {
  const left = Math.min(Math.max(until - now, 0), DAY_MS);
  return left + NEW_DAY_DELAY_MS + random() * NEW_DAY_SPREAD_MS;
}

/**
 * Each location has a place of its own in the interval. So what had all of them checked at once, as the start or a person
 * does, is followed by checks that are spread evenly, up to the beat.
 */
function untilNextPlaceMs({ intervalMs, random, elapsedMs, phase }: Rhythm): number {
  const turns = elapsedMs / intervalMs - phase;
  const left = 1 - (turns - Math.floor(turns));
  // This place was taken early.
  const places = left <= PLACE_JITTER + NO_TIME ? left + 1 : left;
  const wait = intervalMs * (places - PLACE_JITTER + (2 * PLACE_JITTER - BEAT) * random());
  const beatMs = intervalMs * BEAT;
  return Math.max(0, Math.ceil((elapsedMs + wait) / beatMs - NO_TIME) * beatMs - elapsedMs);
}

const jittered = (ms: number, { random }: Rhythm): number => ms * (1 - JITTER + 2 * JITTER * random());
