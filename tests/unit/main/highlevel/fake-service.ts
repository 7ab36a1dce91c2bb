import type { Fetch } from '../../../../src/main/highlevel/bounded-fetch.ts';

/** One request as it reached the network. */
export interface SentRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly init: RequestInit;
}

/** A service at the other end of a fetch. */
export interface FakeService {
  readonly fetch: Fetch;
  readonly requests: readonly SentRequest[];
}

/** An answer, or the error that the connection fails with. */
export type Answer = Response | Error;

/** @param answer told how many requests came before, and what is asked */
export function createFakeService(
  answer: (before: number, init: RequestInit, url: URL) => Answer | Promise<Answer>,
): FakeService {
  const requests: SentRequest[] = [];
  return {
    requests,
    async fetch(url, init) {
      requests.push({
        url: new URL(url),
        method: init.method ?? '',
        headers: new Headers(init.headers),
        init,
      });
      const answered = await answer(requests.length - 1, init, new URL(url));
      if (answered instanceof Error) throw answered;
      return answered;
    },
  };
}

export const jsonOf = (
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

/** A reply whose body delivers the given pieces and then never ends, until the request is given up. */
export function hangingReply({ signal }: RequestInit, ...pieces: readonly string[]): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      signal?.addEventListener('abort', () => controller.error(signal.reason));
    },
  });
  return new Response(body, { status: 200 });
}

/** A connection on which nothing ever comes back, until the request is given up. */
export const neverAnswered = ({ signal }: RequestInit): Promise<never> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
