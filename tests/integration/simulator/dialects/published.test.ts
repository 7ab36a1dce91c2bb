import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimulatedLocation } from '../../../../src/simulator/agency.ts';
import { type Simulator, startSimulator } from '../../../../src/simulator/server.ts';
import { accountsPath, type Call, callerOf, offersPath, startPath, VERSIONS } from '../published-requests.ts';
import { locationAt } from '../requests.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');

describe.each(VERSIONS)('the published dialect %s', (version) => {
  let simulator: Simulator;
  let bakery: SimulatedLocation;
  let dentist: SimulatedLocation;
  let call: Call;

  beforeEach(async () => {
    simulator = await startSimulator({ now: () => NOW, dialect: version });
    bakery = locationAt(simulator, 0);
    dentist = locationAt(simulator, 1);
    call = callerOf(simulator, bakery, version);
  });
  afterEach(() => simulator.stop());

  const list = async () => (await call(accountsPath(bakery))).body.results;

  const everyRoute = (location: SimulatedLocation): readonly (readonly [string, string])[] => [
    ['GET', accountsPath(location)],
    ['DELETE', `${accountsPath(location)}/acct-102`],
    ['POST', `/social-media-posting/${location.id}/posts/list`],
    ['GET', offersPath(location, version, 'facebook', 'x')],
    ['POST', offersPath(location, version, 'facebook', 'x')],
    ['GET', `/users/?locationId=${location.id}`],
    ['GET', `/locations/${location.id}`],
  ];

  describe('on every route', () => {
    it('refuses a wrong or missing token', async () => {
      for (const authorization of ['Bearer pit-00000000-0000-4000-8000-000000000000', undefined]) {
        for (const [method, path] of everyRoute(bakery)) {
          expect(await call(path, { method, headers: { authorization } })).toMatchObject({
            status: 401,
            body: { statusCode: 401, message: 'Invalid Private Integration token', error: 'Unauthorized' },
          });
        }
      }
    });

    it('answers 401 without a version', async () => {
      for (const [method, path] of everyRoute(bakery)) {
        expect(await call(path, { method, headers: { version: undefined } })).toMatchObject({
          status: 401,
          body: { message: 'version header was not found.' },
        });
      }
    });

    it('answers 422 to another version', async () => {
      const other = version === 'v3' ? '2021-07-28' : 'v3';
      const ofThisFile = everyRoute(bakery).filter(([, path]) => path.startsWith('/social-media-posting/'));
      for (const [method, path] of ofThisFile) {
        expect(await call(path, { method, headers: { version: other } })).toMatchObject({
          status: 422,
          body: {
            statusCode: 422,
            message: [`version header must be one of the following values: ${version}`],
            error: 'Unprocessable Entity',
          },
        });
      }
    });

    it('refuses a location that the token is not for', async () => {
      for (const [method, path] of everyRoute(dentist)) {
        expect(await call(path, { method })).toMatchObject({
          status: 401,
          body: { message: 'This location is not accessible from this token!' },
        });
      }
      expect(simulator.control.accounts()).toHaveLength(30);
    });

    it('refuses a token that lacks its scope', async () => {
      simulator.control.setPublished({
        lackingScopes: [
          'socialplanner/account.readonly',
          'socialplanner/account.write',
          'socialplanner/oauth.readonly',
          'socialplanner/oauth.write',
          'socialplanner/post.readonly',
          'users.readonly',
          'locations.readonly',
        ],
      });
      for (const [method, path] of everyRoute(bakery)) {
        expect(await call(path, { method })).toMatchObject({
          status: 401,
          body: { message: 'The token is not authorized for this scope.' },
        });
      }
    });
  });

  it('does not have the routes of the quick-start', async () => {
    for (const [method, path] of [
      ['GET', `/social-media-posting/accounts?locationId=${bakery.id}`],
      ['GET', `/social-media-posting/accounts/facebook?locationId=${bakery.id}`],
      ['POST', '/social-media-posting/oauth/start'],
      ['DELETE', '/social-media-posting/account/acct-102'],
    ] as const) {
      expect((await call(path, { method })).status).toBe(404);
    }
  });

  describe('listing', () => {
    it('gives the accounts of the location in the documented shape', async () => {
      const reply = await call(accountsPath(bakery));
      expect(reply.status).toBe(200);
      expect(reply.body).toMatchObject({ success: true, statusCode: 200, message: 'Fetched Accounts' });
      expect(reply.body.results.accounts).toHaveLength(6);
      expect(reply.body.results.accounts[0]).toEqual({
        id: 'acct-101',
        oauthId: expect.stringMatching(/^[\da-f]{24}$/),
        profileId: expect.stringMatching(/^\d+$/),
        name: 'Blue Door Bakery',
        platform: 'facebook',
        type: 'page',
        expire: '2026-11-23T12:00:00.000Z',
        isExpired: true,
        meta: {
          page: {
            id: expect.stringMatching(/^\d+$/),
            name: 'Blue Door Bakery',
            avatar: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/avatars\/[\da-f]{24}$/),
          },
        },
      });
    });

    it('shows an access token that has ended as healthy when it renews itself', async () => {
      const { accounts } = await list();
      expect(accounts.find((one: { id: string }) => one.id === 'acct-104')).toMatchObject({
        platform: 'google',
        type: 'location',
        expire: '2026-05-28T12:00:00.000Z',
        isExpired: false,
        meta: { hasGoogleUpdated: true },
      });
    });

    it('names a login that several accounts came from', async () => {
      const { accounts } = await list();
      const logins = accounts.slice(0, 3).map((one: { oauthId: string }) => one.oauthId);
      expect(new Set(logins).size).toBe(1);
    });

    it('shows a disconnected account as expired and says nothing for other words', async () => {
      simulator.control.disconnect('acct-102');
      simulator.control.setStatus('acct-103', 'pending review');
      const { accounts } = await list();
      expect(accounts[1].isExpired).toBe(true);
      expect(accounts[2]).not.toHaveProperty('isExpired');
    });

    it('leaves the date out when none is known, and takes an unheard-of platform as it is', async () => {
      simulator.control.add({ locationId: bakery.id, platform: 'MySpace', name: 'Old', type: 'diary' });
      const { accounts } = await list();
      expect(accounts[6]).toMatchObject({ platform: 'MySpace', type: 'diary' });
      expect(accounts[6]).not.toHaveProperty('expire');
    });

    it('gives the groups of the location, without accounts that are gone', async () => {
      simulator.control.remove('acct-103');
      expect((await list()).groups).toEqual([
        { id: expect.any(String), name: 'Shop', accountIds: ['acct-101', 'acct-104'] },
        { id: expect.any(String), name: 'Weddings', accountIds: ['acct-102'] },
      ]);
    });
  });

  describe('deleting', () => {
    const remove = (id: string) =>
      call(`${accountsPath(bakery)}/${encodeURIComponent(id)}?userId=someone`, { method: 'DELETE' });

    it('removes the account', async () => {
      expect(await remove('acct-102')).toMatchObject({
        status: 200,
        body: {
          success: true,
          statusCode: 200,
          message: 'Deleted Account',
          results: { locationId: bakery.id, id: 'acct-102' },
        },
      });
      const { accounts } = await list();
      expect(accounts.map((one: { id: string }) => one.id)).not.toContain('acct-102');
    });

    it('answers 400 for an account that is unknown, gone, or of another location', async () => {
      await remove('acct-102');
      for (const id of ['acct-999', 'acct-102', 'acct-107']) expect((await remove(id)).status).toBe(400);
      expect(simulator.control.accounts()).toHaveLength(29);
    });
  });

  it('knows the users of the location', async () => {
    const { status, body } = await call(`/users/?locationId=${bakery.id}`);
    expect(status).toBe(200);
    expect(body.users.map((user: { name: string }) => user.name)).toEqual(['Maya Thompson', 'Joel Adeyemi']);
    expect(body.users[1]).toMatchObject({
      id: expect.stringMatching(/^[A-Za-z\d]{20}$/),
      email: 'joel.adeyemi@example.com',
      roles: { type: 'account', role: 'user', locationIds: [bakery.id] },
    });
    expect((await call('/users/')).status).toBe(422);
  });

  it('knows the name of the location', async () => {
    const { status, body } = await call(`/locations/${bakery.id}`);
    expect(status).toBe(200);
    expect(body.location).toMatchObject({ id: bakery.id, name: 'Blue Door Bakery' });
  });

  it('starts nothing without a user', async () => {
    const path = startPath(bakery, 'facebook', { userId: '' });
    expect(await call(path)).toMatchObject({
      status: 422,
      body: { message: ['userId must be a string', 'userId should not be empty'] },
    });
  });
});
