import { describe, expect, it } from 'vitest';
import { accountIdOf, locationIdOf } from '../../../../../src/core/account.ts';
import type {
  Connecting,
  Dialect,
  OpenerSignIn,
} from '../../../../../src/main/highlevel/dialects/dialect.ts';
import { publishedDialect } from '../../../../../src/main/highlevel/dialects/published.ts';

const LOCATION = locationIdOf('K83W5f03EFph2rlg5N1L');
const VERSIONS = ['2021-07-28', 'v3'] as const;
const DIALECTS = VERSIONS.map((name) => [name, publishedDialect(name)] as const);
const OFFER = { id: 'p', name: 'Page', detail: null, isConnected: false, body: { originId: 'p' } };

/** @throws when sign-ins do not happen in a window that reports to its opener */
function signInOf({ reconnect }: Dialect): OpenerSignIn {
  if (reconnect.via !== 'opener') throw new Error(reconnect.via);
  return reconnect;
}
/** @throws when no new account can be connected */
function connectOf({ connect }: Dialect): Connecting {
  if (!connect) throw new Error('offers nothing to connect');
  return connect;
}

const v3 = publishedDialect('v3');

describe.each(DIALECTS)('what is asked in %s', (name, dialect) => {
  it('names its own version', () => {
    expect([dialect.name, dialect.version]).toEqual([name, name]);
  });

  it('for all accounts, and for those of one platform, is the one list of the location', () => {
    const asked = { method: 'GET', path: `/social-media-posting/${LOCATION}/accounts`, query: {} };
    expect(dialect.listAccounts(LOCATION)).toMatchObject(asked);
    expect(dialect.listPlatform(LOCATION, 'google')).toMatchObject(asked);
  });

  it('to disconnect an account stays within its path, and an account that is gone is disconnected', () => {
    const ask = dialect.disconnect(LOCATION, accountIdOf('a/b?c#d'));
    expect(ask).toMatchObject({
      method: 'DELETE',
      path: `/social-media-posting/${LOCATION}/accounts/a%2Fb%3Fc%23d`,
      query: {},
      whenNotFound: true,
    });
    expect(ask.read(undefined)).toBe(true);
  });

  it.each([
    ['facebook', 'facebook'],
    ['google', 'google'],
    ['tiktok-business', 'tiktok-business'],
    ['other:a/../b', 'a%2F..%2Fb'],
  ] as const)('to sign in to %s is a page under oauth/%s', (platform, spelled) => {
    const page = { location: LOCATION, platform, userId: 'u1' };
    const path = `/social-media-posting/oauth/${spelled}/start`;
    const query = { locationId: LOCATION, userId: 'u1' };
    expect(signInOf(dialect).startPage({ ...page, isReconnect: true })).toEqual({
      path,
      query: { ...query, reconnect: 'true' },
    });
    expect(signInOf(dialect).startPage({ ...page, isReconnect: false })).toEqual({ path, query });
  });

  it('for the offers of a login, and to attach one, is the same path', () => {
    const path = `/social-media-posting/oauth/${LOCATION}/linkedin/accounts/login%2F1`;
    const { listOffers, attach } = connectOf(dialect);
    expect(listOffers(LOCATION, 'linkedin', 'login/1')).toMatchObject({ method: 'GET', path, query: {} });
    expect(attach(LOCATION, 'linkedin', 'login/1', OFFER)).toMatchObject({
      method: 'POST',
      path,
      body: OFFER.body,
    });
  });

  it('for the users and the name of the location', () => {
    expect(dialect.listUsers?.(LOCATION)).toMatchObject({
      method: 'GET',
      path: '/users/',
      query: { locationId: LOCATION },
    });
    expect(dialect.readLocationName?.(LOCATION)).toMatchObject({
      method: 'GET',
      path: `/locations/${LOCATION}`,
      query: {},
    });
  });
});

it('only 2021-07-28 has a path of its own for the locations of Google', () => {
  const paths = DIALECTS.map(([, dialect]) => {
    const { listOffers, attach } = connectOf(dialect);
    const asks = [listOffers(LOCATION, 'google', 'l1'), attach(LOCATION, 'google', 'l1', OFFER)];
    return asks.map(({ path }) => path.replace(`/social-media-posting/oauth/${LOCATION}`, ''));
  });
  expect(paths).toEqual([
    ['/google/locations/l1', '/google/locations/l1'],
    ['/google/accounts/l1', '/google/accounts/l1'],
  ]);
});

it('v3 knows more platforms than 2021-07-28, and neither serves X any more', () => {
  const [older, newer] = DIALECTS.map(([, { platforms }]) => platforms);
  expect(newer).toEqual(expect.arrayContaining([...(older ?? [])]));
  expect(newer).toEqual(expect.arrayContaining(['youtube', 'pinterest', 'threads', 'bluesky']));
  expect([...(older ?? []), ...(newer ?? [])]).not.toContain('twitter');
});

describe('the users of a location', () => {
  const read = (reply: unknown) => v3.listUsers?.(LOCATION).read(reply);

  it.each([
    [{ name: 'Maya Thompson', firstName: 'M' }, 'Maya Thompson'],
    [{ firstName: 'Maya', lastName: 'Thompson', email: 'm@example.com' }, 'Maya Thompson'],
    [{ name: '', firstName: 'Maya' }, 'Maya'],
    [{ email: 'm@example.com' }, 'm@example.com'],
    [{ name: 7 }, 'u1'],
  ])('%j is called %s', (user, name) => {
    expect(read({ users: [{ id: 'u1', ...user }] })).toEqual([{ id: 'u1', name }]);
  });

  it('are listed without those that cannot be read', () => {
    expect(read({ users: [null, { name: 'nobody' }, { id: 'u2', name: 'Joel' }] })).toEqual([
      { id: 'u2', name: 'Joel' },
    ]);
    expect(read({ users: [] })).toEqual([]);
  });

  it.each([undefined, {}, { users: {} }, []])('are not in %j', (reply) => {
    expect(read(reply)).toBeNull();
  });
});

describe('the name of a location', () => {
  it.each([
    [{ location: { id: LOCATION, name: ' Blue Door Bakery ' } }, 'Blue Door Bakery'],
    [{ location: { name: '  ' } }, null],
    [{ location: {} }, null],
    [{ name: 'Blue Door Bakery' }, null],
    [undefined, null],
  ])('in %j is %j', (reply, name) => {
    expect(v3.readLocationName?.(LOCATION).read(reply)).toBe(name);
  });
});
