import { afterEach, describe, expect, it } from 'vitest';
import { accountIdOf, type Platform } from '../../../../src/core/account.ts';
import { DIALECT_NAMES } from '../../../../src/core/dialect.ts';
import type { Attempt } from '../../../../src/core/failure.ts';
import type { HighLevelClient } from '../../../../src/main/highlevel/client.ts';
import type { SimulatedLocation } from '../../../../src/simulator/agency.ts';
import type { PublishedConduct } from '../../../../src/simulator/published/conduct.ts';
import { type Simulator, startSimulator } from '../../../../src/simulator/server.ts';
import { makeLogin, VERSIONS } from '../../simulator/published-requests.ts';
import { locationAt } from '../../simulator/requests.ts';
import { accessOf, createRealClient } from '../highlevel-access.ts';

const PUBLISHED_PLATFORMS = createRealClient('https://api.example.com').capabilitiesOf;

let simulator: Simulator | null = null;
afterEach(() => simulator?.stop());

interface Served {
  readonly server: Simulator;
  readonly client: HighLevelClient;
  readonly bakery: SimulatedLocation;
}

async function serve(
  dialect: (typeof DIALECT_NAMES)[number],
  published: Partial<PublishedConduct> = {},
): Promise<Served> {
  const server = await startSimulator({ dialect, published });
  simulator = server;
  return { server, client: createRealClient(server.baseUrl), bakery: locationAt(server, 0) };
}

/** @throws when the attempt has failed */
function got<T>(attempt: Attempt<T>): T {
  if (!attempt.ok) throw new Error(JSON.stringify(attempt.failure));
  return attempt.value;
}

describe.each(DIALECT_NAMES)('a server that speaks %s', (dialect) => {
  it('is found out by asking', async () => {
    const { server, client, bakery } = await serve(dialect);
    const found = got(await client.findDialect(accessOf(bakery)));
    expect(found.dialect).toBe(dialect);
    expect(found.reading.accounts.map(({ id, platform }) => `${id} ${platform}`)).toEqual([
      'acct-101 facebook',
      'acct-102 facebook',
      'acct-103 instagram',
      'acct-104 google',
      'acct-105 tiktok',
      'acct-106 twitter',
    ]);
    expect(server.requests()).toHaveLength(DIALECT_NAMES.indexOf(dialect) + 1);
  });

  it('lists the accounts of each platform alone', async () => {
    const { client, bakery } = await serve(dialect);
    for (const platform of client.capabilitiesOf(dialect).platforms) {
      const { accounts } = got(await client.listPlatform(accessOf(bakery, dialect), platform));
      expect(accounts.every((account) => account.platform === platform)).toBe(true);
    }
  });

  it('disconnects an account', async () => {
    const { server, client, bakery } = await serve(dialect);
    const done = await client.disconnect(accessOf(bakery, dialect), accountIdOf('acct-102'));
    expect(done).toEqual({ ok: true, value: true });
    expect(server.control.accounts().some(({ id }) => id === 'acct-102')).toBe(false);
  });

  it('sees the token in one header and nowhere else', async () => {
    const { server, client, bakery } = await serve(dialect);
    const access = accessOf(bakery, dialect);
    await client.findDialect(access);
    await client.listUsers(access);
    await client.readLocationName(access);
    await client.listOffers(access, 'facebook', 'login-1');
    for (const { headers, query, path, body } of server.requests()) {
      const { authorization, ...others } = headers;
      expect(authorization).toBe(`Bearer ${bakery.pit}`);
      expect(JSON.stringify([others, [...query], path, body])).not.toContain(bakery.pit);
    }
  });
});

describe.each(VERSIONS)('a server that speaks the published %s', (version) => {
  it('tells what is wrong with the token, which ends the search', async () => {
    const { server, client, bakery } = await serve(version);
    const dentist = locationAt(server, 1);
    const stranger = { ...accessOf(bakery), location: accessOf(dentist).location };
    expect(await client.findDialect(stranger)).toMatchObject({
      ok: false,
      failure: { kind: 'token-of-other-location' },
    });
    const limited = await serve(version, { lackingScopes: ['socialplanner/account.readonly'] });
    expect(await limited.client.findDialect(accessOf(limited.bakery))).toMatchObject({
      ok: false,
      failure: { kind: 'token-lacks-scope' },
    });
    await server.stop();
  });

  it('tells standing, end, type, login and groups of the accounts', async () => {
    const { server, client, bakery } = await serve(version);
    server.control.setStatus('acct-104', 'pondering');
    const { accounts, groups } = got(await client.listAccounts(accessOf(bakery, version)));
    expect(accounts.map(({ standing }) => standing)).toEqual([
      'expired',
      'active',
      'active',
      'unknown',
      'active',
      'unsupported',
    ]);
    expect(accounts[0]?.type).toBe('page');
    expect(accounts[0]?.expiresAt).toBeLessThan(Date.now());
    expect(accounts[1]?.expiresAt).toBeGreaterThan(Date.now());
    expect(accounts[0]?.loginId).toBe(accounts[1]?.loginId);
    expect(accounts[0]?.loginId).not.toBe(accounts[4]?.loginId);
    expect(groups.map(({ name, accountIds }) => [name, accountIds])).toEqual([
      ['Shop', ['acct-101', 'acct-103', 'acct-104']],
      ['Weddings', ['acct-102']],
    ]);
  });

  it('tells the name of the location and its users, where the token may know', async () => {
    const { client, bakery } = await serve(version);
    const access = accessOf(bakery, version);
    expect(await client.readLocationName(access)).toEqual({ ok: true, value: 'Blue Door Bakery' });
    expect(got(await client.listUsers(access)).map(({ name }) => name)).toEqual([
      'Maya Thompson',
      'Joel Adeyemi',
    ]);
  });

  it('refuses them to a token without the scopes', async () => {
    const lackingScopes = ['users.readonly', 'locations.readonly'] as const;
    const { client, bakery } = await serve(version, { lackingScopes: [...lackingScopes] });
    const access = accessOf(bakery, version);
    const refusal = { ok: false, failure: { kind: 'token-lacks-scope' } };
    expect(await client.listUsers(access)).toEqual(refusal);
    expect(await client.readLocationName(access)).toEqual(refusal);
    expect(await client.listAccounts(access)).toMatchObject({ ok: true });
  });

  it('opens the page on which a sign-in starts', async () => {
    const { client, bakery } = await serve(version);
    const started = await client.startSignIn(accessOf(bakery, version), {
      platform: 'google',
      callbackUrl: 'http://127.0.0.1:9/x',
      userId: 'u1',
      isReconnect: true,
    });
    const { via, address } = got(started);
    expect(via).toBe('opener');
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(302);
  });

  it.each<Platform>([...PUBLISHED_PLATFORMS(version).connectPlatforms])(
    'connects what a login offers at %s',
    async (platform) => {
      const { server, client, bakery } = await serve(version);
      const access = accessOf(bakery, version);
      const login = await makeLogin(server, bakery, platform);
      const offers = got(await client.listOffers(access, platform, login));
      const offer = offers.find(({ isConnected }) => !isConnected);
      if (!offer) throw new Error('nothing is offered');
      expect(await client.attach(access, platform, login, offer)).toEqual({ ok: true, value: true });
      const { accounts } = got(await client.listAccounts(access));
      expect(accounts.at(-1)).toMatchObject({ platform, name: offer.name, loginId: login });
      const again = got(await client.listOffers(access, platform, login));
      expect(again.find(({ id }) => id === offer.id)?.isConnected ?? true).toBe(true);
    },
  );
});
