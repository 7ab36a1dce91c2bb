import { expect, it, onTestFinished } from 'vitest';
import type { SeedAccount, SeedLocation } from '../../../src/simulator/seed.ts';
import { startSimulator } from '../../../src/simulator/server.ts';
import { accountsPath, callerOf } from './published-requests.ts';
import { locationAt } from './requests.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const LOCATION = {
  id: 'abcdefghij0123456789',
  name: 'Mine',
  pit: 'pit-11111111-2222-4333-8444-555555555555',
};

async function ask(accounts: readonly SeedAccount[], more: Partial<SeedLocation> = {}) {
  const seed = [{ ...LOCATION, accounts, ...more }];
  const simulator = await startSimulator({ seed, dialect: 'v3', now: () => NOW });
  onTestFinished(simulator.stop);
  const call = callerOf(simulator, locationAt(simulator, 0), 'v3');
  const { results } = (await call(accountsPath(LOCATION))).body;
  const { users } = (await call(`/users/?locationId=${LOCATION.id}`)).body;
  return { ...results, users };
}

it('an account is told with everything that the seed says of it', async () => {
  const { accounts } = await ask([
    {
      id: 'one',
      platform: 'pinterest',
      name: 'One',
      status: 'expired',
      oauthId: '658a9b6833b91e0ecb8f3958',
      originId: '12',
      type: 'business',
      expiresInDays: 10,
    },
  ]);
  expect(accounts).toEqual([
    {
      id: 'one',
      oauthId: '658a9b6833b91e0ecb8f3958',
      profileId: '12',
      name: 'One',
      platform: 'pinterest',
      type: 'business',
      expire: '2026-12-04T12:00:00.000Z',
      isExpired: true,
    },
  ]);
});

it('accounts have logins of their own and usual types when the seed does not say', async () => {
  const { accounts } = await ask(
    ['facebook', 'facebook', 'google', 'tiktok-business', 'bluesky'].map((platform, index) => ({
      id: `acct-${index}`,
      platform,
      name: platform,
    })),
  );
  const listed: readonly { readonly oauthId: string; readonly type: string }[] = accounts;
  expect(new Set(listed.map(({ oauthId }) => oauthId)).size).toBe(5);
  expect(listed.map(({ type }) => type)).toEqual(['page', 'page', 'location', 'business', 'profile']);
});

it('groups and users are those of the seed, and one user is there in any case', async () => {
  const account = { id: 'one', platform: 'threads', name: 'One' };
  const { groups, users } = await ask([account], {
    groups: [{ name: 'First', accountIds: ['one'] }],
    users: [{ id: 'u1', firstName: 'Ada', lastName: 'Byron', role: 'user' }],
  });
  expect(groups).toMatchObject([{ name: 'First', accountIds: ['one'] }]);
  expect(users).toMatchObject([{ id: 'u1', name: 'Ada Byron', roles: { role: 'user' } }]);
  const usual = await ask([account]);
  expect(usual.groups).toEqual([]);
  expect(usual.users).toHaveLength(1);
});
