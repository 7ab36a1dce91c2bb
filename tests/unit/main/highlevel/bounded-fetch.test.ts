import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { boundFetch } from '../../../../src/main/highlevel/bounded-fetch.ts';
import { type Outgoing, OversizedError, TimedOutError } from '../../../../src/main/highlevel/exchange.ts';
import { type Answer, createFakeService, hangingReply, neverAnswered } from './fake-service.ts';

const BOUNDS = { timeoutMs: 15_000, maxBytes: 100 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Sends one request to a service that answers so; the outcome is a response or the error. */
function send(answer: (init: RequestInit) => Answer | Promise<Answer>, request: Partial<Outgoing> = {}) {
  const service = createFakeService((_, sent) => answer(sent));
  const outcome = boundFetch(service.fetch, BOUNDS)('https://api.example.com/accounts', {
    method: 'GET',
    headers: {},
    ...request,
  }).catch((error: unknown) => error);
  return { outcome, service };
}

const isSettled = async (promise: Promise<unknown>): Promise<boolean> => {
  let settled = false;
  void promise.then(() => {
    settled = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  return settled;
};

describe('a reply', () => {
  it('arrives whole, with status and headers', async () => {
    const { outcome } = send(() => new Response('{"a":1}', { status: 201, headers: { 'x-a': 'b' } }));
    const response = await outcome;
    if (!(response instanceof Response)) throw response;
    expect([response.status, response.headers.get('x-a'), await response.text()]).toEqual([
      201,
      'b',
      '{"a":1}',
    ]);
  });

  it.each([204, 205, 304])('may be without a body: %d', async (status) => {
    const { outcome } = send(() => new Response(null, { status }));
    expect(await outcome).toMatchObject({ status });
  });

  it('leaves no timer behind, and neither does a failure', async () => {
    await send(() => new Response('ok')).outcome;
    await send(() => new TypeError('fetch failed')).outcome;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that fails passes its error on', async () => {
    const error = new TypeError('fetch failed');
    expect(await send(() => error).outcome).toBe(error);
  });
});

describe('the time for a reply', () => {
  it.each([
    ['nothing comes back', (init: RequestInit) => neverAnswered(init)],
    ['the body never begins', (init: RequestInit) => hangingReply(init)],
    ['the body never ends', (init: RequestInit) => hangingReply(init, '{"accounts":', '[')],
  ])('is 15 s, also when %s', async (_, answer) => {
    const { outcome } = send(answer);
    await vi.advanceTimersByTimeAsync(14_999);
    expect(await isSettled(outcome)).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await outcome).toBeInstanceOf(TimedOutError);
  });

  it.each([
    ['nothing comes back', () => new Promise<Response>(() => {})],
    ['the body never ends', () => hangingReply({}, '{"accounts":')],
  ])('is kept though the fetch does not heed its signal: %s', async (_, answer) => {
    const { outcome } = send(answer);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await isSettled(outcome)).toBe(true);
    expect(await outcome).toBeInstanceOf(TimedOutError);
  });

  it('is not prolonged by a body that drips', async () => {
    const { outcome } = send(({ signal }) => {
      const drip = new ReadableStream<Uint8Array>({
        start(controller) {
          const timer = setInterval(() => controller.enqueue(new Uint8Array([32])), 1_000);
          signal?.addEventListener('abort', () => {
            clearInterval(timer);
            controller.error(signal.reason);
          });
        },
      });
      return new Response(drip);
    });
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await outcome).toBeInstanceOf(TimedOutError);
  });
});

describe('the size of a reply', () => {
  it('may reach the limit', async () => {
    const response = await send(() => new Response('x'.repeat(100))).outcome;
    expect(response).toBeInstanceOf(Response);
  });

  it('may not exceed it, and the rest is not waited for', async () => {
    const { outcome, service } = send((init) => hangingReply(init, 'x'.repeat(60), 'x'.repeat(41)));
    expect(await outcome).toBeInstanceOf(OversizedError);
    expect(service.requests[0]?.init.signal?.aborted).toBe(true);
  });
});

describe('a request', () => {
  it.each(['GET', 'POST', 'DELETE'] as const)(
    'never follows a redirect, for the token must not: %s',
    async (method) => {
      const { outcome, service } = send(() => new Response('ok'), { method });
      await outcome;
      expect(service.requests[0]?.init.redirect).toBe('error');
    },
  );

  it('carries no cookies and leaves nothing in a cache', async () => {
    const { outcome, service } = send(() => new Response('ok'));
    await outcome;
    expect(service.requests[0]?.init).toMatchObject({ credentials: 'omit', cache: 'no-store' });
  });

  it('takes its body along', async () => {
    const { outcome, service } = send(() => new Response('ok'), { method: 'POST', body: '{"a":1}' });
    await outcome;
    expect(service.requests[0]?.init.body).toBe('{"a":1}');
  });
});
