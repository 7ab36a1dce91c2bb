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
}

/** Polls of many computers must not beat in time: each interval varies by this share either way. */
const JITTER = 0.1;
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
  return jittered(rhythm.intervalMs, rhythm);
}

/** How long to wait for the first check after start, in milliseconds: at once, since a person is looking. */
export const FIRST_CHECK_AFTER_MS = 0;

/** How long to wait for the one check that each location gets after sleep or a jump of the clock, in milliseconds. */
export const resumeCheckAfterMs = ({ random, intervalMs }: Omit<Rhythm, 'now'>): number =>
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

const jittered = (ms: number, { random }: Rhythm): number => ms * (1 - JITTER + 2 * JITTER * random());
