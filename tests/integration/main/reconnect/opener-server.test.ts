import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { sayInEnglish } from '../../../../src/core/words/speech.ts';
import { systemClock } from '../../../../src/main/monitor/system-clock.ts';
import type { OpenerProgress } from '../../../../src/main/reconnect/opener-page.ts';
import { type Opener, startOpener } from '../../../../src/main/reconnect/opener-server.ts';
import { createFakeClock } from '../../../unit/fake-clock.ts';

const SIGN_IN: OpenerProgress = { phase: 'sign-in', title: 'Log in to Facebook', text: 'As the owner.' };
const WORKING: OpenerProgress = { phase: 'working', title: 'Thank you', text: 'Relink is asking.' };
const SUCCEEDED: OpenerProgress = { phase: 'succeeded', title: 'It works again', text: 'HighLevel says so.' };

const open = new Set<Opener>();
afterEach(() => {
  for (const opener of open) opener.close();
  open.clear();
});

async function listen({ accepts = true, clock = systemClock } = {}) {
  const messages: (readonly [unknown, string])[] = [];
  const opener = await startOpener({
    clock,
    say: sayInEnglish,
    content: {
      topic: 'Reconnect',
      aside: null,
      button: 'Log in',
      whenClosed: 'Open it again.',
      steps: ['You log in', 'HighLevel confirms', 'It works'],
      startAddress: 'https://x.example/start',
    },
    progress: SIGN_IN,
    onMessage(data, origin) {
      messages.push([data, origin]);
      return accepts;
    },
  });
  open.add(opener);
  const { origin, host } = new URL(opener.pageUrl);
  const messageUrl = opener.pageUrl.replace('/open/', '/message/');
  const progressUrl = opener.pageUrl.replace('/open/', '/progress/');
  const headers = { origin, 'content-type': 'application/json' };
  const post = (body = RELAYED, changes: Readonly<Record<string, string>> = {}) =>
    visit(messageUrl, { method: 'POST', headers: { ...headers, ...changes }, body });
  return { opener, messages, origin, host, messageUrl, progressUrl, post };
}

const RELAYED = JSON.stringify({ origin: 'https://app.gohighlevel.com', data: { actionType: 'close' } });
const REFUSED = { status: 404, body: '' };

interface Visit {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Visits as any program could, with whatever headers it likes. */
function visit(url: string, { method = 'GET', headers = {}, body }: Visit = {}) {
  return new Promise<{ readonly status: number; readonly body: string }>((resolve, reject) => {
    const hasLength = body !== undefined && !headers['transfer-encoding'];
    const length = hasLength ? { 'content-length': String(Buffer.byteLength(body)) } : {};
    const sent = request(url, { method, headers: { ...length, ...headers }, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    sent.on('error', reject).end(body);
  });
}

const isClosed = (url: string): Promise<boolean> =>
  visit(url).then(
    () => false,
    () => true,
  );

describe('the opener page', () => {
  it('is on this computer only, on a port of the system, and can not be guessed', async () => {
    const [first, second] = [await listen(), await listen()];
    for (const { opener } of [first, second]) {
      expect(opener.pageUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/open\/[\w-]{43}$/);
    }
    expect(new URL(first.opener.pageUrl).pathname).not.toBe(new URL(second.opener.pageUrl).pathname);
  });

  it('can be reloaded, and then shows how things stand by now', async () => {
    const { opener } = await listen();
    expect((await visit(opener.pageUrl)).body).toContain('<h1 id="title" dir="auto">Log in to Facebook</h1>');
    opener.show(WORKING);
    expect((await visit(opener.pageUrl)).body).toContain('<h1 id="title" dir="auto">Thank you</h1>');
    opener.show(SUCCEEDED);
    expect((await visit(opener.pageUrl)).body).toContain('<h1 id="title" dir="auto">It works again</h1>');
  });

  it('is kept by no one, and does not cut the link to its window', async () => {
    const { opener } = await listen();
    const { headers } = await fetch(opener.pageUrl);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.has('cross-origin-opener-policy')).toBe(false);
  });
});

describe('the progress', () => {
  it('is told at once to who has not seen it', async () => {
    const { progressUrl } = await listen();
    for (const url of [progressUrl, `${progressUrl}?seen=7`, `${progressUrl}?seen=`]) {
      const { status, body } = await visit(url);
      expect([status, JSON.parse(body)]).toEqual([200, { version: 0, progress: SIGN_IN }]);
    }
  });

  it('is told to everybody who waits as soon as there is some', async () => {
    const { opener, progressUrl } = await listen();
    const waiting = [1, 2].map(() => visit(`${progressUrl}?seen=0`));
    // The server has both questions once it has answered a later one.
    await visit(progressUrl);
    opener.show(SIGN_IN);
    opener.show(WORKING);
    for (const { body } of await Promise.all(waiting)) {
      expect(JSON.parse(body)).toEqual({ version: 1, progress: WORKING });
    }
    const next = visit(`${progressUrl}?seen=1`);
    await visit(progressUrl);
    opener.show(SUCCEEDED);
    expect(JSON.parse((await next).body)).toEqual({ version: 2, progress: SUCCEEDED });
  });
});

describe('a message', () => {
  it('is handed on, with the origin that the page saw', async () => {
    const { post, messages } = await listen();
    expect(await post()).toEqual({ status: 200, body: '{"isTaken":true}' });
    expect(messages).toEqual([[{ actionType: 'close' }, 'https://app.gohighlevel.com']]);
  });

  it('is heard once: a replay is refused', async () => {
    const { post, messages } = await listen();
    await post();
    expect(await post()).toEqual(REFUSED);
    expect(messages).toHaveLength(1);
  });

  it('is heard once, also when it comes twice at the same moment', async () => {
    const { post } = await listen();
    const answers = await Promise.all([post(), post(), post()]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('that is not the awaited one does not use up the chance', async () => {
    const { post, messages } = await listen({ accepts: false });
    expect(await post()).toEqual({ status: 200, body: '{"isTaken":false}' });
    expect(await post()).toEqual({ status: 200, body: '{"isTaken":false}' });
    expect(messages).toHaveLength(2);
  });

  it('after the end is refused', async () => {
    const { post, opener, messages } = await listen();
    opener.show(SUCCEEDED);
    expect(await post()).toEqual(REFUSED);
    expect(messages).toEqual([]);
  });

  it.each<[string, string, Readonly<Record<string, string>>]>([
    ['from a page elsewhere', RELAYED, { origin: 'https://evil.example' }],
    ['from another port of this computer', RELAYED, { origin: 'http://127.0.0.1:1' }],
    ['from a sandboxed page', RELAYED, { origin: 'null' }],
    ['from no page', RELAYED, { origin: '' }],
    ['as a form can send it', RELAYED, { 'content-type': 'text/plain' }],
    ['that is not JSON', 'actionType=close', {}],
    ['of another form', '{"data":{}}', {}],
    ['that is empty', '', {}],
    ['of no stated length', RELAYED, { 'transfer-encoding': 'chunked' }],
    ['that is too long', JSON.stringify({ origin: 'https://x', data: 'x'.repeat(16 * 1024) }), {}],
  ])('%s is refused', async (_, body, changes) => {
    const { post, messages } = await listen();
    expect(await post(body, changes)).toEqual(REFUSED);
    expect(messages).toEqual([]);
    expect(await post()).toMatchObject({ status: 200 });
  });

  it('of the greatest length is heard', async () => {
    const { post } = await listen();
    const frame = JSON.stringify({ origin: 'https://x', data: '' }).length;
    const data = 'x'.repeat(16 * 1024 - frame);
    expect(await post(JSON.stringify({ origin: 'https://x', data }))).toMatchObject({ status: 200 });
  });
});

describe('everything else gets an empty 404', () => {
  type World = Awaited<ReturnType<typeof listen>>;
  it.each<[string, (world: World) => string, Visit]>([
    ['the root', ({ origin }) => `${origin}/`, {}],
    ['an icon', ({ origin }) => `${origin}/favicon.ico`, {}],
    ['a guess', ({ origin }) => `${origin}/open/${'A'.repeat(43)}`, {}],
    ['a guess at the progress', ({ origin }) => `${origin}/progress/${'A'.repeat(43)}`, {}],
    ['a longer path', ({ opener }) => `${opener.pageUrl}/`, {}],
    ['posting to the page', ({ opener }) => opener.pageUrl, { method: 'POST' }],
    ['posting to the progress', ({ progressUrl }) => progressUrl, { method: 'POST' }],
    ['reading the messages', ({ messageUrl }) => messageUrl, {}],
    ['a question in advance', ({ messageUrl }) => messageUrl, { method: 'OPTIONS' }],
    ['a look without a visit', ({ opener }) => opener.pageUrl, { method: 'HEAD' }],
    ['a foreign host', ({ opener }) => opener.pageUrl, { headers: { host: 'evil.example' } }],
    ['a foreign host at the progress', ({ progressUrl }) => progressUrl, { headers: { host: 'localhost' } }],
    [
      'a message for a foreign host',
      ({ messageUrl }) => messageUrl,
      {
        method: 'POST',
        headers: { host: 'evil.example', 'content-type': 'application/json' },
        body: RELAYED,
      },
    ],
  ])('%s', async (_, addressOf, how) => {
    const world = await listen();
    expect(await visit(addressOf(world), how)).toEqual(REFUSED);
    expect(world.messages).toEqual([]);
  });
});

describe('the end', () => {
  it('is told to the page that waits, and the server closes a few seconds later', async () => {
    const clock = createFakeClock();
    const { opener, progressUrl } = await listen({ clock });
    const waiting = visit(`${progressUrl}?seen=0`);
    await visit(progressUrl);
    opener.show(SUCCEEDED);
    expect(JSON.parse((await waiting).body)).toMatchObject({ progress: SUCCEEDED });
    await clock.advance(4_000);
    expect(JSON.parse((await visit(`${progressUrl}?seen=1`)).body)).toMatchObject({ progress: SUCCEEDED });
    await clock.advance(1_000);
    expect(await isClosed(opener.pageUrl)).toBe(true);
    expect(clock.pending()).toBe(0);
  });

  it('is final', async () => {
    const { opener, progressUrl } = await listen();
    opener.show(SUCCEEDED);
    opener.show(WORKING);
    expect(JSON.parse((await visit(progressUrl)).body)).toEqual({ version: 1, progress: SUCCEEDED });
  });

  it('comes at once by closing, also for who waits, and may be repeated', async () => {
    const clock = createFakeClock();
    const { opener, progressUrl } = await listen({ clock });
    const waiting = isClosed(`${progressUrl}?seen=0`);
    await visit(progressUrl);
    opener.show(SUCCEEDED);
    opener.close();
    opener.close();
    expect(await isClosed(opener.pageUrl)).toBe(true);
    await waiting;
    expect(clock.pending()).toBe(0);
  });
});
