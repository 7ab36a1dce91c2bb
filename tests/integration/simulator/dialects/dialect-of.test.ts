import { expect, it, onTestFinished } from 'vitest';
import { startSimulator } from '../../../../src/simulator/server.ts';
import { accountsPath, callerOf } from '../published-requests.ts';
import { callApi, locationAt } from '../requests.ts';

async function start() {
  const simulator = await startSimulator({ hasControlEndpoint: true });
  onTestFinished(simulator.stop);
  const bakery = locationAt(simulator, 0);
  const statuses = async () => {
    const quickStart = await callApi(simulator, bakery, `/accounts?locationId=${bakery.id}`);
    const published = await callerOf(simulator, bakery, '2021-07-28')(accountsPath(bakery));
    const v3 = await callerOf(simulator, bakery, 'v3')(accountsPath(bakery));
    return [quickStart.status, published.status, v3.status];
  };
  return { simulator, bakery, statuses };
}

it('one dialect is spoken at a time, and it can change under a running app', async () => {
  const { simulator, statuses } = await start();
  expect(await statuses()).toEqual([200, 404, 404]);
  simulator.control.setDialect('2021-07-28');
  expect(await statuses()).toEqual([404, 200, 422]);
  simulator.control.setDialect('v3');
  expect(await statuses()).toEqual([404, 422, 200]);
  simulator.control.setDialect('quick-start');
  expect(await statuses()).toEqual([200, 404, 404]);
});

it('every dialect speaks of the same accounts', async () => {
  const { simulator, bakery } = await start();
  const before = await (await callApi(simulator, bakery, `/accounts?locationId=${bakery.id}`)).json();
  simulator.control.setDialect('v3');
  const after = await callerOf(simulator, bakery, 'v3')(accountsPath(bakery));
  const idsOf = (accounts: readonly { readonly id: string }[]) => accounts.map(({ id }) => id);
  expect(idsOf(after.body.results.accounts)).toEqual(idsOf(before.accounts));
});

it('another process can change the dialect and its behavior', async () => {
  const { simulator, statuses } = await start();
  const send = async (verb: string, body: unknown) =>
    (await fetch(`${simulator.baseUrl}/__control/${verb}`, { method: 'POST', body: JSON.stringify(body) }))
      .status;
  expect(await send('setDialect', { dialect: 'v3' })).toBe(200);
  expect(await statuses()).toEqual([404, 422, 200]);
  expect(await send('setPublished', { requestsPerWindow: 0 })).toBe(200);
  expect(await statuses()).toEqual([429, 429, 429]);
  expect(await send('setDialect', { dialect: 'v4' })).toBe(400);
  expect(await send('setPublished', { message: 'loud' })).toBe(400);
  expect(await send('setPublished', { speed: 1 })).toBe(400);
});
