import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { sayInEnglish } from '../../../../src/core/words/speech.ts';
import {
  type CallbackOutcome,
  type Loopback,
  startLoopback,
} from '../../../../src/main/reconnect/loopback-server.ts';
import { resultPage } from '../../../../src/main/reconnect/pages.ts';
import { dial } from './raw-visit.ts';

const open = new Set<Loopback>();
afterEach(() => {
  for (const loopback of open) loopback.close();
  open.clear();
});

async function listen(accountName = 'Bakery') {
  const outcomes: CallbackOutcome[] = [];
  const loopback = await startLoopback({
    resultPage: (outcome) => resultPage(outcome, accountName, sayInEnglish),
    onCallback: (outcome) => outcomes.push(outcome),
  });
  open.add(loopback);
  return { outcomes, loopback, url: loopback.callbackUrl };
}

interface Visit {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Visits as any program could, with whatever headers it likes. */
function visit(url: string, { method = 'GET', headers = {} }: Visit = {}) {
  return new Promise<{ readonly status: number; readonly body: string }>((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.on('error', reject).end();
  });
}

const isClosed = (url: string): Promise<boolean> =>
  visit(url).then(
    () => false,
    () => true,
  );

describe('the callback address', () => {
  it('is on this computer only, on a port of the system, and can not be guessed', async () => {
    const [first, second] = [await listen(), await listen()];
    for (const { url } of [first, second]) {
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback\/[\w-]{43}$/);
      expect(Number(new URL(url).port)).toBeGreaterThan(1023);
    }
    expect(new URL(first.url).pathname).not.toBe(new URL(second.url).pathname);
  });

  it.each<[string, CallbackOutcome]>([
    ['', 'approved'],
    ['?success=true&accountId=acct-101&accountId=acct-102', 'approved'],
    ['?success=false', 'declined'],
    ['?error=access_denied', 'declined'],
    ['?error=access_denied&success=true', 'declined'],
    ['?anything=%00%ff&else', 'approved'],
  ])('visited with "%s" tells that the sign-in was %s', async (query, outcome) => {
    const { url, outcomes } = await listen();
    const { status, body } = await visit(url + query);
    expect([status, outcomes]).toEqual([200, [outcome]]);
    expect(body).toContain(outcome === 'approved' ? 'Thank you' : 'was declined');
  });

  it('shows a page that nothing can be smuggled into', async () => {
    const { url } = await listen('<script>alert(1)</script>');
    const response = await fetch(`${url}?error=<script>alert(2)</script>`);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).not.toContain('<script');
  });

  it('works once, and is closed afterwards', async () => {
    const { url, outcomes } = await listen();
    await visit(url);
    await expect.poll(() => isClosed(url)).toBe(true);
    expect(outcomes).toEqual(['approved']);
  });

  it('works once, also for one who asks twice in one breath', async () => {
    const { url, outcomes } = await listen();
    const { host, port, pathname } = new URL(url);
    const { socket, received } = await dial(Number(port));
    socket.write(`GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\n\r\n`.repeat(2));
    expect((await received).match(/HTTP\/1\.1 200/g)).toHaveLength(1);
    expect(outcomes).toEqual(['approved']);
  });
});

describe('everything else', () => {
  const origin = (url: string): string => new URL(url).origin;

  it.each<[string, (url: string) => string, Visit]>([
    ['the root', (url) => `${origin(url)}/`, {}],
    ['an icon', (url) => `${origin(url)}/favicon.ico`, {}],
    ['a guess', (url) => `${origin(url)}/callback/${'A'.repeat(43)}`, {}],
    ['a shorter path', (url) => url.slice(0, -1), {}],
    ['a longer path', (url) => `${url}/`, {}],
    ['a path in other letters', (url) => url.replace('/callback/', '/Callback/'), {}],
    ['another method', (url) => url, { method: 'POST' }],
    ['a look without a visit', (url) => url, { method: 'HEAD' }],
    ['a question in advance', (url) => url, { method: 'OPTIONS' }],
    ['a foreign host, as after DNS rebinding', (url) => url, { headers: { host: 'evil.example' } }],
    ['another name of this computer', (url) => url, { headers: { host: 'localhost:80' } }],
  ])('gets an empty 404: %s', async (_, addressOf, how) => {
    const { url, outcomes } = await listen();
    expect(await visit(addressOf(url), how)).toEqual({ status: 404, body: '' });
    expect(outcomes).toEqual([]);
    // The callback itself still works.
    expect(await visit(url)).toMatchObject({ status: 200 });
  });
});

it('closing ends it at once, also for visitors who have only just connected, and may be repeated', async () => {
  const { url, loopback, outcomes } = await listen();
  loopback.close();
  loopback.close();
  expect(await isClosed(url)).toBe(true);
  expect(outcomes).toEqual([]);
});

it('closing while a visit is being answered lets it have its page', async () => {
  const loopback = await startLoopback({
    resultPage: (outcome) => resultPage(outcome, 'Bakery', sayInEnglish),
    onCallback: () => loopback.close(),
  });
  expect((await visit(`${loopback.callbackUrl}?success=false`)).body).toContain('was declined');
  await expect.poll(() => isClosed(loopback.callbackUrl)).toBe(true);
});
