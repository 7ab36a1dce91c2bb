import { expect, it, onTestFinished } from 'vitest';
import { type SimulatorOptions, startSimulator } from '../../../src/simulator/server.ts';
import { callApi, listStatuses, locationAt } from './requests.ts';

async function startForTest(options: SimulatorOptions = {}) {
  const simulator = await startSimulator(options);
  onTestFinished(simulator.stop);
  return simulator;
}

it('listens on 127.0.0.1 on a free port, several at a time', async () => {
  const [first, second] = await Promise.all([startForTest(), startForTest()]);
  expect(first.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(first.baseUrl).not.toBe(second.baseUrl);
});

it('listens on the port that it is given, and says when it cannot', async () => {
  const first = await startForTest();
  const port = Number(new URL(first.baseUrl).port);
  await expect(startSimulator({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await first.stop();
  expect((await startForTest({ port })).baseUrl).toBe(first.baseUrl);
});

it('records what it is asked', async () => {
  const simulator = await startForTest({ now: () => 1_700_000_000_000 });
  const bakery = locationAt(simulator, 0);
  await callApi(simulator, bakery, `/accounts?locationId=${bakery.id}`, {
    headers: { 'user-agent': 'Test/1' },
  });
  const body = { platform: 'gmb', callbackUrl: 'http://127.0.0.1/' };
  await callApi(simulator, bakery, '/oauth/start', { method: 'POST', body });
  const [list, start] = simulator.requests();
  expect(list).toMatchObject({
    at: 1_700_000_000_000,
    method: 'GET',
    path: '/social-media-posting/accounts',
    headers: { 'user-agent': 'Test/1', version: '2021-07-28', authorization: `Bearer ${bakery.pit}` },
  });
  expect(list?.query.get('locationId')).toBe(bakery.id);
  expect(start).toMatchObject({ method: 'POST', body: JSON.stringify(body) });
});

it('begins with the given locations', async () => {
  const pit = 'pit-11111111-2222-4333-8444-555555555555';
  const accounts = [
    { id: 'one', platform: 'facebook', name: 'One' },
    { id: 'two', platform: 'googlebusiness', name: 'Two', status: 'expired' },
  ];
  const seed = [{ id: 'abcdefghij0123456789', name: 'Mine', pit, accounts }];
  const simulator = await startForTest({ seed });
  expect(simulator.locations).toEqual([{ id: 'abcdefghij0123456789', name: 'Mine', pit }]);
  expect(await listStatuses(simulator, locationAt(simulator, 0))).toEqual({ one: 'active', two: 'expired' });
});

it('stops at once while requests hang, and can be stopped twice', async () => {
  const simulator = await startForTest();
  simulator.control.fault({ kind: 'hang', times: 1 });
  simulator.control.fault({ kind: 'slow', delayMs: 60_000, times: 1 });
  const list = () =>
    callApi(simulator, locationAt(simulator, 0), '/accounts/facebook').then(
      () => 'answered',
      () => 'broken',
    );
  const pending = [list(), list()];
  await expect.poll(() => simulator.requests().length).toBe(2);
  await simulator.stop();
  expect(await Promise.all(pending)).toEqual(['broken', 'broken']);
  await simulator.stop();
});

it('survives a body beyond all measure', async () => {
  const simulator = await startForTest();
  const body = 'x'.repeat(5_000_000);
  await fetch(simulator.baseUrl, { method: 'POST', body }).catch(() => undefined);
  expect((await callApi(simulator, locationAt(simulator, 0), '/accounts/facebook')).status).toBe(200);
});
