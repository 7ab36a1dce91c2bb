import { DAY_MS } from './durations.ts';
/** How many requests a span of time has left. */
export interface Allowance {
  readonly remaining: number;
  /** Epoch milliseconds at which the span ends, and a new allowance begins. */
  readonly until: number;
}

/** What the replies to a location have said about its limits; null where none has said anything. */
export interface Quota {
  /** The documented limit is 100 requests in 10 s. */
  readonly burst: Allowance | null;
  /** The documented limit is 200,000 requests a day. */
  readonly day: Allowance | null;
}

/** One reply, as far as limits are concerned. */
export interface LimitHeaders {
  /** Null when the header is missing. */
  readonly header: (name: string) => string | null;
  /** Epoch milliseconds at which the reply arrived. */
  readonly at: number;
}

export const UNKNOWN_QUOTA: Quota = { burst: null, day: null };

/** The documented span of a burst. A longer one is not waited for: the reply then tells when to try again. */
const BURST_MS = 10_000;

/** What is known once a reply has arrived. A reply that says nothing of a limit leaves it as it was. */
export function quotaAfter(known: Quota, reply: LimitHeaders): Quota {
  const burst = burstOf(reply) ?? known.burst;
  // Replies overtake one another: an earlier one must not make a day that is used up look as if it were not.
  const isDaySpent = spentUntil(known.day, reply.at) !== null;
  const day = isDaySpent ? known.day : (dayOf(reply) ?? known.day);
  return { burst, day };
}

/**
 * When a used-up allowance is followed by a new one, in epoch milliseconds; null while requests are left.
 * @param underway requests that have left and are not yet counted in it
 */
export function spentUntil(allowance: Allowance | null, now: number, underway = 0): number | null {
  if (allowance === null || now >= allowance.until) return null;
  return allowance.remaining <= underway ? allowance.until : null;
}

function burstOf({ header, at }: LimitHeaders): Allowance | null {
  const remaining = wholeNumberOf(header('x-ratelimit-remaining'));
  if (remaining === null) return null;
  const span = wholeNumberOf(header('x-ratelimit-interval-milliseconds')) ?? BURST_MS;
  return { remaining, until: at + Math.min(span, BURST_MS) };
}

function dayOf({ header, at }: LimitHeaders): Allowance | null {
  const remaining = wholeNumberOf(header('x-ratelimit-daily-remaining'));
  if (remaining === null) return null;
  // The day is the service's own: on a computer whose clock runs ahead it would still be the old, spent one.
  const dated = Date.parse(header('date') ?? '');
  const serviceTime = Number.isNaN(dated) ? at : dated;
  return { remaining, until: at + DAY_MS - (serviceTime % DAY_MS) };
}

function wholeNumberOf(text: string | null): number | null {
  return text !== null && /^\s*-?\d+\s*$/.test(text) ? Number(text) : null;
}
