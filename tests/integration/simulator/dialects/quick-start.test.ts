import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimulatedLocation } from '../../../../src/simulator/agency.ts';
import { type Simulator, startSimulator } from '../../../../src/simulator/server.ts';
import { callApi, listStatuses, locationAt } from '../requests.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');

let simulator: Simulator;
let bakery: SimulatedLocation;
let dentist: SimulatedLocation;

beforeEach(async () => {
  simulator = await startSimulator({ now: () => NOW });
  bakery = locationAt(simulator, 0);
  dentist = locationAt(simulator, 1);
});
afterEach(() => simulator.stop());

async function seen(pending: Promise<Response>) {
  const response = await pending;
  return { status: response.status, body: await response.json() };
}

const accountsPath = (location: SimulatedLocation) => `/accounts?locationId=${location.id}`;

describe('every route', () => {
  const ROUTES = [
    ['GET', '/accounts'],
    ['GET', '/accounts/facebook'],
    ['POST', '/oauth/start'],
    ['DELETE', '/account/acct-102'],
  ] as const;

  it.each(ROUTES)('%s %s refuses a wrong token', async (method, path) => {
    const headers = { authorization: 'Bearer pit-00000000-0000-4000-8000-000000000000' };
    expect(await seen(callApi(simulator, bakery, path, { method, headers }))).toEqual({
      status: 401,
      body: { statusCode: 401, message: 'Invalid Private Integration token' },
    });
  });

  it.each(ROUTES)('%s %s refuses a request without a token', async (method, path) => {
    const reply = await seen(
      callApi(simulator, bakery, path, { method, headers: { authorization: undefined } }),
    );
    expect(reply).toEqual({
      status: 401,
      body: { statusCode: 401, message: 'Invalid Private Integration token' },
    });
  });

  it.each(ROUTES)('%s %s refuses a missing or foreign version', async (method, path) => {
    for (const version of [undefined, 'v3', '2021-04-15']) {
      expect(await seen(callApi(simulator, bakery, path, { method, headers: { version } }))).toEqual({
        status: 401,
        body: { statusCode: 401, message: 'version header was not found.' },
      });
    }
  });

  it.each(ROUTES)('%s %s refuses a location that the token is not for', async (method, path) => {
    const reply = await seen(callApi(simulator, bakery, `${path}?locationId=${dentist.id}`, { method }));
    expect(reply).toEqual({
      status: 403,
      body: { statusCode: 403, message: 'The token does not have access to this location.' },
    });
  });

  it('is one of the documented four', async () => {
    for (const [method, path] of [
      ['GET', `/${bakery.id}/accounts`],
      ['PUT', '/accounts'],
      ['GET', '/oauth/start'],
    ] as const) {
      expect((await callApi(simulator, bakery, path, { method })).status).toBe(404);
    }
  });
});

describe('listing all accounts', () => {
  it('gives those of the location in the documented shape', async () => {
    const { status, body } = await seen(callApi(simulator, bakery, accountsPath(bakery)));
    expect(status).toBe(200);
    expect(body.accounts).toHaveLength(6);
    expect(body.accounts[0]).toEqual({
      id: 'acct-101',
      platform: 'facebook',
      name: 'Blue Door Bakery',
      status: 'expired',
      avatar: expect.stringMatching(`^${simulator.baseUrl}/avatars/[0-9a-f]{24}$`),
      connectionDate: '2026-09-24T12:00:00.000Z',
    });
  });

  it('needs the location id', async () => {
    const { status, body } = await seen(callApi(simulator, bakery, '/accounts'));
    expect(status).toBe(422);
    expect(body.message).toContain('locationId must be a string');
  });

  it('gives an empty list when nothing is connected', async () => {
    for (const account of simulator.control.accounts()) simulator.control.remove(account.id);
    expect(await seen(callApi(simulator, bakery, accountsPath(bakery)))).toEqual({
      status: 200,
      body: { accounts: [] },
    });
  });
});

describe('listing the accounts of one platform', () => {
  it.each(['facebook', 'instagram', 'twitter', 'gmb', 'tiktok'])(
    'gives only those of %s',
    async (platform) => {
      const { status, body } = await seen(
        callApi(simulator, bakery, `/accounts/${platform}?locationId=${bakery.id}`),
      );
      expect(status).toBe(200);
      expect(body.accounts.length).toBeGreaterThan(0);
      for (const account of body.accounts) expect(account.platform).toBe(platform);
    },
  );

  it('does not need the location id', async () => {
    expect((await callApi(simulator, bakery, '/accounts/facebook')).status).toBe(200);
  });

  it.each(['linkedin', 'google', 'myspace'])('answers 404 when none of %s is connected', async (platform) => {
    expect((await callApi(simulator, bakery, `/accounts/${platform}`)).status).toBe(404);
  });
});

describe('starting OAuth', () => {
  const callbackUrl = 'http://127.0.0.1:5000/done?state=1';
  const start = (body: unknown) => callApi(simulator, bakery, '/oauth/start', { method: 'POST', body });

  it.each(['facebook', 'instagram', 'twitter', 'linkedin', 'gmb', 'tiktok'])(
    'gives the address of a page for %s',
    async (platform) => {
      const { status, body } = await seen(start({ locationId: bakery.id, platform, callbackUrl }));
      expect(status).toBe(200);
      expect(body.authorizationUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/oauth\/authorize\/[\w-]{32}$/);
      expect((await fetch(body.authorizationUrl)).status).toBe(200);
    },
  );

  it('gives another address each time', async () => {
    const first = await seen(start({ platform: 'gmb', callbackUrl }));
    const second = await seen(start({ platform: 'gmb', callbackUrl }));
    expect(first.body.authorizationUrl).not.toBe(second.body.authorizationUrl);
  });

  it.each(['google', 'myspace', '', 7, undefined])('refuses the platform %j', async (platform) => {
    expect(await seen(start({ platform, callbackUrl }))).toEqual({
      status: 400,
      body: { statusCode: 400, message: 'The platform is invalid.' },
    });
  });

  it.each([
    undefined,
    '',
    '/done',
    'ftp://127.0.0.1/done',
    'javascript:alert(1)',
    'relink://done',
    'http://a;b/done',
    7,
  ])('refuses the callback URL %j', async (wrong) => {
    expect(await seen(start({ platform: 'facebook', callbackUrl: wrong }))).toEqual({
      status: 400,
      body: { statusCode: 400, message: 'The callback URL is invalid.' },
    });
  });

  it('refuses a body that is no object', async () => {
    for (const body of [null, [], 'facebook']) expect((await start(body)).status).toBe(400);
    expect((await callApi(simulator, bakery, '/oauth/start', { method: 'POST' })).status).toBe(400);
  });

  it('refuses another location in the body', async () => {
    const reply = await start({ locationId: dentist.id, platform: 'facebook', callbackUrl });
    expect(reply.status).toBe(403);
  });
});

describe('disconnecting', () => {
  it('removes the account', async () => {
    const reply = await seen(callApi(simulator, bakery, '/account/acct-102', { method: 'DELETE' }));
    expect(reply).toEqual({ status: 200, body: { success: true } });
    expect(await listStatuses(simulator, bakery)).not.toHaveProperty('acct-102');
  });

  it('answers 404 for an account that is unknown, gone, or of another location', async () => {
    await callApi(simulator, bakery, '/account/acct-102', { method: 'DELETE' });
    for (const id of ['acct-999', 'acct-102', 'acct-107', '%E0%A4%A']) {
      expect((await callApi(simulator, bakery, `/account/${id}`, { method: 'DELETE' })).status).toBe(404);
    }
    expect(await listStatuses(simulator, dentist)).toHaveProperty('acct-107');
  });

  it('understands an id that had to be encoded', async () => {
    simulator.control.add({ id: 'a/b c', locationId: bakery.id, platform: 'facebook', name: 'Odd' });
    const path = `/account/${encodeURIComponent('a/b c')}`;
    expect((await callApi(simulator, bakery, path, { method: 'DELETE' })).status).toBe(200);
  });
});
