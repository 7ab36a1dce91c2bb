import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { locationIdOf } from '../../../../src/core/account.ts';
import type { FailureKind } from '../../../../src/core/failure.ts';
import { createClient } from '../../../../src/main/highlevel/client.ts';
import { TimedOutError } from '../../../../src/main/highlevel/exchange.ts';
import { PIT_TEXT, pitOf } from '../../sample-pit.ts';
import { type Answer, createFakeService, jsonOf } from './fake-service.ts';

const LOCATION = locationIdOf('K83W5f03EFph2rlg5N1L');
const PUBLISHED_PATH = `/social-media-posting/${LOCATION}/accounts`;
const PUBLISHED_LIST = { success: true, statusCode: 200, results: { accounts: [{ id: 'acct-1' }] } };
const QUICK_START_LIST = { accounts: [{ id: 'acct-1' }] };

type Reply = () => Answer;
const listed: Reply = () => jsonOf(200, PUBLISHED_LIST);
const notFound: Reply = () => jsonOf(404, { statusCode: 404, message: 'Cannot GET' });

/** Searches a service whose replies, in order, are these; the last one is repeated. */
async function search(...replies: readonly Reply[]) {
  const service = createFakeService((before) => {
    const reply = replies[Math.min(before, replies.length - 1)];
    return reply ? reply() : new Error('no reply');
  });
  const client = createClient({
    exchange: service.exchange,
    baseUrl: 'https://api.example.com',
    version: '1',
  });
  const pending = client.findDialect({ location: LOCATION, pit: pitOf(PIT_TEXT) });
  await vi.runAllTimersAsync();
  const asked = service.requests.map(
    ({ method, url, headers }) => `${method} ${url.pathname} ${headers.get('version')}`,
  );
  return { result: await pending, asked: [...new Set(asked)], requests: service.requests };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the dialect of a location', () => {
  it('is searched by listing: published 2021-07-28, then v3, then the quick-start', async () => {
    const { result, asked, requests } = await search(notFound, notFound, () => jsonOf(200, QUICK_START_LIST));
    expect(asked).toEqual([
      `GET ${PUBLISHED_PATH} 2021-07-28`,
      `GET ${PUBLISHED_PATH} v3`,
      'GET /social-media-posting/accounts 2021-07-28',
    ]);
    expect(requests).toHaveLength(3);
    expect(result).toMatchObject({
      ok: true,
      value: { dialect: 'quick-start', reading: { accounts: [{ id: 'acct-1' }] } },
    });
  });

  it('is the first that answers, and the answer is not asked for again', async () => {
    const { result, requests } = await search(listed);
    expect(result).toMatchObject({
      ok: true,
      value: { dialect: '2021-07-28', reading: { accounts: [{ id: 'acct-1' }] } },
    });
    expect(requests).toHaveLength(1);
  });

  it('may be one in which the location has no accounts', async () => {
    const { result } = await search(() => jsonOf(200, { success: true, results: { accounts: [] } }));
    expect(result).toMatchObject({ ok: true, value: { dialect: '2021-07-28', reading: { accounts: [] } } });
  });
});

describe('an answer that means "not this one"', () => {
  const problem = (status: number, more: object): Reply => {
    const body = { type: 'https://example.com/errors', title: 'Invalid request', status, ...more };
    return () => jsonOf(status, body, { 'content-type': 'application/problem+json' });
  };

  it.each<[string, Reply]>([
    ['404', notFound],
    ['404 without a word', () => new Response(null, { status: 404 })],
    ['404 as a web page', () => new Response('<h1>Not found</h1>', { status: 404 })],
    ['422 about the version', () => jsonOf(422, { message: ['version must be one of: v3'] })],
    ['422 that names nothing', () => jsonOf(422, { message: ['Unprocessable Entity'] })],
    ['422 of a validator', problem(422, { validation: [{ location: ['header', 'version'] }] })],
    ['422 of a validator that names nothing', problem(422, {})],
    ['400', () => jsonOf(400, { message: 'Bad Request' })],
    ['400 of a validator', problem(400, { detail: 'Not valid.' })],
    ['401 about the version', () => jsonOf(401, { message: 'version header was not found.' })],
  ])('lets the search go on: %s', async (_, reply) => {
    const { result, asked } = await search(reply, listed);
    expect(result).toMatchObject({ ok: true, value: { dialect: 'v3' } });
    expect(asked).toEqual([`GET ${PUBLISHED_PATH} 2021-07-28`, `GET ${PUBLISHED_PATH} v3`]);
  });

  it('from every dialect says that the API is not here', async () => {
    const { result, requests } = await search(notFound);
    expect(result).toEqual({ ok: false, failure: { kind: 'not-found' } });
    expect(requests).toHaveLength(3);
  });

  it('from every dialect, and from one of them about the version, says that the version is what is wrong', async () => {
    const refused = () => jsonOf(401, { message: 'version header was not found.' });
    for (const replies of [[refused], [refused, notFound], [notFound, refused, notFound]] as const) {
      const { result } = await search(...replies);
      expect(result).toEqual({ ok: false, failure: { kind: 'version-missing' } });
    }
  });

  it('is repeated in its own words when no dialect answers', async () => {
    const { result } = await search(() => jsonOf(400, { message: 'The location is odd.' }), notFound);
    expect(result).toEqual({
      ok: false,
      failure: { kind: 'request-refused', status: 400, message: 'The location is odd.' },
    });
  });
});

describe('a real answer ends the search', () => {
  it.each<[number, object, FailureKind]>([
    [401, { message: 'Invalid Private Integration token' }, 'token-invalid'],
    [401, { message: 'Invalid JWT' }, 'token-not-private'],
    [401, { message: 'This location is not accessible from this token!' }, 'token-of-other-location'],
    [403, { message: 'The token does not have access to this location.' }, 'token-of-other-location'],
    [401, { message: 'The token is not authorized for this scope.' }, 'token-lacks-scope'],
    [403, { message: 'This authClass type is not allowed to access this scope' }, 'token-of-agency'],
    [401, { title: 'Invalid security scheme used', status: 401 }, 'token-invalid'],
    [403, { message: 'Forbidden' }, 'token-refused'],
  ])('%d with %j', async (status, body, kind) => {
    const first = await search(() => jsonOf(status, body), listed);
    expect(first.result).toEqual({ ok: false, failure: { kind } });
    expect(first.requests).toHaveLength(1);
    const second = await search(notFound, () => jsonOf(status, body), notFound);
    expect(second.result).toEqual({ ok: false, failure: { kind } });
  });

  it.each<[number, object]>([
    [401, { message: 'This location is not accessible from this token!' }],
    [401, { message: 'The token is not authorized for this scope.' }],
    [403, { message: 'This authClass type is not allowed to access this scope' }],
  ])('also from a later surface, where it has particulars: %d with %j', async (status, body) => {
    expect((await search(notFound, () => jsonOf(status, body), listed)).requests).toHaveLength(2);
  });
});

it('a vague refusal by a later surface does not hide the one that answers', async () => {
  const found = await search(
    notFound,
    () => jsonOf(401, { message: 'Unauthorized' }),
    () => jsonOf(200, QUICK_START_LIST),
  );
  expect(found.result).toMatchObject({ ok: true, value: { dialect: 'quick-start' } });
});

describe('trouble on the way decides nothing', () => {
  it.each<[string, Reply, FailureKind]>([
    ['a connection that breaks', () => new TypeError('fetch failed'), 'unreachable'],
    ['a name that does not resolve', () => new Error('net::ERR_NAME_NOT_RESOLVED'), 'offline'],
    ['no reply in time', () => new TimedOutError(), 'timed-out'],
    ['503', () => jsonOf(503, {}), 'service-error'],
    ['429', () => jsonOf(429, {}), 'rate-limited'],
    ['a web page', () => new Response('<h1>Sign in to the hotel</h1>'), 'unreadable-reply'],
    ['a web page with 403', () => new Response('<h1>Blocked</h1>', { status: 403 }), 'unreadable-reply'],
    ['JSON that was cut off', () => new Response('{"success":true,"resu'), 'unreadable-reply'],
  ])('%s', async (_, reply, kind) => {
    const first = await search(reply);
    expect(first.result).toMatchObject({ ok: false, failure: { kind } });
    expect(first.asked).toEqual([`GET ${PUBLISHED_PATH} 2021-07-28`]);
    const second = await search(notFound, reply);
    expect(second.result).toMatchObject({ ok: false, failure: { kind } });
    expect(second.asked).toEqual([`GET ${PUBLISHED_PATH} 2021-07-28`, `GET ${PUBLISHED_PATH} v3`]);
  });
});
