import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountIdOf } from '../../../../src/core/account.ts';
import type { FailureKind } from '../../../../src/core/failure.ts';
import { applyFailure, applyReading, newLocation } from '../../../../src/core/snapshot.ts';
import { quickStart } from '../../../../src/main/highlevel/dialects/quick-start.ts';
import type { SimulatedLocation } from '../../../../src/simulator/agency.ts';
import type { Fault } from '../../../../src/simulator/faults.ts';
import { type Simulator, startSimulator } from '../../../../src/simulator/server.ts';
import { OTHER_PIT_TEXT, pitOf } from '../../../unit/sample-pit.ts';
import { NOW, readingOf } from '../../../unit/sample-snapshot.ts';
import { locationAt } from '../../simulator/requests.ts';
import { accessOf, createRealClient } from '../highlevel-access.ts';

let simulator: Simulator;
let bakery: SimulatedLocation;

beforeEach(async () => {
  simulator = await startSimulator();
  bakery = locationAt(simulator, 0);
});
afterEach(() => simulator.stop());

const client = () => createRealClient(simulator.baseUrl);
const SIGN_IN_REQUEST = {
  platform: 'google',
  callbackUrl: 'http://127.0.0.1:5000/callback/x',
  userId: 'u1',
  isReconnect: true,
} as const;

describe('the client, in front of a real server', () => {
  it('lists all accounts of a location', async () => {
    const listed = await client().listAccounts(accessOf(bakery));
    if (!listed.ok) throw new Error(listed.failure.kind);
    expect(listed.value.unreadable).toBe(0);
    expect(
      listed.value.accounts.map(({ id, platform, standing }) => `${id} ${platform} ${standing}`),
    ).toEqual([
      'acct-101 facebook expired',
      'acct-102 facebook active',
      'acct-103 instagram active',
      'acct-104 google active',
      'acct-105 tiktok active',
      'acct-106 twitter active',
    ]);
  });

  it.each(quickStart.platforms)('lists the accounts of %s alone', async (platform) => {
    const listed = await client().listPlatform(accessOf(bakery), platform);
    if (!listed.ok) throw new Error(listed.failure.kind);
    expect(listed.value.accounts.every((account) => account.platform === platform)).toBe(true);
    expect(listed.value.accounts.length).toBe({ facebook: 2, linkedin: 0 }[String(platform)] ?? 1);
  });

  it('gets the address of a sign-in', async () => {
    const started = await client().startSignIn(accessOf(bakery), SIGN_IN_REQUEST);
    expect(started).toEqual({
      ok: true,
      value: { via: 'callback', address: expect.stringContaining(`${simulator.baseUrl}/oauth/authorize/`) },
    });
  });

  it('disconnects an account, also one that is gone already', async () => {
    for (let round = 0; round < 2; round += 1) {
      const done = await client().disconnect(accessOf(bakery), accountIdOf('acct-102'));
      expect(done).toEqual({ ok: true, value: true });
    }
    expect(simulator.control.accounts().some(({ id }) => id === 'acct-102')).toBe(false);
  });

  it('takes an unknown status for unknown, and an unknown platform as it is', async () => {
    simulator.control.setStatus('acct-101', 'pondering');
    simulator.control.add({ locationId: bakery.id, platform: 'myspace', name: 'Tom' });
    const listed = await client().listAccounts(accessOf(bakery));
    expect(listed).toMatchObject({ ok: true, value: { accounts: { 0: { standing: 'unknown' } } } });
    expect(listed.ok && listed.value.accounts.at(-1)?.platform).toBe('other:myspace');
  });

  it('is told apart by what is wrong with the token', async () => {
    const wrong = { ...accessOf(bakery), pit: pitOf('pit-00000000-0000-4000-8000-000000000000') };
    const others = { ...accessOf(bakery), pit: pitOf(OTHER_PIT_TEXT) };
    expect(await client().listAccounts(wrong)).toEqual({ ok: false, failure: { kind: 'token-invalid' } });
    expect(await client().listAccounts(others)).toEqual({
      ok: false,
      failure: { kind: 'token-of-other-location' },
    });
  });

  it('carries the token in one header and nowhere else', async () => {
    await client().listAccounts(accessOf(bakery));
    await client().startSignIn(accessOf(bakery), SIGN_IN_REQUEST);
    expect(simulator.requests()).toHaveLength(2);
    for (const { headers, query, path, body } of simulator.requests()) {
      const { authorization, ...others } = headers;
      expect(authorization).toBe(`Bearer ${bakery.pit}`);
      expect(JSON.stringify([others, [...query], path, body])).not.toContain(bakery.pit);
      expect(headers).toMatchObject({ 'user-agent': 'Relink/1.2.3', version: '2021-07-28' });
    }
  });
});

describe('what goes wrong on the way', () => {
  const message = (text: string) => ({ statusCode: 401, message: text });
  const FAULTS: readonly (readonly [Fault, FailureKind, number])[] = [
    [{ kind: 'reset' }, 'unreachable', 3],
    [{ kind: 'reset-after-headers' }, 'unreachable', 3],
    [{ kind: 'cut-off-json' }, 'unreadable-reply', 1],
    [{ kind: 'html' }, 'unreadable-reply', 1],
    [{ kind: 'empty-body' }, 'unreadable-reply', 1],
    [{ kind: 'status', status: 403, body: '<h1>Blocked</h1>' }, 'unreadable-reply', 1],
    [{ kind: 'status', status: 500 }, 'service-error', 3],
    [{ kind: 'status', status: 503, headers: { 'retry-after': '60' } }, 'service-error', 1],
    [{ kind: 'status', status: 429, headers: { 'retry-after': '60' } }, 'rate-limited', 1],
    [{ kind: 'status', status: 408 }, 'service-error', 3],
    [{ kind: 'status', status: 404 }, 'not-found', 1],
    [{ kind: 'status', status: 401, body: message('Invalid JWT') }, 'token-not-private', 1],
    [{ kind: 'status', status: 401, body: message('version header was not found.') }, 'version-missing', 1],
    [{ kind: 'status', status: 403 }, 'token-refused', 1],
    [{ kind: 'status', status: 200, body: 'x'.repeat(5 * 1024 * 1024 + 1) }, 'oversized-reply', 1],
  ];

  it('is named, is tried again only where that makes sense, and never changes an account', async () => {
    const known = applyReading(
      newLocation(accessOf(bakery).location, 'Bakery'),
      await client()
        .listAccounts(accessOf(bakery))
        .then((listed) => (listed.ok ? listed.value : readingOf())),
      NOW,
      'none',
    );
    expect(known.accounts).toHaveLength(6);
    // Each has a server of its own, so that their waits pass at the same time.
    const found = await Promise.all(
      FAULTS.map(async ([fault]) => {
        const own = await startSimulator();
        own.control.fault(fault);
        const listed = await createRealClient(own.baseUrl).listAccounts(accessOf(bakery));
        await own.stop();
        if (listed.ok) return ['succeeded', 0];
        expect(applyFailure(known, listed.failure, NOW).accounts).toBe(known.accounts);
        return [listed.failure.kind, own.requests().length];
      }),
    );
    expect(found).toEqual(FAULTS.map(([, kind, tries]) => [kind, tries]));
  });

  it('is forgotten when the next try succeeds', async () => {
    simulator.control.fault({ kind: 'reset', times: 1 });
    simulator.control.fault({ kind: 'status', status: 502, times: 1 });
    expect(await client().listAccounts(accessOf(bakery))).toMatchObject({ ok: true });
    expect(simulator.requests()).toHaveLength(3);
  });

  it('is a server that is not there', async () => {
    const { baseUrl } = simulator;
    await simulator.stop();
    expect(await createRealClient(baseUrl).listAccounts(accessOf(bakery))).toEqual({
      ok: false,
      failure: { kind: 'unreachable' },
    });
  });
});

describe('a redirect', () => {
  const servers = new Set<Server>();
  afterEach(() => {
    for (const server of servers) server.close().closeAllConnections();
    servers.clear();
  });

  const serve = (listener: RequestListener): Promise<string> =>
    new Promise((resolve) => {
      const server = createServer(listener);
      servers.add(server);
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
      });
    });

  it('is never followed, whatever its status, so that the token stays here', async () => {
    const visitors: (string | undefined)[] = [];
    const elsewhere = await serve(({ headers }, response) => {
      visitors.push(headers.authorization);
      response.end('{"accounts":[]}');
    });
    await Promise.all(
      [301, 302, 303, 307, 308].map(async (status) => {
        const here = await serve((_, response) => response.writeHead(status, { location: elsewhere }).end());
        const api = createRealClient(here);
        expect(await api.listAccounts(accessOf(bakery))).toMatchObject({ ok: false });
        expect(await api.disconnect(accessOf(bakery), accountIdOf('acct-102'))).toMatchObject({ ok: false });
      }),
    );
    expect(visitors).toEqual([]);
  });
});
