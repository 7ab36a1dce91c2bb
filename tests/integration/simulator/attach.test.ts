import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimulatedLocation } from '../../../src/simulator/agency.ts';
import { type Simulator, startSimulator } from '../../../src/simulator/server.ts';
import {
  accountsPath,
  callerOf,
  decide,
  makeLogin,
  messageIn,
  offersPath,
  openStart,
  VERSIONS,
  type Version,
} from './published-requests.ts';
import { locationAt } from './requests.ts';

let simulator: Simulator;
let bakery: SimulatedLocation;

beforeEach(async () => {
  simulator = await startSimulator({ dialect: 'v3' });
  bakery = locationAt(simulator, 0);
});
afterEach(() => simulator.stop());

/** Signs in anew on a surface; what follows asks that surface about this login. */
async function signIn(version: Version, platform: string) {
  simulator.control.setDialect(version);
  const oauthId = await makeLogin(simulator, bakery, platform);
  const call = callerOf(simulator, bakery, version);
  const path = offersPath(bakery, version, platform, oauthId);
  return {
    oauthId,
    list: (query = '') => call(path + query),
    attach: (body: unknown) => call(path, { method: 'POST', body }),
    listAccounts: async () => (await call(accountsPath(bakery))).body.results.accounts,
  };
}

const avatar = 'https://example.com/a.png';

const OLD_PLATFORMS = ['facebook', 'instagram', 'google', 'linkedin', 'tiktok'] as const;
const EVERY_PLATFORM = [...OLD_PLATFORMS, 'youtube', 'pinterest', 'threads'] as const;

interface Offered {
  readonly id: string;
  readonly name?: string;
  readonly pageId?: string;
  readonly urn?: string;
  readonly isConnected: boolean;
}

interface Wording {
  readonly offers: (results: ReturnType<typeof JSON.parse>) => readonly Offered[];
  readonly body: (offer: Offered, results: ReturnType<typeof JSON.parse>) => unknown;
}

/** How each platform names its offers, and what is sent to attach the first one. */
const PLATFORMS: Readonly<Record<(typeof EVERY_PLATFORM)[number], Wording>> = {
  facebook: {
    offers: (results) => results.pages,
    body: ({ id, name }) => ({ type: 'page', originId: id, name, avatar }),
  },
  instagram: {
    offers: (results) => results.accounts,
    body: ({ id, name, pageId }) => ({ originId: id, name, avatar, pageId }),
  },
  google: {
    offers: (results) => [{ ...results.locations.location, id: results.locations.location.name }],
    body: (_offer, results) => results.locations,
  },
  linkedin: {
    offers: (results) => results.pages,
    body: ({ id, name, urn }) => ({ type: 'page', originId: id, name, avatar, urn }),
  },
  tiktok: {
    offers: (results) => results.profile,
    body: ({ id, name }) => ({ type: 'profile', originId: id, name, avatar }),
  },
  youtube: {
    offers: (results) => results.profile,
    body: ({ id, name }) => ({ type: 'profile', originId: id, name, avatar }),
  },
  pinterest: { offers: (results) => results.profile, body: ({ id }) => ({ originId: id }) },
  threads: {
    offers: (results) => results.profile,
    body: ({ id, name }) => ({ type: 'profile', originId: id, name, avatar }),
  },
};

const CASES = [
  ...OLD_PLATFORMS.map((platform) => ['2021-07-28', platform] as const),
  ...EVERY_PLATFORM.map((platform) => ['v3', platform] as const),
];

describe.each(CASES)('a new login in %s at %s', (version, platform) => {
  it('offers what can be attached, and attaches it', async () => {
    const { oauthId, list, attach, listAccounts } = await signIn(version, platform);
    const offered = await list();
    expect(offered.status).toBe(200);
    const { offers, body } = PLATFORMS[platform];
    const offer = offers(offered.body.results).find((one) => !one.isConnected);
    if (!offer) throw new Error('Nothing is offered.');

    const before = await listAccounts();
    const attached = await attach(body(offer, offered.body.results));
    expect(attached.status).toBe(201);
    expect(attached.body).toMatchObject({ success: true, statusCode: 201, results: { originId: offer.id } });
    const added = (await listAccounts()).slice(before.length);
    expect(added).toEqual([
      expect.objectContaining({ oauthId, profileId: offer.id, platform, isExpired: false }),
    ]);
    const next = offers((await list()).body.results);
    if (platform !== 'google') {
      expect(next.find((one) => one.id === offer.id)).toMatchObject({ isConnected: true });
    }
  });

  it('refuses an empty body, and no body', async () => {
    const { attach } = await signIn(version, platform);
    for (const body of [{}, undefined]) {
      const reply = await attach(body);
      expect(reply.status).toBe(422);
      expect(Array.isArray(reply.body.message)).toBe(true);
    }
  });
});

describe('wrong bodies', () => {
  const page = { type: 'page', originId: '1', name: 'n', avatar };

  it.each([
    ['2021-07-28', 'facebook', { ...page, originId: 7 }, 'originId must be string'],
    ['2021-07-28', 'linkedin', { ...page, type: 'shop' }, 'type must be ("page" | '],
    ['v3', 'facebook', { ...page, type: 'profile' }, 'type must be "page"'],
    ['v3', 'facebook', { ...page, avatar: undefined }, 'avatar should not be empty'],
    ['v3', 'instagram', { originId: '1' }, 'pageId should not be empty'],
    ['v3', 'linkedin', page, 'urn should not be empty'],
    ['v3', 'tiktok', { ...page, verified: 'yes' }, 'verified must be boolean'],
    ['v3', 'youtube', page, 'type must be "profile"'],
    [
      'v3',
      'google',
      { location: { name: 'x', title: 'y' }, account: {} },
      'account.name should not be empty',
    ],
  ] as const)('in %s at %s are refused: %j', async (version, platform, body, part) => {
    const { attach } = await signIn(version, platform);
    const reply = await attach(body);
    expect(reply.status).toBe(422);
    expect(reply.body.message.join('\n')).toContain(part);
  });
});

describe.each(VERSIONS)('in %s', (version) => {
  it('a login of another location, of another platform, or unheard of is not found', async () => {
    const { oauthId } = await signIn(version, 'facebook');
    const dentist = locationAt(simulator, 1);
    const call = callerOf(simulator, bakery, version);
    const callDentist = callerOf(simulator, dentist, version);
    const body = { type: 'page', originId: '1', name: 'n', avatar, pageId: '2' };
    for (const [ask, path] of [
      [callDentist, offersPath(dentist, version, 'facebook', oauthId)],
      [call, offersPath(bakery, version, 'instagram', oauthId)],
      [call, offersPath(bakery, version, 'facebook', '658a9b6833b91e0ecb8f3958')],
    ] as const) {
      expect((await ask(path)).status).toBe(400);
      expect((await ask(path, { method: 'POST', body })).status).toBe(400);
    }
  });

  it('an account that the login does not offer is not attached', async () => {
    const { attach } = await signIn(version, 'facebook');
    expect((await attach({ type: 'page', originId: '1', name: 'n', avatar })).status).toBe(400);
    expect(simulator.control.accounts()).toHaveLength(30);
  });

  it('a reconnected login offers its accounts, marked as connected', async () => {
    simulator.control.setDialect(version);
    const page = await openStart(simulator, bakery, 'facebook', { reconnect: 'true' });
    const message = await messageIn(await decide(page, { decision: 'approve' }));
    const { accountId } = message as { readonly accountId: string };
    const { body } = await callerOf(
      simulator,
      bakery,
      version,
    )(offersPath(bakery, version, 'facebook', accountId));
    const connected = body.results.pages.filter((one: Offered) => one.isConnected);
    expect(connected.map((one: Offered) => one.name)).toContain('Blue Door Bakery');
  });

  it('an account that is connected already is renewed', async () => {
    const { list, attach } = await signIn(version, 'facebook');
    const pages: readonly Offered[] = (await list()).body.results.pages;
    const expired = pages.find((one) => one.name === 'Blue Door Bakery');
    const reply = await attach({ type: 'page', originId: expired?.id, name: 'n', avatar });
    expect(reply.status).toBe(201);
    expect(simulator.control.accounts().find((one) => one.id === 'acct-101')?.status).toBe('active');
    expect(simulator.control.accounts()).toHaveLength(30);
  });
});

it('v3 searches the offers by name', async () => {
  const { list } = await signIn('v3', 'facebook');
  const { pages } = (await list('?search=WEDDING')).body.results;
  expect(pages.map((one: Offered) => one.name)).toEqual(['Blue Door Bakery – Wedding Cakes & Catering 🎂']);
});

it('a page of 2021-07-28 needs nothing but its id', async () => {
  const { list, attach } = await signIn('2021-07-28', 'facebook');
  const [offer] = (await list()).body.results.pages;
  expect((await attach({ originId: offer.id })).status).toBe(201);
});

describe('the platforms that are closed', () => {
  it('are X in 2021-07-28 and Bluesky in v3', async () => {
    for (const [version, platform] of [
      ['2021-07-28', 'twitter'],
      ['v3', 'bluesky'],
    ] as const) {
      simulator.control.setDialect(version);
      const path = offersPath(bakery, version, platform, 'x');
      const call = callerOf(simulator, bakery, version);
      expect(await call(path)).toMatchObject({ status: 400, body: { message: /no longer|not supported/ } });
      expect((await call(path, { method: 'POST', body: { originId: '1' } })).status).toBe(400);
    }
  });

  it('differ for TikTok Business, which can be listed and not attached', async () => {
    const { list, attach } = await signIn('v3', 'tiktok-business');
    expect((await list()).body.results.profile).not.toHaveLength(0);
    expect((await attach({ type: 'business', originId: '1', name: 'n', avatar })).status).toBe(422);
    const old = await signIn('2021-07-28', 'tiktok-business');
    expect((await old.list()).status).toBe(200);
    expect((await old.attach({ originId: '1' })).status).toBe(404);
  });

  it('are unknown ones', async () => {
    simulator.control.setDialect('v3');
    const call = callerOf(simulator, bakery, 'v3');
    const reply = await call(offersPath(bakery, 'v3', 'twitter', 'x'));
    expect(reply.status).toBe(422);
    expect(reply.body.message[0]).toContain('platform must be one of');
  });
});

it('Google has its own path in 2021-07-28 only', async () => {
  const { oauthId } = await signIn('2021-07-28', 'google');
  const call = callerOf(simulator, bakery, '2021-07-28');
  expect((await call(offersPath(bakery, 'v3', 'google', oauthId))).status).toBe(404);
  simulator.control.setDialect('v3');
  const callV3 = callerOf(simulator, bakery, 'v3');
  expect((await callV3(offersPath(bakery, '2021-07-28', 'google', oauthId))).status).toBe(404);
});
