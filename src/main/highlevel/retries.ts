import pRetry, { type RetryContext } from 'p-retry';
import { OversizedError, type Reply, TimedOutError } from './exchange.ts';
import { retryAfterMsOf } from './failures.ts';
import { pass } from './pass.ts';
import { DailyLimitError } from './rate-limits.ts';

const RETRIES = 2;
const FIRST_RETRY_DELAY_MS = 500;
/** A longer wait is left to the schedule: a check must not hang for it. */
const MAX_RETRY_AFTER_MS = 3_000;

/** The service has answered that it cannot answer now. */
class SlipError extends Error {
  override readonly name = 'SlipError';
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(`status ${reply.status}`);
    this.reply = reply;
  }
}

/**
 * Asks again where the service or the network may have slipped. Only for requests that change nothing.
 * @throws whatever the last try was rejected with
 */
export async function withRetries(send: () => Promise<Reply>): Promise<Reply> {
  const ask = async (): Promise<Reply> => {
    const reply = await send();
    if (isSlip(reply)) throw new SlipError(reply);
    return reply;
  };
  try {
    return await pRetry(ask, { retries: RETRIES, minTimeout: 0, shouldRetry: waitForRetry });
  } catch (error) {
    if (error instanceof SlipError) return error.reply;
    throw error;
  }
}

/** Waits as long as the service asks, or else a while of full jitter. @returns whether to ask again at all */
async function waitForRetry({ error, attemptNumber }: RetryContext): Promise<boolean> {
  if (!isPassing(error)) return false;
  const jittered = FIRST_RETRY_DELAY_MS * 2 ** (attemptNumber - 1) * Math.random();
  const asked = error instanceof SlipError ? retryAfterMsOf(error.reply) : null;
  if (asked !== null && asked > MAX_RETRY_AFTER_MS) return false;
  await pass(asked ?? jittered);
  return true;
}

const isSlip = ({ status }: Reply): boolean => status === 408 || status === 429 || status >= 500;

/** A reply that is too slow, too large, or not to be had today is so the next time too. */
const isPassing = (error: Error): boolean =>
  !(error instanceof DailyLimitError || error instanceof TimedOutError || error instanceof OversizedError);
