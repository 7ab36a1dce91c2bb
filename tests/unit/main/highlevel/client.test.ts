import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accountIdOf, locationIdOf } from '../../../../src/core/account.ts';
import type { DialectName } from '../../../../src/core/dialect.ts';
import type { Offer } from '../../../../src/core/offer.ts';
import {
  createClient,
  type DialectAccess,
  type HighLevelClient,
} from '../../../../src/main/highlevel/client.ts';
import { type Outgoing, OversizedError, TimedOutError } from '../../../../src/main/highlevel/exchange.ts';
import { PIT_TEXT, pitOf } from '../../sample-pit.ts';
import { type Answer, createFakeService, jsonOf } from './fake-service.ts';

const LOCATION = locationIdOf('K83W5f03EFph2rlg5N1L');
const ONE_ACCOUNT = { accounts: [{ id: 'acct-1', platform: 'gmb', name: 'Page', status: 'expired' }] };
const SIGN_IN = { authorizationUrl: 'https://example.com/sign-in' };

const access = (dialect: DialectName = 'quick-start'): DialectAccess => ({
  location: LOCATION,
  pit: pitOf(PIT_TEXT),
  dialect,
});
const PAGE: Offer = {
  id: 'page-1',
  name: 'Page',
  detail: null,
  isConnected: false,
  body: { type: 'page', originId: 'page-1' },
};
const SIGN_IN_REQUEST = {
  platform: 'google',
  callbackUrl: 'http://127.0.0.1:5000/callback/x',
  userId: 'user 1',
  isReconnect: true,
} as const;

type Method = (client: HighLevelClient, dialect?: DialectName) => Promise<unknown>;
const list: Method = (client, dialect) => client.listAccounts(access(dialect));
const listTikTok: Method = (client, dialect) => client.listPlatform(access(dialect), 'tiktok');
const startSignIn: Method = (client, dialect) => client.startSignIn(access(dialect), SIGN_IN_REQUEST);
const disconnect: Method = (client, dialect) => client.disconnect(access(dialect), accountIdOf('acct-1'));
const listUsers: Method = (client, dialect) => client.listUsers(access(dialect));
const readName: Method = (client, dialect) => client.readLocationName(access(dialect));
const listOffers: Method = (client, dialect) => client.listOffers(access(dialect), 'facebook', 'login-1');
const attach: Method = (client, dialect) => client.attach(access(dialect), 'facebook', 'login-1', PAGE);

/** Calls a method against a service that answers so, and lets all waits between tries pass. */
async function call(
  method: Method,
  answer: (before: number, request: Outgoing) => Answer | Promise<Answer>,
  dialect?: DialectName,
) {
  const service = createFakeService(answer);
  const client = createClient({
    exchange: service.exchange,
    baseUrl: 'https://api.example.com/',
    version: '1.2.3',
  });
  const pending = method(client, dialect);
  await vi.runAllTimersAsync();
  return { result: await pending, requests: service.requests };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('every request', () => {
  it.each([
    ['list', list, 'GET', '/social-media-posting/accounts'],
    ['list of a platform', listTikTok, 'GET', '/social-media-posting/accounts/tiktok'],
    ['start of a sign-in', startSignIn, 'POST', '/social-media-posting/oauth/start'],
    ['disconnect', disconnect, 'DELETE', '/social-media-posting/account/acct-1'],
  ])('to %s carries token, version, name and location', async (_, method, verb, path) => {
    const { requests } = await call(method, () => jsonOf(200, { ...ONE_ACCOUNT, ...SIGN_IN }));
    expect(requests).toHaveLength(1);
    const { url, method: sent, headers } = requests[0] ?? {};
    expect([sent, url?.origin, url?.pathname]).toEqual([verb, 'https://api.example.com', path]);
    expect(url?.search).toBe(`?locationId=${LOCATION}`);
    expect(headers?.get('authorization')).toBe(`Bearer ${PIT_TEXT}`);
    expect(headers?.get('version')).toBe('2021-07-28');
    expect(headers?.get('user-agent')).toBe('Relink/1.2.3');
  });

  it.each<[string, Method, string, string]>([
    ['list', list, 'GET', `/social-media-posting/${LOCATION}/accounts`],
    ['list of a platform', listTikTok, 'GET', `/social-media-posting/${LOCATION}/accounts`],
    ['disconnect', disconnect, 'DELETE', `/social-media-posting/${LOCATION}/accounts/acct-1`],
    ['users', listUsers, 'GET', `/users/?locationId=${LOCATION}`],
    ['name of the location', readName, 'GET', `/locations/${LOCATION}`],
    [
      'offers of a login',
      listOffers,
      'GET',
      `/social-media-posting/oauth/${LOCATION}/facebook/accounts/login-1`,
    ],
    ['attach', attach, 'POST', `/social-media-posting/oauth/${LOCATION}/facebook/accounts/login-1`],
  ])('to %s carries the version of a published dialect', async (_, method, verb, address) => {
    for (const dialect of ['2021-07-28', 'v3'] as const) {
      const { requests } = await call(method, () => jsonOf(200, {}), dialect);
      expect(requests.map(({ url, method: sent }) => [sent, url.href])).toEqual([
        [verb, `https://api.example.com${address}`],
      ]);
      expect(requests[0]?.headers.get('version')).toBe(dialect);
      expect(requests[0]?.headers.get('authorization')).toBe(`Bearer ${PIT_TEXT}`);
    }
  });

  it('keeps the token out of its address', async () => {
    const { requests } = await call(list, () => jsonOf(200, ONE_ACCOUNT));
    expect(requests[0]?.url.href).not.toContain('pit-');
  });
});

describe('what comes back', () => {
  it('is a reading of the list', async () => {
    const { result } = await call(list, () => jsonOf(200, ONE_ACCOUNT));
    expect(result).toMatchObject({
      ok: true,
      value: { accounts: [{ id: 'acct-1', platform: 'google', standing: 'expired' }], unreadable: 0 },
    });
  });

  it('is an empty list for a platform that answers 404', async () => {
    const { result } = await call(listTikTok, () => jsonOf(404, { message: 'No accounts are connected.' }));
    expect(result).toEqual({ ok: true, value: { accounts: [], unreadable: 0, groups: [] } });
  });

  it('is a failure when the whole list answers 404', async () => {
    const { result } = await call(list, () => jsonOf(404, { message: 'Cannot GET' }));
    expect(result).toEqual({ ok: false, failure: { kind: 'not-found' } });
  });

  it('is the address of the sign-in', async () => {
    const { result, requests } = await call(startSignIn, () => jsonOf(201, SIGN_IN));
    expect(result).toEqual({
      ok: true,
      value: { via: 'callback', address: 'https://example.com/sign-in' },
    });
    expect(JSON.parse(String(requests[0]?.body))).toEqual({
      locationId: LOCATION,
      platform: 'gmb',
      callbackUrl: 'http://127.0.0.1:5000/callback/x',
    });
  });

  it.each(['2021-07-28', 'v3'] as const)(
    'is the page to open, in %s, which nobody has to be asked for',
    async (dialect) => {
      const { result, requests } = await call(startSignIn, () => new Error('was asked'), dialect);
      const query = `locationId=${LOCATION}&userId=user+1&reconnect=true`;
      const address = `https://api.example.com/social-media-posting/oauth/google/start?${query}`;
      expect(result).toEqual({ ok: true, value: { via: 'opener', address } });
      expect(requests).toEqual([]);
    },
  );

  it('is what a login offers, and what is picked goes back to the letter', async () => {
    const offered = await call(
      listOffers,
      () => jsonOf(200, { results: { pages: [{ id: 'page-1', name: 'Page' }] } }),
      'v3',
    );
    expect(offered.result).toMatchObject({ ok: true, value: [{ id: 'page-1', name: 'Page' }] });
    const attached = await call(attach, () => jsonOf(201, { success: true }), 'v3');
    expect(attached.result).toEqual({ ok: true, value: true });
    expect(JSON.parse(String(attached.requests[0]?.body))).toEqual(PAGE.body);
  });

  it.each([
    ['users', listUsers],
    ['the name of a location', readName],
    ['offers', listOffers],
    ['what is attached', attach],
  ])('is a failure, and nothing is sent, where the dialect knows no %s', async (_, method) => {
    const { result, requests } = await call(method, () => jsonOf(200, {}), 'quick-start');
    expect(result).toEqual({ ok: false, failure: { kind: 'not-found' } });
    expect(requests).toEqual([]);
  });

  it.each([
    ['an empty reply', () => new Response(null, { status: 204 })],
    ['a reply', () => jsonOf(200, { success: true })],
    ['word that the account is gone already', () => jsonOf(404, { message: 'The account was not found.' })],
  ])('from disconnecting is success: %s', async (_, answer) => {
    expect((await call(disconnect, answer)).result).toEqual({ ok: true, value: true });
  });

  it.each([
    ['a web page', '<!doctype html><h1>Sign in to the hotel</h1>'],
    ['JSON that was cut off', '{"accounts":[{"id":"acct'],
    ['nothing', ''],
    ['other JSON', '[]'],
  ])('with 200 is unreadable when it is %s', async (_, body) => {
    const { result, requests } = await call(list, () => new Response(body, { status: 200 }));
    expect(result).toEqual({ ok: false, failure: { kind: 'unreadable-reply' } });
    expect(requests).toHaveLength(1);
  });

  it('that is too large is refused, and asked for once only', async () => {
    const { result, requests } = await call(list, () => new OversizedError());
    expect(result).toEqual({ ok: false, failure: { kind: 'oversized-reply' } });
    expect(requests).toHaveLength(1);
  });
});

describe('what a dialect can do', () => {
  it.each([
    ['2021-07-28', 'opener', true, ['facebook', 'instagram', 'linkedin', 'google', 'tiktok']],
    [
      'v3',
      'opener',
      true,
      ['facebook', 'instagram', 'linkedin', 'google', 'tiktok', 'youtube', 'pinterest', 'threads'],
    ],
    ['quick-start', 'callback', false, []],
  ] as const)('in %s: sign in through the %s', (dialect, signIn, needsUser, connectPlatforms) => {
    const client = createClient({
      exchange: async () => jsonOf(200, {}),
      baseUrl: 'https://a',
      version: '1',
    });
    expect(client.capabilitiesOf(dialect)).toEqual({
      platforms: expect.arrayContaining(['facebook', 'instagram', 'linkedin', 'google', 'tiktok']),
      signIn,
      needsUser,
      connectPlatforms,
    });
  });
});

describe('a list that fails', () => {
  const failing = [
    ['a connection that breaks', () => new TypeError('fetch failed'), 'unreachable'],
    ['a name that does not resolve', () => new Error('net::ERR_NAME_NOT_RESOLVED'), 'offline'],
    ['408', () => jsonOf(408, {}), 'service-error'],
    ['429', () => jsonOf(429, {}), 'rate-limited'],
    ['500', () => jsonOf(500, {}), 'service-error'],
    ['503', () => jsonOf(503, {}), 'service-error'],
    ['520', () => jsonOf(520, {}), 'service-error'],
  ] as const;

  it.each(failing)('with %s is tried twice more', async (_, answer, kind) => {
    const { result, requests } = await call(list, answer);
    expect(result).toMatchObject({ ok: false, failure: { kind } });
    expect(requests).toHaveLength(3);
  });

  it.each(failing)('with %s is well once a try succeeds', async (_, answer) => {
    const { result, requests } = await call(list, (before) =>
      before < 2 ? answer() : jsonOf(200, ONE_ACCOUNT),
    );
    expect(result).toMatchObject({ ok: true });
    expect(requests).toHaveLength(3);
  });

  it.each([400, 401, 403, 404, 422])('with %d is not tried again', async (status) => {
    const { requests } = await call(list, () => jsonOf(status, { message: 'No.' }));
    expect(requests).toHaveLength(1);
  });

  it('in time is not tried again', async () => {
    const { result, requests } = await call(list, () => new TimedOutError());
    expect(result).toEqual({ ok: false, failure: { kind: 'timed-out' } });
    expect(requests).toHaveLength(1);
  });

  it.each<[string, Method]>([
    ['POST of a sign-in', startSignIn],
    ['POST of an attach', (client) => attach(client, 'v3')],
    ['DELETE', disconnect],
  ])('is the only kind that is: never a %s', async (_, method) => {
    for (const [, answer, kind] of failing) {
      const { result, requests } = await call(method, answer);
      expect(result).toMatchObject({ ok: false, failure: { kind } });
      expect(requests).toHaveLength(1);
    }
  });
});

describe('the wait before the next try', () => {
  /** The waits between three tries, in milliseconds. */
  async function waitsWith(
    headers: Readonly<Record<string, string>>,
    random = 1,
  ): Promise<readonly number[]> {
    const spy = vi.spyOn(Math, 'random').mockReturnValue(random);
    const times: number[] = [];
    await call(list, () => {
      times.push(Date.now());
      return jsonOf(429, {}, headers);
    });
    spy.mockRestore();
    return times.slice(1).map((time, index) => time - (times[index] ?? 0));
  }

  it('grows, with full jitter', async () => {
    expect(await waitsWith({}, 1)).toEqual([500, 1_000]);
    expect(await waitsWith({}, 0)).toEqual([0, 0]);
  });

  it('is what "Retry-After" asks for', async () => {
    expect(await waitsWith({ 'retry-after': '2' })).toEqual([2_000, 2_000]);
  });

  it('is left to the schedule when "Retry-After" asks for more than a check can wait', async () => {
    const { result, requests } = await call(list, () => jsonOf(503, {}, { 'retry-after': '4' }));
    expect(requests).toHaveLength(1);
    expect(result).toMatchObject({ ok: false });
    const limited = await call(list, () => jsonOf(429, {}, { 'retry-after': '3600' }));
    expect(limited.result).toEqual({ ok: false, failure: { kind: 'rate-limited', retryAfterMs: 3_600_000 } });
  });

  it('is never hours, whatever other headers ask for', async () => {
    for (const wait of await waitsWith({ 'x-ratelimit-reset': '3600' }))
      expect(wait).toBeLessThanOrEqual(3_000);
  });
});
