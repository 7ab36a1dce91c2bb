import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimulatedLocation } from '../../../src/simulator/agency.ts';
import { type Simulator, startSimulator } from '../../../src/simulator/server.ts';
import { callApi, listStatuses, locationAt } from './requests.ts';

let simulator: Simulator;
let bakery: SimulatedLocation;

beforeEach(async () => {
  simulator = await startSimulator({ hasControlEndpoint: true });
  bakery = locationAt(simulator, 0);
});
afterEach(() => simulator.stop());

const send = (verb: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${simulator.baseUrl}/__control/${verb}`, { method: 'POST', body: JSON.stringify(body), headers });

const statusOf = async (accountId: string) => (await listStatuses(simulator, bakery))[accountId];

describe('the control endpoint', () => {
  it.each([
    ['expire', { accountId: 'acct-102' }, 'expired'],
    ['disconnect', { accountId: 'acct-102' }, 'disconnected'],
    ['setStatus', { accountId: 'acct-102', status: 'pending review' }, 'pending review'],
    ['remove', { accountId: 'acct-102' }, undefined],
  ])('%s changes what the API says', async (verb, body, status) => {
    expect((await send(verb, body)).status).toBe(200);
    expect(await statusOf('acct-102')).toBe(status);
  });

  it('heals an account and returns it', async () => {
    const reply = await (await send('heal', { accountId: 'acct-101' })).json();
    expect(reply).toMatchObject({ account: { id: 'acct-101', status: 'active', locationId: bakery.id } });
    expect(await statusOf('acct-101')).toBe('active');
  });

  it('adds an account under a free id', async () => {
    const body = { locationId: bakery.id, platform: 'gmb', name: 'Market stall' };
    expect(await (await send('add', body)).json()).toMatchObject({
      account: { id: 'acct-131', platform: 'google', status: 'active' },
    });
    expect(await statusOf('acct-131')).toBe('active');
  });

  it('lists the accounts', async () => {
    expect((await (await send('accounts', {})).json()).accounts).toHaveLength(30);
  });

  it('sets and clears faults', async () => {
    await send('fault', { kind: 'status', status: 503 });
    const list = () => callApi(simulator, bakery, '/accounts/facebook');
    expect((await list()).status).toBe(503);
    await send('clearFaults', {});
    expect((await list()).status).toBe(200);
  });

  it('is not driven by web pages', async () => {
    for (const origin of ['https://example.com', 'null', simulator.baseUrl]) {
      expect((await send('expire', { accountId: 'acct-102' }, { origin })).status).toBe(403);
    }
    expect(await statusOf('acct-102')).toBe('active');
  });

  it.each([
    ['expire', {}, 400, 'accountId'],
    ['expire', { accountId: 7 }, 400, 'accountId'],
    ['expire', { accountId: 'acct-999' }, 400, 'There is no account with the id "acct-999".'],
    ['expire', 'acct-102', 400, 'The body'],
    ['add', { locationId: 'nowhere', platform: 'gmb', name: 'X' }, 400, 'There is no location'],
    ['fault', { kind: 'earthquake' }, 400, 'kind'],
    ['fault', { kind: 'status', status: 99 }, 400, 'status'],
    ['fault', { kind: 'hang', times: 0 }, 400, 'times'],
    ['constructor', {}, 404, 'There is no such verb'],
  ])('refuses %s with %j', async (verb, body, status, part) => {
    const reply = await send(verb, body);
    expect(reply.status).toBe(status);
    expect((await reply.json()).error).toContain(part);
  });

  it('refuses what is not JSON, and other methods', async () => {
    const address = `${simulator.baseUrl}/__control/expire`;
    expect((await fetch(address, { method: 'POST', body: '{' })).status).toBe(400);
    expect((await fetch(address)).status).toBe(405);
  });

  it('refuses an id that is taken', async () => {
    const body = { id: 'acct-102', locationId: bakery.id, platform: 'gmb', name: 'Twin' };
    expect((await send('add', body)).status).toBe(400);
  });

  it('is absent unless it was asked for', async () => {
    const closed = await startSimulator();
    const reply = await fetch(`${closed.baseUrl}/__control/expire`, {
      method: 'POST',
      body: JSON.stringify({ accountId: 'acct-102' }),
    });
    expect(reply.status).toBe(404);
    expect(closed.control.accounts().find((one) => one.id === 'acct-102')?.status).toBe('active');
    await closed.stop();
  });
});
