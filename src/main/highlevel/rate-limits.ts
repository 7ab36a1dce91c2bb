import PQueue from 'p-queue';
import type { LocationId } from '../../core/account.ts';
import type { Failure } from '../../core/failure.ts';
import { type Quota, quotaAfter, spentUntil, UNKNOWN_QUOTA } from '../../core/rate-limit.ts';

/** The documented limit is 100; the rest is left to whatever else works with the same location. */
const MAX_REQUESTS = 80;
/** The documented span is 10 s. Requests are not equally long on their way: they must not meet at the other end. */
const SPAN_MS = 11_000;
/** A location that has not been asked about for so long is forgotten. */
const IDLE_MS = 60 * 60 * 1000;

/** The request has not left, or was refused, because the location's requests of the day are used up. */
export class DailyLimitError extends Error {
  override readonly name = 'DailyLimitError';
  readonly failure: Failure;

  /** @param until epoch milliseconds at which the next day begins */
  constructor(until: number) {
    super(`No request is left until ${new Date(until).toISOString()}`);
    this.failure = { kind: 'daily-limit', until };
  }
}

export interface RateLimitOptions {
  readonly send: (request: Request) => Promise<Response>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** One location's requests: those that wait, and what is known of its limits. */
interface Lane {
  readonly queue: PQueue;
  quota: Quota;
  lastUsedAt: number;
}

/**
 * Wraps what sends a request so that each location stays within its limits, whatever its requests are for, and
 * none waits for another.
 * @throws DailyLimitError, or whatever `send` rejects with
 */
export function limitRates({
  send,
  now,
}: RateLimitOptions): (location: LocationId, request: Request) => Promise<Response> {
  const lanes = new Map<LocationId, Lane>();

  const laneOf = (location: LocationId): Lane => {
    for (const [id, lane] of lanes) if (isForgettable(lane, now())) lanes.delete(id);
    const known = lanes.get(location);
    if (known) return known;
    const queue = new PQueue({ interval: SPAN_MS, intervalCap: MAX_REQUESTS, strict: true });
    const lane: Lane = { queue, quota: UNKNOWN_QUOTA, lastUsedAt: now() };
    lanes.set(location, lane);
    return lane;
  };

  const refuseSpentDay = ({ quota }: Lane): void => {
    const until = spentUntil(quota.day, now());
    if (until !== null) throw new DailyLimitError(until);
  };

  const sendNow = async (lane: Lane, request: Request): Promise<Response> => {
    refuseSpentDay(lane);
    const response = await send(request);
    lane.quota = quotaAfter(lane.quota, { header: (name) => response.headers.get(name), at: now() });
    if (response.status === 429) refuseSpentDay(lane);
    return response;
  };

  return async (location, request) => {
    const lane = laneOf(location);
    lane.lastUsedAt = now();
    refuseSpentDay(lane);
    const until = spentUntil(lane.quota.burst, now(), lane.queue.pending);
    // Something else has used up what Relink leaves over.
    if (until !== null) await pass(Math.min(until - now(), SPAN_MS));
    return lane.queue.add(() => sendNow(lane, request));
  };
}

function isForgettable({ queue, quota, lastUsedAt }: Lane, now: number): boolean {
  if (queue.size > 0 || queue.pending > 0) return false;
  // The clock was set back: the queue would wait for the old time to come again.
  if (now < lastUsedAt - SPAN_MS) return true;
  return now > lastUsedAt + IDLE_MS && spentUntil(quota.day, now) === null;
}

const pass = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
