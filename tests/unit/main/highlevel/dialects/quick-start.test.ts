import { describe, expect, it } from 'vitest';
import { accountIdOf, locationIdOf } from '../../../../../src/core/account.ts';
import type { Reading } from '../../../../../src/core/reading.ts';
import type { CallbackSignIn } from '../../../../../src/main/highlevel/dialects/dialect.ts';
import { quickStart } from '../../../../../src/main/highlevel/dialects/quick-start.ts';

const LOCATION = locationIdOf('K83W5f03EFph2rlg5N1L');
const list = quickStart.listAccounts(LOCATION);
/** @throws when the sign-in of the quick-start does not end with a visit to a callback */
function signIn(): CallbackSignIn {
  if (quickStart.reconnect.via !== 'callback') throw new Error(quickStart.reconnect.via);
  return quickStart.reconnect;
}
const start = signIn().start(LOCATION, {
  platform: 'facebook',
  callbackUrl: 'http://127.0.0.1:5000/callback/x',
});

const readOne = (entry: object) => {
  const reading = list.read({ accounts: [{ id: 'acct-1', ...entry }] });
  return reading?.accounts[0];
};
const idsOf = (reading: Reading | null) => reading?.accounts.map(({ id }) => id);

describe('what is asked', () => {
  it('for all accounts names the location', () => {
    expect(list).toMatchObject({
      method: 'GET',
      path: '/social-media-posting/accounts',
      query: { locationId: LOCATION },
    });
  });

  it.each([
    ['facebook', 'facebook'],
    ['google', 'gmb'],
    ['other:a/../b', 'a%2F..%2Fb'],
  ] as const)('for the platform %s is spelled %s', (platform, spelled) => {
    expect(quickStart.listPlatform(LOCATION, platform)).toMatchObject({
      method: 'GET',
      path: `/social-media-posting/accounts/${spelled}`,
      query: { locationId: LOCATION },
    });
  });

  it('to start a sign-in names platform, location and callback', () => {
    const callbackUrl = 'http://127.0.0.1:5000/callback/x';
    expect(signIn().start(LOCATION, { platform: 'google', callbackUrl })).toMatchObject({
      method: 'POST',
      path: '/social-media-posting/oauth/start',
      query: { locationId: LOCATION },
      body: { locationId: LOCATION, platform: 'gmb', callbackUrl },
    });
  });

  it('to disconnect an account stays within its path', () => {
    expect(quickStart.disconnect(LOCATION, accountIdOf('a/b?c#d'))).toMatchObject({
      method: 'DELETE',
      path: '/social-media-posting/account/a%2Fb%3Fc%23d',
      query: { locationId: LOCATION },
    });
  });
});

describe('an account in the list', () => {
  it('is read with all that is known of it', () => {
    const entry = {
      platform: 'facebook',
      name: ' My Business Page ',
      status: 'active',
      avatar: 'https://example.com/a.png',
      connectionDate: '2026-01-15T08:00:00Z',
      somethingNew: { deep: true },
    };
    expect(readOne(entry)).toEqual({
      id: 'acct-1',
      platform: 'facebook',
      name: 'My Business Page',
      standing: 'active',
      expiresAt: null,
      connectedAt: Date.parse('2026-01-15T08:00:00Z'),
      type: null,
      loginId: null,
      avatar: 'https://example.com/a.png',
    });
  });

  it.each([
    ['active', 'active'],
    ['expired', 'expired'],
    ['disconnected', 'disconnected'],
    [' Expired ', 'expired'],
    ['ACTIVE', 'active'],
    ['pending_review', 'unknown'],
    ['', 'unknown'],
    ['unsupported', 'unknown'],
    ['toString', 'unknown'],
    [undefined, 'unknown'],
    [null, 'unknown'],
    [1, 'unknown'],
    [{ is: 'active' }, 'unknown'],
  ])('with the status %j stands as %s', (status, standing) => {
    expect(readOne({ status })?.standing).toBe(standing);
  });

  it.each(['gmb', 'google', 'googlebusiness', 'GMB'])('of %s is of Google', (platform) => {
    expect(readOne({ platform })?.platform).toBe('google');
  });

  it.each([undefined, null, '', 'yesterday', 1, {}])(
    'without a readable date (%j) has none',
    (connectionDate) => {
      expect(readOne({ connectionDate })?.connectedAt).toBeNull();
    },
  );

  it('without a name is named after its platform', () => {
    expect(readOne({ platform: 'gmb', name: '  ' })?.name).toBe('Google Business Profile');
    expect(readOne({})?.name).toBe('HighLevel');
  });

  it('may have a number as its id', () => {
    expect(idsOf(list.read({ accounts: [{ id: 17 }] }))).toEqual(['17']);
  });
});

describe('one broken account among good ones', () => {
  it.each([
    ['null', null],
    ['a text', 'acct-2'],
    ['no id', { platform: 'facebook', status: 'active' }],
    ['an empty id', { id: ' ' }],
    ['an id that would climb out of a path', { id: '..' }],
    ['an id of endless length', { id: 'a'.repeat(201) }],
    ['an object as its id', { id: {} }],
  ])('hides none of them: %s', (_, entry) => {
    const reading = list.read({ accounts: [{ id: 'acct-1' }, entry, { id: 'acct-3' }] });
    expect(idsOf(reading)).toEqual(['acct-1', 'acct-3']);
    expect(reading?.unreadable).toBe(1);
  });

  it('is itself shown when only some of its fields are broken', () => {
    const reading = list.read({ accounts: [{ id: 'acct-1', name: 7, platform: [], status: 'expired' }] });
    expect(reading).toMatchObject({ accounts: [{ id: 'acct-1', standing: 'expired' }], unreadable: 0 });
  });
});

describe('a reply that is no list', () => {
  it.each([undefined, null, 'text', 7, [], {}, { accounts: null }, { accounts: {} }, { message: 'x' }])(
    'is not taken for an empty one: %j',
    (reply) => {
      expect(list.read(reply)).toBeNull();
    },
  );

  it('which an empty list is', () => {
    expect(list.read({ accounts: [] })).toEqual({ accounts: [], unreadable: 0, groups: [] });
  });
});

describe('the address of a sign-in', () => {
  const ADDRESS = 'https://www.facebook.com/dialog/oauth?client_id=1';
  const FIELDS = ['authorizationUrl', 'authUrl', 'url', 'redirectUrl'] as const;

  it.each(
    FIELDS.flatMap(
      (field) =>
        [
          [field, ''],
          [field, 'results'],
          [field, 'data'],
        ] as const,
    ),
  )('is found in the field %s %s', (field, place) => {
    const found = { [field]: ` ${ADDRESS}\n` };
    expect(start.read(place === '' ? found : { [place]: found })).toBe(ADDRESS);
  });

  it('is the most specific one of several', () => {
    const reply = { url: 'https://example.com/other', authorizationUrl: ADDRESS };
    expect(start.read(reply)).toBe(ADDRESS);
  });

  it.each([undefined, null, ADDRESS, {}, { authorizationUrl: '' }, { authorizationUrl: 7 }, { results: [] }])(
    'is missing from %j',
    (reply) => {
      expect(start.read(reply)).toBeNull();
    },
  );
});

it('new accounts, users and names of locations are not offered', () => {
  expect([quickStart.connect, quickStart.listUsers, quickStart.readLocationName]).toEqual([null, null, null]);
});

it('a platform without accounts answers 404, which is an empty list', () => {
  expect(quickStart.listPlatform(LOCATION, 'tiktok').whenNotFound).toEqual({
    accounts: [],
    unreadable: 0,
    groups: [],
  });
  expect(quickStart.listAccounts(LOCATION).whenNotFound).toBeUndefined();
});
