import { describe, expect, it } from 'vitest';
import { type Attempt, failed, succeeded } from '../../../../src/core/failure.ts';
import {
  type FirstReply,
  type RequestHeaders,
  startAddressOf,
} from '../../../../src/main/reconnect/start-address.ts';

const START = 'https://services.leadconnectorhq.com/social-media-posting/oauth/facebook/start?locationId=L';
const PLATFORM = 'https://www.facebook.com/dialog/oauth?state=1';
const TOKEN = 'pit-12345678-1234-4abc-8def-1234567890ab';
const HEADERS = { Authorization: `Bearer ${TOKEN}`, Version: 'v3' };
const REFUSED: FirstReply = { status: 401, location: null };

interface World {
  readonly address?: string;
  /** What the start page answers without headers; null: nothing answers. */
  readonly plain: FirstReply | null;
  readonly withHeaders?: FirstReply | null;
  readonly headers?: Attempt<RequestHeaders>;
}

async function ask({ address = START, plain, withHeaders = null, headers = succeeded(HEADERS) }: World) {
  const asked: (readonly [string, RequestHeaders])[] = [];
  const result = await startAddressOf({
    address,
    headers: async () => headers,
    policy: { allowsLoopbackHttp: false },
    async resolveRedirect(url, sent) {
      asked.push([url, sent]);
      const reply = sent === HEADERS ? withHeaders : plain;
      if (!reply) throw new Error('ECONNRESET');
      return reply;
    },
  });
  return { result, asked };
}

describe('the browser begins at the start page itself', () => {
  it.each<[string, FirstReply | null]>([
    ['when that redirects without headers', { status: 302, location: PLATFORM }],
    ['when that is a page', { status: 200, location: null }],
    ['when that has trouble of its own', { status: 503, location: null }],
    ['when nothing answers', null],
  ])('%s', async (_, plain) => {
    const { result, asked } = await ask({ plain });
    expect(result).toEqual({ ok: true, address: START });
    expect(asked).toEqual([[START, {}]]);
  });
});

describe('a start page that refuses a request without headers', () => {
  it.each([400, 401, 403, 422])('with %i is asked once more with them', async (status) => {
    const { result, asked } = await ask({
      plain: { status, location: null },
      withHeaders: { status: 302, location: PLATFORM },
    });
    expect(result).toEqual({ ok: true, address: PLATFORM });
    expect(asked).toEqual([
      [START, {}],
      [START, HEADERS],
    ]);
  });

  it('may redirect to an address relative to its own', async () => {
    const { result } = await ask({ plain: REFUSED, withHeaders: { status: 307, location: '/next?x=1' } });
    expect(result).toEqual({ ok: true, address: 'https://services.leadconnectorhq.com/next?x=1' });
  });

  it.each<[FirstReply, string]>([
    [{ status: 401, location: null }, 'token-refused'],
    [{ status: 403, location: null }, 'token-refused'],
    [{ status: 404, location: null }, 'not-found'],
    [{ status: 422, location: null }, 'request-refused'],
    [{ status: 429, location: null }, 'rate-limited'],
    [{ status: 500, location: null }, 'service-error'],
    [{ status: 200, location: null }, 'unreadable-reply'],
    [{ status: 304, location: null }, 'unreadable-reply'],
  ])('and answers then with %o is a failure', async (withHeaders, kind) => {
    const { result } = await ask({ plain: REFUSED, withHeaders });
    expect(result).toMatchObject({ ok: false, reason: { why: 'could-not-start', failure: { kind } } });
  });

  it('and then does not answer is a failure', async () => {
    const { result } = await ask({ plain: REFUSED });
    expect(result).toMatchObject({ ok: false, reason: { failure: { kind: 'unreachable' } } });
  });

  it('cannot be asked without the token', async () => {
    const { result, asked } = await ask({ plain: REFUSED, headers: failed({ kind: 'keychain-locked' }) });
    expect(result).toMatchObject({ ok: false, reason: { failure: { kind: 'keychain-locked' } } });
    expect(asked).toHaveLength(1);
  });
});

describe('the browser is never sent to', () => {
  it.each([
    'javascript:alert(1)',
    'http://www.facebook.com/',
    'https://www.facebook.com@evil.example/',
    'https://evil.example/\\x',
    `https://www.facebook.com/?state=${TOKEN}`,
    `https://www.facebook.com/?state=${TOKEN.toUpperCase()}`,
    `https://www.facebook.com/#${TOKEN.replaceAll('-', '%2D')}`,
    `https://www.facebook.com/?next=${encodeURIComponent(`https://x.example/?t=${TOKEN.replaceAll('-', '%2D')}`)}`,
    `https://www.facebook.com/${TOKEN}`,
  ])('%s', async (location) => {
    const { result } = await ask({ plain: REFUSED, withHeaders: { status: 302, location } });
    expect(result).toEqual({ ok: false, reason: { why: 'unsafe-address' } });
  });

  it('a start page that is not safe, which is not even asked', async () => {
    const { result, asked } = await ask({ address: 'file:///etc/passwd', plain: null });
    expect(result).toEqual({ ok: false, reason: { why: 'unsafe-address' } });
    expect(asked).toEqual([]);
  });
});
