import { GHLRateLimitError, HighLevel } from '@gohighlevel/api-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimulatedLocation } from '../../../src/simulator/agency.ts';
import { type Simulator, startSimulator } from '../../../src/simulator/server.ts';
import { makeLogin } from './published-requests.ts';
import { locationAt } from './requests.ts';

let simulator: Simulator;
let bakery: SimulatedLocation;
let sdk: HighLevel;

beforeEach(async () => {
  simulator = await startSimulator({ dialect: '2021-07-28' });
  bakery = locationAt(simulator, 0);
  sdk = sdkFor(bakery);
});
afterEach(() => simulator.stop());

/** HighLevel's own client, which speaks the surface of 2021-07-28, sent to the simulator instead. */
function sdkFor({ pit }: SimulatedLocation): HighLevel {
  const client = new HighLevel({ privateIntegrationToken: pit, apiVersion: '2021-07-28', logLevel: 'none' });
  client.getHttpClient().defaults.baseURL = simulator.baseUrl;
  return client;
}

const listAccounts = async () => {
  const { results } = await sdk.socialMediaPosting.getAccount({ locationId: bakery.id });
  return results.accounts as readonly { readonly id: string; readonly profileId: string }[];
};

describe("HighLevel's own client", () => {
  it('lists the accounts', async () => {
    const accounts = await listAccounts();
    expect(accounts).toHaveLength(6);
    expect(accounts[0]).toMatchObject({ id: 'acct-101', platform: 'facebook', isExpired: true });
  });

  it('deletes an account', async () => {
    const params = { locationId: bakery.id, id: 'acct-102' };
    const reply = await sdk.socialMediaPosting.deleteAccount(params);
    expect(reply).toMatchObject({ success: true, results: params });
    expect((await listAccounts()).map(({ id }) => id)).not.toContain('acct-102');
  });

  it('attaches a Facebook page', async () => {
    const params = { locationId: bakery.id, accountId: await makeLogin(simulator, bakery, 'facebook') };
    const offered = await sdk.socialMediaPosting.getFacebookPageGroup(params);
    const [{ id, name, avatar }] = offered.results.pages;
    const body = { type: 'page', originId: id, name, avatar };
    const reply = await sdk.socialMediaPosting.attachFacebookPageGroup(params, body);
    expect(reply).toMatchObject({ statusCode: 201, results: { originId: id } });
    expect((await listAccounts()).map(({ profileId }) => profileId)).toContain(id);
  });

  it('attaches an Instagram account', async () => {
    const params = { locationId: bakery.id, accountId: await makeLogin(simulator, bakery, 'instagram') };
    const offered = await sdk.socialMediaPosting.getInstagramPageGroup(params);
    const [{ id, name, pageId }] = offered.results.accounts;
    await sdk.socialMediaPosting.attachInstagramPageGroup(params, { originId: id, name, pageId });
    expect((await listAccounts()).map(({ profileId }) => profileId)).toContain(id);
  });

  it('attaches a Google Business Profile', async () => {
    const params = { locationId: bakery.id, accountId: await makeLogin(simulator, bakery, 'google') };
    const { results } = await sdk.socialMediaPosting.getGoogleLocations(params);
    const { location, account } = results.locations;
    await sdk.socialMediaPosting.setGoogleLocations(params, { location, account });
    expect((await listAccounts()).map(({ profileId }) => profileId)).toContain(location.name);
  });

  it('reads the users, the location and the posts', async () => {
    const { users } = await sdk.users.getUserByLocation({ locationId: bakery.id });
    expect(users?.map(({ firstName }) => firstName)).toEqual(['Maya', 'Joel']);
    const { location } = await sdk.locations.getLocation({ locationId: bakery.id });
    expect(location?.name).toBe('Blue Door Bakery');
    const search = {
      skip: '0',
      limit: '5',
      fromDate: '2000-01-01',
      toDate: '2100-01-01',
      includeUsers: 'true',
    };
    const { results } = await sdk.socialMediaPosting.getPosts({ locationId: bakery.id }, search);
    expect(results.posts).toHaveLength(5);
  });

  it('recognizes a refusal and a limit by what the simulator sends', async () => {
    const dentist = locationAt(simulator, 1);
    await expect(
      sdkFor(dentist).socialMediaPosting.getAccount({ locationId: bakery.id }),
    ).rejects.toMatchObject({
      statusCode: 401,
    });
    simulator.control.setPublished({ requestsPerDay: 0 });
    const refused = sdk.socialMediaPosting.getAccount({ locationId: bakery.id });
    await expect(refused).rejects.toBeInstanceOf(GHLRateLimitError);
    await expect(refused).rejects.toMatchObject({ rateLimit: { scope: 'daily', dailyRemaining: 0 } });
  });
});
