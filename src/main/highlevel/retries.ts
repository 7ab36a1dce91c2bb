import { OversizedError, type Reply, TimedOutError } from './exchange.ts';
import { retryAfterMsOf } from './failures.ts';
import { DailyLimitError } from './rate-limits.ts';

const RETRIES = 2;
const FIRST_RETRY_DELAY_MS = 500;
/** A longer wait is left to the schedule: a check must not hang for it. */
const MAX_RETRY_AFTER_MS = 3_000;

/**
 * Asks again where the service or the network may have slipped. Only for requests that change nothing.
 * @throws whatever the last try was rejected with
 */
export async function withRetries(send: () => Promise<Reply>): Promise<Reply> {
  for (let tries = 1; ; tries += 1) {
    const isLast = tries > RETRIES;
    const wait = FIRST_RETRY_DELAY_MS * 2 ** (tries - 1) * Math.random();
    try {
      const reply = await send();
      if (isLast || !isSlip(reply.status)) return reply;
      const asked = retryAfterMsOf(reply);
      if (asked !== null && asked > MAX_RETRY_AFTER_MS) return reply;
      await pass(asked ?? wait);
    } catch (error) {
      if (isLast || !isPassing(error)) throw error;
      await pass(wait);
    }
  }
}

const isSlip = (status: number): boolean => status === 408 || status === 429 || status >= 500;

/** A reply that is too slow, too large, or not to be had today is so the next time too. */
const isPassing = (error: unknown): boolean =>
  !(error instanceof DailyLimitError || error instanceof TimedOutError || error instanceof OversizedError);

const pass = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
