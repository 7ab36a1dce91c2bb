import { TimedOutError } from './exchange.ts';

/**
 * What a promise comes to, if it does so in time. Whoever started the work has to end it.
 * @throws TimedOutError, or whatever the promise is rejected with
 */
export async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimedOutError('No whole reply in time')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
