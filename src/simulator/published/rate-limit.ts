import { DAY_MS, SECOND_MS } from '../clock-units.ts';
import { jsonReply, type Reply } from '../messages.ts';
import type { PublishedConduct } from './conduct.ts';

type Limits = Pick<PublishedConduct, 'requestsPerWindow' | 'windowMs' | 'requestsPerDay'>;

/** What one location has used up. */
export interface Usage {
  /** Epoch milliseconds of the requests of the last window, oldest first. */
  readonly recent: readonly number[];
  /** Days since the epoch (UTC). */
  readonly day: number;
  readonly today: number;
}

/** A counted request: what it leaves, what every reply to it says, and its refusal when it was one too many. */
export interface Metering {
  readonly usage: Usage;
  readonly headers: Readonly<Record<string, string>>;
  readonly refusal: Reply | undefined;
}

const UNUSED: Usage = { recent: [], day: 0, today: 0 };

/** Counts a request in a sliding window and in its day. One that is refused is not counted. */
export function meterRequest(before: Usage = UNUSED, limits: Limits, now: number): Metering {
  const day = Math.floor(now / DAY_MS);
  const recent = before.recent.filter((at) => at > now - limits.windowMs);
  const today = before.day === day ? before.today : 0;
  const waitMs = waitMsOf({ recent, day, today }, limits, now);
  const usage = waitMs === 0 ? { recent: [...recent, now], day, today: today + 1 } : { recent, day, today };
  const headers = headersOf(usage, limits);
  return { usage, headers, refusal: waitMs === 0 ? undefined : tooMany(waitMs) };
}

/** Milliseconds until a request would be answered; 0 when it is now. */
function waitMsOf({ recent, day, today }: Usage, limits: Limits, now: number): number {
  if (today >= limits.requestsPerDay) return (day + 1) * DAY_MS - now;
  if (recent.length < limits.requestsPerWindow) return 0;
  return (recent[0] ?? now) + limits.windowMs - now;
}

const headersOf = ({ recent, today }: Usage, limits: Limits): Metering['headers'] => ({
  'x-ratelimit-max': String(limits.requestsPerWindow),
  'x-ratelimit-remaining': String(Math.max(0, limits.requestsPerWindow - recent.length)),
  'x-ratelimit-interval-milliseconds': String(limits.windowMs),
  'x-ratelimit-limit-daily': String(limits.requestsPerDay),
  'x-ratelimit-daily-remaining': String(Math.max(0, limits.requestsPerDay - today)),
});

function tooMany(waitMs: number): Reply {
  const reply = jsonReply(429, { statusCode: 429, message: 'Too Many Requests' });
  const seconds = Math.max(1, Math.ceil(waitMs / SECOND_MS));
  return { ...reply, headers: { ...reply.headers, 'retry-after': String(seconds) } };
}
