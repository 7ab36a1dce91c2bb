import type { Exchange, Outgoing } from '../../../../src/main/highlevel/exchange.ts';

/** One request as it reached the network. */
export interface SentRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;
}

/** A service at the other end of an exchange. */
export interface FakeService {
  readonly exchange: Exchange;
  readonly requests: readonly SentRequest[];
}

/** An answer, or the error that the connection fails with. */
export type Answer = Response | Error;

/** @param answer told how many requests came before, and what is asked */
export function createFakeService(
  answer: (before: number, request: Outgoing, url: URL) => Answer | Promise<Answer>,
): FakeService {
  const requests: SentRequest[] = [];
  return {
    requests,
    async exchange(url, request) {
      const { method, headers, body } = request;
      requests.push({ url: new URL(url), method, headers: new Headers(headers), body });
      const answered = await answer(requests.length - 1, request, new URL(url));
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
