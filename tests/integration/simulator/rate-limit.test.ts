import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { SimulatedLocation } from '../../../src/simulator/agency.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../../src/simulator/server.ts';
import { accountsPath, callerOf } from './published-requests.ts';
import { callApi, locationAt } from './requests.ts';

const LATE_EVENING = Date.parse('2026-11-24T23:59:00Z');
const LIMITS = { requestsPerWindow: 3, windowMs: 10_000, requestsPerDay: 5 };

let now: number;
beforeEach(() => {
  now = LATE_EVENING;
});

async function start(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await startSimulator({ dialect: 'v3', published: LIMITS, now: () => now, ...options });
  onTestFinished(simulator.stop);
  return simulator;
}

const ask = (simulator: Simulator, location: SimulatedLocation) =>
  callerOf(simulator, location, 'v3')(accountsPath(location));

async function statusesOf(simulator: Simulator, location: SimulatedLocation, times: number) {
  const statuses: number[] = [];
  for (let round = 0; round < times; round += 1) statuses.push((await ask(simulator, location)).status);
  return statuses;
}

describe('the limits', () => {
  it('are told in every reply, as HighLevel names them', async () => {
    const simulator = await start({ published: {} });
    const bakery = locationAt(simulator, 0);
    await ask(simulator, bakery);
    const { headers } = await ask(simulator, bakery);
    expect(Object.fromEntries([...headers].filter(([name]) => name.startsWith('x-ratelimit-')))).toEqual({
      'x-ratelimit-max': '100',
      'x-ratelimit-remaining': '98',
      'x-ratelimit-interval-milliseconds': '10000',
      'x-ratelimit-limit-daily': '200000',
      'x-ratelimit-daily-remaining': '199998',
    });
  });

  it('are told with refusals, unknown routes and faults as well', async () => {
    const simulator = await start({ published: {} });
    const call = callerOf(simulator, locationAt(simulator, 0), 'v3');
    const refused = await call(accountsPath(locationAt(simulator, 1)));
    const unknown = await call('/social-media-posting/nowhere');
    simulator.control.fault({ kind: 'status', status: 503, headers: { 'x-ratelimit-max': '7' } });
    const failed = await call(accountsPath(locationAt(simulator, 0)));
    expect([refused.status, unknown.status, failed.status]).toEqual([401, 404, 503]);
    expect([refused, unknown, failed].map(({ headers }) => headers.get('x-ratelimit-remaining'))).toEqual([
      '99',
      '98',
      '97',
    ]);
    expect(failed.headers.get('x-ratelimit-max')).toBe('7');
  });

  it('are those of one location', async () => {
    const simulator = await start();
    expect(await statusesOf(simulator, locationAt(simulator, 0), 4)).toEqual([200, 200, 200, 429]);
    expect(await statusesOf(simulator, locationAt(simulator, 1), 1)).toEqual([200]);
  });

  it('do not exist in the quick-start', async () => {
    const simulator = await start({ dialect: 'quick-start' });
    for (let round = 0; round < 5; round += 1) {
      const reply = await callApi(simulator, locationAt(simulator, 0), '/accounts/facebook');
      expect(reply.status).toBe(200);
      expect(reply.headers.has('x-ratelimit-max')).toBe(false);
    }
  });
});

describe('one request too many', () => {
  it('is refused with the seconds to wait, without an effect, until the window has moved on', async () => {
    const simulator = await start();
    const bakery = locationAt(simulator, 0);
    await statusesOf(simulator, bakery, 1);
    now += 4_000;
    await statusesOf(simulator, bakery, 2);
    now += 500;
    const call = callerOf(simulator, bakery, 'v3');
    const refused = await call(`${accountsPath(bakery)}/acct-101`, { method: 'DELETE' });
    expect(refused).toMatchObject({ status: 429, body: { statusCode: 429, message: 'Too Many Requests' } });
    expect(refused.headers.get('retry-after')).toBe('6');
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(simulator.control.accounts()).toHaveLength(30);
    now += 5_500;
    expect(await statusesOf(simulator, bakery, 2)).toEqual([200, 429]);
  });

  it('in a day is refused until midnight in Greenwich', async () => {
    const simulator = await start();
    const bakery = locationAt(simulator, 0);
    await statusesOf(simulator, bakery, 3);
    now += 20_000;
    await statusesOf(simulator, bakery, 2);
    now += 20_000;
    const refused = await ask(simulator, bakery);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('x-ratelimit-daily-remaining')).toBe('0');
    expect(refused.headers.get('retry-after')).toBe('20');
    now += 20_000;
    const next = await ask(simulator, bakery);
    expect(next.status).toBe(200);
    expect(next.headers.get('x-ratelimit-daily-remaining')).toBe('4');
  });
});
