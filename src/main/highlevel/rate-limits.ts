import type { LocationId } from '../../core/account.ts';
import type { Failure } from '../../core/failure.ts';
import { type Quota, quotaAfter, spentUntil, UNKNOWN_QUOTA } from '../../core/rate-limit.ts';
import type { Reply } from './exchange.ts';
import { pass } from './pass.ts';

/** The documented limit is 100; the rest is left to whatever else works with the same location. */
const MAX_REQUESTS = 80;
/** The documented span is 10 s. Requests are not equally long on their way: they must not meet at the other end. */
const SPAN_MS = 11_000;
/** A location that has not been asked about for so long is forgotten. */
const IDLE_MS = 60 * 60 * 1000;
const SWEEP_MS = 60_000;

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

/** What tells of a reply how many requests are left. */
type LimitedReply = Pick<Reply, 'status' | 'headers'>;

export interface RateLimitOptions<Sent, Answer> {
  readonly send: (request: Sent) => Promise<Answer>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** One location's requests: those of late, and what is known of its limits. */
interface Lane {
  /** When the requests of the last span left, oldest first, in epoch milliseconds. */
  readonly departures: number[];
  /** How many have left and are not yet answered. */
  underway: number;
  /** How many wait for their turn. */
  waiting: number;
  quota: Quota;
  lastUsedAt: number;
}

/**
 * Wraps what sends a request so that each location stays within its limits, whatever its requests are for, and
 * none waits for another.
 * @throws DailyLimitError, or whatever `send` rejects with
 */
export function limitRates<Sent, Answer extends LimitedReply>({
  send,
  now,
}: RateLimitOptions<Sent, Answer>): (location: LocationId, request: Sent) => Promise<Answer> {
  const lanes = new Map<LocationId, Lane>();
  let sweptAt = now();

  /** To look at every lane for each of thousands of requests would take longer than to send them. */
  const sweepLanes = (): void => {
    if (Math.abs(now() - sweptAt) < SWEEP_MS) return;
    sweptAt = now();
    for (const [id, lane] of lanes) if (isForgettable(lane, now())) lanes.delete(id);
  };

  const laneOf = (location: LocationId): Lane => {
    sweepLanes();
    const known = lanes.get(location);
    if (known && !isForgettable(known, now())) return known;
    const lane: Lane = { departures: [], underway: 0, waiting: 0, quota: UNKNOWN_QUOTA, lastUsedAt: now() };
    lanes.set(location, lane);
    return lane;
  };

  const refuseSpentDay = ({ quota }: Lane): void => {
    const until = spentUntil(quota.day, now());
    if (until !== null) throw new DailyLimitError(until);
  };

  /** Waits until one more request keeps the limit of the span. */
  const awaitTurn = async (lane: Lane): Promise<void> => {
    lane.waiting += 1;
    try {
      for (let wait = waitOf(lane, now()); wait > 0; wait = waitOf(lane, now())) await pass(wait);
      lane.departures.push(now());
    } finally {
      lane.waiting -= 1;
    }
  };

  const sendNow = async (lane: Lane, request: Sent): Promise<Answer> => {
    refuseSpentDay(lane);
    lane.underway += 1;
    try {
      const response = await send(request);
      lane.quota = quotaAfter(lane.quota, { header: (name) => response.headers.get(name), at: now() });
      if (response.status === 429) refuseSpentDay(lane);
      return response;
    } finally {
      lane.underway -= 1;
    }
  };

  return async (location, request) => {
    const lane = laneOf(location);
    lane.lastUsedAt = now();
    refuseSpentDay(lane);
    const until = spentUntil(lane.quota.burst, now(), lane.underway);
    // Something else has used up what Relink leaves over.
    if (until !== null) await pass(Math.min(until - now(), SPAN_MS));
    await awaitTurn(lane);
    return sendNow(lane, request);
  };
}

/** How long the next request of a lane has to wait, in milliseconds; what left before the span counts no more. */
function waitOf({ departures }: Lane, now: number): number {
  while (departures[0] !== undefined && departures[0] <= now - SPAN_MS) departures.shift();
  return departures.length < MAX_REQUESTS ? 0 : (departures[0] ?? now) + SPAN_MS - now;
}

function isForgettable({ underway, waiting, quota, lastUsedAt }: Lane, now: number): boolean {
  if (underway > 0 || waiting > 0) return false;
  // The clock was set back: the lane would wait for the old time to come again.
  if (now < lastUsedAt - SPAN_MS) return true;
  return now > lastUsedAt + IDLE_MS && spentUntil(quota.day, now) === null;
}
