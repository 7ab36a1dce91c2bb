import { type Bounds, type Exchange, OversizedError, TimedOutError } from './exchange.ts';

/** The part of the Fetch standard that the client needs; Electron's network stack and Node both offer it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Wraps a fetch so that a reply has arrived whole, in bounded time and size, when the promise resolves. Time-outs
 * of HTTP libraries end with the headers, and a hostile server can drip a body for ever.
 * @throws TimedOutError, OversizedError, or whatever the wrapped fetch rejects with
 */
export function boundFetch(fetch: Fetch, bounds: Bounds): Exchange {
  return async (url, request) => {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), bounds.timeoutMs);
    try {
      const sent = fetch(url, {
        ...request,
        signal: deadline.signal,
        credentials: 'omit',
        cache: 'no-store',
        // The token must never follow to another address.
        redirect: 'error',
      });
      const response = await Promise.race([sent, abortionOf(deadline.signal)]);
      const body = await readWhole(response, bounds.maxBytes, deadline);
      const { status, statusText, headers } = response;
      return new Response(isBodyless(status) ? null : body, { status, statusText, headers });
    } catch (error) {
      if (error instanceof OversizedError) throw error;
      throw deadline.signal.aborted ? new TimedOutError('No whole reply in time', { cause: error }) : error;
    } finally {
      clearTimeout(timer);
    }
  };
}

/** The Fetch standard allows no body on these: constructing such a response throws. */
const isBodyless = (status: number): boolean => status === 204 || status === 205 || status === 304;

/**
 * A fetch cannot be relied on to heed its signal: Node's holds it by weak references and, once they have been
 * collected, waits for ever.
 */
const abortionOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

async function readWhole(
  response: Response,
  maxBytes: number,
  deadline: AbortController,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  // A canceled reader ends at once; one whose stream has failed says so itself.
  deadline.signal.addEventListener('abort', () => reader?.cancel().catch(() => {}), { once: true });
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      deadline.abort();
      throw new OversizedError(`The reply has more than ${maxBytes} bytes`);
    }
    chunks.push(value);
  }
  deadline.signal.throwIfAborted();
  return Buffer.concat(chunks);
}
