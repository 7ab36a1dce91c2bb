import { describe, expect, it } from 'vitest';
import { locationIdOf } from '../../../../../src/core/account.ts';
import { newLogin } from '../../../../../src/core/forecast.ts';
import { healthOf } from '../../../../../src/core/health.ts';
import { publishedDialect } from '../../../../../src/main/highlevel/dialects/published.ts';
import { DAY_MS, NOW } from '../../../sample-snapshot.ts';

const LOCATION = locationIdOf('K83W5f03EFph2rlg5N1L');
const v3 = publishedDialect('v3');
const list = v3.listAccounts(LOCATION);
const repliesWith = (...accounts: readonly unknown[]) => ({
  success: true,
  statusCode: 200,
  message: 'Fetched Accounts',
  results: { accounts },
});
const readOne = (entry: object) => list.read(repliesWith({ id: 'acct-1', ...entry }))?.accounts[0];

describe.each(['2021-07-28', 'v3'] as const)('an account in the list of %s', (name) => {
  const { read } = publishedDialect(name).listAccounts(LOCATION);

  it('is read with all that is known of it', () => {
    const entry = {
      id: 'acct-1',
      oauthId: 'login-1',
      profileId: 'profile-1',
      name: ' 14 Chapel Lane ',
      platform: 'google',
      type: 'location',
      expire: '2026-12-24T12:00:00.000Z',
      isExpired: false,
      avatar: 'https://example.com/a.png',
      meta: { hasGoogleUpdated: true },
      somethingNew: { deep: true },
    };
    expect(read(repliesWith(entry))).toEqual({
      accounts: [
        {
          id: 'acct-1',
          platform: 'google',
          name: '14 Chapel Lane',
          standing: 'active',
          expiresAt: Date.parse('2026-12-24T12:00:00Z'),
          connectedAt: null,
          type: 'location',
          loginId: 'login-1',
          avatar: 'https://example.com/a.png',
        },
      ],
      unreadable: 0,
      groups: [],
    });
  });

  it('needs nothing but its id', () => {
    expect(read(repliesWith({ id: 'acct-1' }))?.accounts).toEqual([
      {
        id: 'acct-1',
        platform: 'other:',
        name: 'HighLevel',
        standing: 'unknown',
        expiresAt: null,
        connectedAt: null,
        type: null,
        loginId: null,
        avatar: null,
      },
    ]);
  });
});

describe('the health of an account', () => {
  const KNOWN_FOR_LONG = newLogin(NOW - 30 * DAY_MS);
  const healthIn = (entry: object) => {
    const facts = readOne(entry);
    return facts && healthOf(facts, KNOWN_FOR_LONG, NOW);
  };
  const inDays = (days: number): string => new Date(NOW + days * DAY_MS).toISOString();

  it.each([
    [true, 'expired'],
    [false, 'healthy'],
    [undefined, 'unknown'],
    [null, 'unknown'],
    ['true', 'unknown'],
    ['false', 'unknown'],
    [1, 'unknown'],
    [0, 'unknown'],
    [{}, 'unknown'],
  ])('with isExpired %j is %s', (isExpired, health) => {
    expect(healthIn({ platform: 'facebook', isExpired })).toBe(health);
  });

  it.each([
    ['past', -1, false, 'healthy'],
    ['past', -400, false, 'healthy'],
    ['near', 3, false, 'expiring'],
    ['far', 300, false, 'healthy'],
    ['near', 3, true, 'expired'],
    ['far', 300, true, 'expired'],
    ['past', -1, undefined, 'unknown'],
    ['near', 3, undefined, 'unknown'],
  ])('with an end in the %s (%d days) and isExpired %s is %s', (_, days, isExpired, health) => {
    expect(healthIn({ platform: 'facebook', expire: inDays(days), isExpired })).toBe(health);
  });

  it.each([undefined, null, '', 'soon', 7, {}])('knows no end when it is %j', (expire) => {
    expect(readOne({ expire, isExpired: false })?.expiresAt).toBeNull();
    expect(healthIn({ expire, isExpired: false })).toBe('healthy');
  });

  it.each([true, false, undefined])('of X is "unsupported", whatever isExpired says (%s)', (isExpired) => {
    expect(healthIn({ platform: 'twitter', isExpired })).toBe('unsupported');
    expect(healthIn({ platform: ' Twitter', isExpired })).toBe('unsupported');
  });
});

describe('a platform', () => {
  it.each<[unknown, string]>([
    ['facebook', 'facebook'],
    ['instagram', 'instagram'],
    ['linkedin', 'linkedin'],
    ['google', 'google'],
    ['tiktok', 'tiktok'],
    ['tiktok-business', 'tiktok-business'],
    ['twitter', 'twitter'],
    ['youtube', 'youtube'],
    ['pinterest', 'pinterest'],
    ['threads', 'threads'],
    ['bluesky', 'bluesky'],
    ['gmb', 'google'],
    ['googlebusiness', 'google'],
    ['Facebook', 'facebook'],
    ['myspace', 'other:myspace'],
    [' Mastodon ', 'other:Mastodon'],
    ['', 'other:'],
    [7, 'other:'],
  ])('spelled %j is %s', (platform, expected) => {
    expect(readOne({ platform })?.platform).toBe(expected);
  });

  it('alone is filtered from the whole list, where it may have no accounts', () => {
    const reply = repliesWith({ id: 'a', platform: 'google' }, { id: 'b', platform: 'facebook' }, null);
    expect(v3.listPlatform(LOCATION, 'google').read(reply)).toMatchObject({
      accounts: [{ id: 'a' }],
      unreadable: 1,
    });
    expect(v3.listPlatform(LOCATION, 'tiktok').read(reply)).toMatchObject({ accounts: [] });
    expect(v3.listPlatform(LOCATION, 'tiktok').read('text')).toBeNull();
  });
});

describe('what else is told of an account', () => {
  it.each(['page', 'profile', 'group', 'location', 'business', 'something new'])('its type: %s', (type) => {
    expect(readOne({ type })?.type).toBe(type);
  });

  it.each([undefined, null, '', ' ', 7, {}])('no type and no login when they are %j', (value) => {
    expect(readOne({ type: value, oauthId: value })).toMatchObject({ type: null, loginId: null });
  });
});

describe('the picture of an account', () => {
  const ADDRESS = 'https://pictures.example/a.png';

  it('is taken from its page where the account itself names none', () => {
    expect(readOne({ meta: { page: { avatar: ADDRESS } } })?.avatar).toBe(ADDRESS);
    expect(readOne({ avatar: 'no address', meta: { page: { avatar: ADDRESS } } })?.avatar).toBe(ADDRESS);
    expect(readOne({ avatar: ADDRESS, meta: { page: { avatar: `${ADDRESS}?2` } } })?.avatar).toBe(ADDRESS);
  });

  it.each([null, 7, [], {}, { page: null }, { page: {} }, { page: { avatar: 'file:///etc/passwd' } }])(
    'is none where its meta is %j',
    (meta) => {
      expect(readOne({ meta })).toMatchObject({ id: 'acct-1', avatar: null });
    },
  );
});

describe('one broken account among good ones', () => {
  it.each([
    ['null', null],
    ['a text', 'acct-2'],
    ['no id', { platform: 'facebook', isExpired: true }],
    ['an empty id', { id: ' ' }],
    ['an id that would climb out of a path', { id: '..' }],
  ])('hides none of them: %s', (_, entry) => {
    const reading = list.read(repliesWith({ id: 'acct-1' }, entry, { id: 'acct-3' }));
    expect(reading?.accounts.map(({ id }) => id)).toEqual(['acct-1', 'acct-3']);
    expect(reading?.unreadable).toBe(1);
  });
});

describe('the groups of the reply', () => {
  const groupsIn = (groups: unknown) =>
    list.read({ success: true, results: { accounts: [], groups } })?.groups;

  it('are kept', () => {
    const group = { id: 'g1', name: 'Primary', accountIds: ['acct-1', 'acct-2'] };
    expect(groupsIn([group])).toEqual([group]);
  });

  it.each([[undefined], [null], ['text'], [{}], [[]], [[null, 7, { id: 'g1' }, { name: 'Primary' }]]])(
    'are none where there is nothing to read: %j',
    (groups) => {
      expect(groupsIn(groups)).toEqual([]);
    },
  );

  it('may be empty', () => {
    expect(groupsIn([{ id: 'g1', name: 'Primary', accountIds: 'many' }])).toEqual([
      { id: 'g1', name: 'Primary', accountIds: [] },
    ]);
  });
});

describe('a reply without accounts', () => {
  const empty = { accounts: [], unreadable: 0, groups: [] };

  it.each([
    { results: { accounts: [] } },
    { success: true, results: { accounts: [] } },
    { success: true, results: { groups: [] } },
    { success: true, results: {} },
    { success: true, results: null },
    { success: true, statusCode: 200, message: 'Fetched Accounts' },
  ])('is an empty list when it is one of the published ones: %j', (reply) => {
    expect(list.read(reply)).toEqual(empty);
  });

  it.each([
    undefined,
    null,
    'text',
    7,
    [],
    {},
    { message: 'x' },
    { results: {} },
    { success: false, results: {} },
    { success: 'true' },
    { accounts: [] },
    { success: true, results: { accounts: {} } },
  ])('is not taken for one when it is %j', (reply) => {
    expect(list.read(reply)).toBeNull();
  });
});
