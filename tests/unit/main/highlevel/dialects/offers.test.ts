import { describe, expect, it } from 'vitest';
import type { Platform } from '../../../../../src/core/account.ts';
import { readOffers } from '../../../../../src/main/highlevel/dialects/offers.ts';

const AVATAR = 'https://example.com/a.png';
const PAGE = { id: 'o1', name: 'Blue Door', avatar: AVATAR, isConnected: false };
const HANDLE = { ...PAGE, username: '@bluedoor', verified: true };
const GOOGLE_ACCOUNT = {
  name: 'accounts/1',
  accountName: 'Blue Door',
  type: 'PERSONAL',
  verificationState: 'UNVERIFIED',
  vettedState: 'NOT_VETTED',
};
const GOOGLE_LOCATION = {
  name: 'locations/1',
  title: 'Blue Door',
  storeCode: '14 Chapel Lane',
  metadata: { deep: true },
  isVerified: true,
  isConnected: false,
};
const PICKED = { originId: 'o1', name: 'Blue Door', avatar: AVATAR };

const offersIn = (platform: Platform, results: object) => readOffers(platform, { success: true, results });

describe('what a login offers, and the body that attaches it', () => {
  it.each<[Platform, object, object]>([
    ['facebook', { pages: [{ ...PAGE, isOwned: true }] }, { type: 'page', ...PICKED }],
    ['instagram', { accounts: [{ ...PAGE, pageId: 'p1' }] }, { ...PICKED, pageId: 'p1' }],
    ['linkedin', { pages: [{ ...PAGE, urn: 'urn:1' }] }, { type: 'page', ...PICKED, urn: 'urn:1' }],
    ['linkedin', { profile: [{ ...PAGE, urn: 'urn:2' }] }, { type: 'profile', ...PICKED, urn: 'urn:2' }],
    [
      'tiktok',
      { profile: [{ ...HANDLE, type: 'BUSINESS' }] },
      { type: 'profile', ...PICKED, username: '@bluedoor', verified: true },
    ],
    [
      'youtube',
      { profile: [{ ...PAGE, username: '@bluedoor' }] },
      { type: 'profile', ...PICKED, username: '@bluedoor', verified: false },
    ],
    [
      'pinterest',
      { profile: [HANDLE] },
      { type: 'profile', ...PICKED, username: '@bluedoor', verified: true },
    ],
    ['threads', { profile: [PAGE] }, { type: 'profile', ...PICKED }],
    ['threads', { accounts: [PAGE] }, { type: 'profile', ...PICKED }],
    ['bluesky', { profile: [PAGE] }, { type: 'profile', ...PICKED }],
    ['twitter', { profile: [HANDLE] }, { ...PICKED, username: '@bluedoor', verified: true }],
    [
      'google',
      { locations: [{ location: GOOGLE_LOCATION, account: GOOGLE_ACCOUNT }] },
      { location: GOOGLE_LOCATION, account: GOOGLE_ACCOUNT },
    ],
    ['other:Mastodon', { profile: [PAGE] }, { type: 'profile', ...PICKED }],
  ])('at %s: %j', (platform, results, body) => {
    const offers = offersIn(platform, results);
    expect(offers).toHaveLength(1);
    expect(offers?.[0]).toMatchObject({ name: 'Blue Door', isConnected: false });
    expect(offers?.[0]?.body).toEqual(body);
  });

  it('marks what is connected already', () => {
    const offers = offersIn('facebook', { pages: [{ ...PAGE, isConnected: true }, { id: 'o2' }] });
    expect(offers?.map(({ id, isConnected }) => [id, isConnected])).toEqual([
      ['o1', true],
      ['o2', false],
    ]);
    const google = { location: { ...GOOGLE_LOCATION, isConnected: true }, account: GOOGLE_ACCOUNT };
    expect(offersIn('google', { locations: [google] })?.[0]?.isConnected).toBe(true);
  });

  it('says what tells it from its neighbors', () => {
    expect(offersIn('tiktok', { profile: [HANDLE, PAGE] })?.map(({ detail }) => detail)).toEqual([
      '@bluedoor',
      null,
    ]);
    const { storeCode, ...bare } = GOOGLE_LOCATION;
    const google = [GOOGLE_LOCATION, bare].map((location) => ({ location, account: GOOGLE_ACCOUNT }));
    expect(offersIn('google', { locations: google })?.map(({ detail }) => detail)).toEqual([storeCode, null]);
  });

  it('lists pages before profiles', () => {
    const results = { profile: [{ ...PAGE, id: 'me' }], pages: [PAGE] };
    expect(offersIn('linkedin', results)?.map(({ id }) => id)).toEqual(['o1', 'me']);
  });
});

describe('replies that differ', () => {
  it('may give one location of Google, or one profile, without a list around it', () => {
    const google = offersIn('google', { locations: { location: GOOGLE_LOCATION, account: GOOGLE_ACCOUNT } });
    expect(google?.map(({ id }) => id)).toEqual(['locations/1']);
    expect(offersIn('tiktok', { profile: HANDLE })?.map(({ id }) => id)).toEqual(['o1']);
  });

  it('may leave out all but the id', () => {
    expect(offersIn('facebook', { pages: [{ id: 'o1' }] })).toEqual([
      {
        id: 'o1',
        name: 'o1',
        detail: null,
        isConnected: false,
        body: { type: 'page', originId: 'o1', name: '', avatar: '' },
      },
    ]);
  });

  it('may hold entries that cannot be read, which hide no others', () => {
    expect(offersIn('facebook', { pages: [null, 'x', {}, { id: '' }, PAGE] })).toHaveLength(1);
    const broken = [null, { location: {} }, { location: GOOGLE_LOCATION }];
    expect(offersIn('google', { locations: broken })).toEqual([]);
  });

  it('may offer nothing', () => {
    for (const platform of ['facebook', 'google', 'tiktok'] as const) {
      expect(offersIn(platform, {})).toEqual([]);
    }
  });

  it.each([undefined, null, 'text', [], {}, { results: null }, { results: { pages: 7 } }])(
    'are not read when they are no offers at all: %j',
    (reply) => {
      expect(readOffers('facebook', reply)).toBeNull();
    },
  );
});
