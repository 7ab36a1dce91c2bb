import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimulatedLocation } from '../../../src/simulator/agency.ts';
import { type Simulator, startSimulator } from '../../../src/simulator/server.ts';
import { callApi, listStatuses, locationAt } from './requests.ts';

let simulator: Simulator;
let bakery: SimulatedLocation;
let dentist: SimulatedLocation;

beforeEach(async () => {
  simulator = await startSimulator();
  bakery = locationAt(simulator, 0);
  dentist = locationAt(simulator, 1);
});
afterEach(() => simulator.stop());

const list = (location = bakery, signal?: AbortSignal) =>
  callApi(simulator, location, `/accounts?locationId=${location.id}`, signal ? { signal } : {});

const codeOf = async (pending: Promise<unknown>): Promise<unknown> => {
  try {
    await pending;
    return 'nothing was thrown';
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return cause instanceof Error && 'code' in cause ? cause.code : cause;
  }
};

const deleteAccount = () => callApi(simulator, bakery, '/account/acct-102', { method: 'DELETE' });
const hasAccount = () => simulator.control.accounts().some((account) => account.id === 'acct-102');

describe('a fault', () => {
  it('strikes as often as it is told to', async () => {
    simulator.control.fault({ kind: 'status', status: 503, times: 2 });
    expect([(await list()).status, (await list()).status, (await list()).status]).toEqual([503, 503, 200]);
  });

  it('strikes until faults are cleared', async () => {
    simulator.control.fault({ kind: 'status', status: 503 });
    for (let round = 0; round < 5; round += 1) expect((await list()).status).toBe(503);
    simulator.control.clearFaults();
    expect((await list()).status).toBe(200);
  });

  it('strikes in the order in which faults were given', async () => {
    simulator.control.fault({ kind: 'status', status: 500, times: 1 });
    simulator.control.fault({ kind: 'status', status: 429, times: 1 });
    expect([(await list()).status, (await list()).status, (await list()).status]).toEqual([500, 429, 200]);
  });

  it('can be kept to one location', async () => {
    simulator.control.fault({ kind: 'status', status: 503, locationId: dentist.id });
    expect((await list(bakery)).status).toBe(200);
    expect((await list(dentist)).status).toBe(503);
  });

  it('can be kept to one path', async () => {
    simulator.control.fault({ kind: 'status', status: 503, path: '/social-media-posting/oauth/' });
    expect((await list()).status).toBe(200);
    expect((await callApi(simulator, bakery, '/oauth/start', { method: 'POST' })).status).toBe(503);
  });

  it('leaves the record of requests as it is', async () => {
    simulator.control.fault({ kind: 'status', status: 503 });
    await list();
    expect(simulator.requests()).toHaveLength(1);
  });
});

describe('status', () => {
  it('answers in the form of the API', async () => {
    simulator.control.fault({ kind: 'status', status: 502 });
    expect(await (await list()).json()).toMatchObject({ statusCode: 502 });
  });

  it('answers with the given value and headers', async () => {
    const body = { statusCode: 429, message: ['Too many requests'] };
    simulator.control.fault({ kind: 'status', status: 429, body, headers: { 'retry-after': '7' } });
    const response = await list();
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await response.json()).toEqual(body);
  });

  it('answers with a given text as it is', async () => {
    const headers = { 'content-type': 'text/html' };
    simulator.control.fault({ kind: 'status', status: 403, body: '<h1>No</h1>', headers });
    const response = await list();
    expect(response.headers.get('content-type')).toBe('text/html');
    expect(await response.text()).toBe('<h1>No</h1>');
  });
});

describe('hanging', () => {
  it('never answers', async () => {
    simulator.control.fault({ kind: 'hang' });
    await expect(list(bakery, AbortSignal.timeout(200))).rejects.toThrow('timeout');
  });

  it('answers with headers and never with the body', async () => {
    simulator.control.fault({ kind: 'hang-after-headers' });
    const response = await list(bakery, AbortSignal.timeout(500));
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('timeout');
  });
});

describe('resetting', () => {
  it('breaks the connection before the headers', async () => {
    simulator.control.fault({ kind: 'reset' });
    expect(await codeOf(list())).toBe('ECONNRESET');
  });

  it('breaks the connection after the headers', async () => {
    simulator.control.fault({ kind: 'reset-after-headers' });
    const response = await list();
    expect(response.status).toBe(200);
    expect(await codeOf(response.text())).toBe('ECONNRESET');
  });
});

describe('spoiled replies', () => {
  it('cuts JSON off in the middle of a complete reply', async () => {
    simulator.control.fault({ kind: 'cut-off-json' });
    const response = await list();
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).toMatch(/^\{"accounts":\[/);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  it('answers with a web page', async () => {
    simulator.control.fault({ kind: 'html' });
    const response = await list();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toMatch(/^<!doctype html>/);
  });

  it('answers with an empty body', async () => {
    simulator.control.fault({ kind: 'empty-body' });
    const response = await list();
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it('answers late', async () => {
    simulator.control.fault({ kind: 'slow', delayMs: 120 });
    const before = performance.now();
    expect((await list()).status).toBe(200);
    // Timers may fire a millisecond early.
    expect(performance.now() - before).toBeGreaterThanOrEqual(118);
  });
});

describe('replies that wear a reader out', () => {
  it('drips a byte at a time', async () => {
    simulator.control.fault({ kind: 'slow-loris' });
    const reader = (await list(bakery, AbortSignal.timeout(500))).body?.getReader();
    expect((await reader?.read())?.value).toHaveLength(1);
    await expect(reader?.read()).rejects.toThrow('timeout');
  });

  it('sends a body as large as it is told to', async () => {
    simulator.control.fault({ kind: 'large-body', bytes: 300_000 });
    expect((await (await list()).arrayBuffer()).byteLength).toBe(300_000);
  });

  it('packs a large body into a small one', async () => {
    simulator.control.fault({ kind: 'gzip-bomb', bytes: 300_000 });
    const response = await list();
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect((await response.arrayBuffer()).byteLength).toBe(300_000);
  });

  it('bears a reader that leaves in the middle', async () => {
    for (const kind of ['large-body', 'gzip-bomb'] as const) {
      simulator.control.fault({ kind, bytes: 128 * 1024 ** 2, times: 1 });
      const reader = (await list()).body?.getReader();
      await reader?.read();
      await reader?.cancel();
    }
    expect((await list()).status).toBe(200);
  });
});

describe('the effect of a request', () => {
  it.each(['hang-after-headers', 'reset-after-headers', 'cut-off-json'] as const)(
    'stands when the fault is %s',
    async (kind) => {
      simulator.control.fault({ kind, times: 1 });
      expect((await deleteAccount()).status).toBe(200);
      expect(hasAccount()).toBe(false);
    },
  );

  it.each(['reset', 'html', 'empty-body'] as const)('is none when the fault is %s', async (kind) => {
    simulator.control.fault({ kind, times: 1 });
    await deleteAccount().catch(() => undefined);
    expect(hasAccount()).toBe(true);
  });
});

it('after every fault the API answers truly again', async () => {
  for (const kind of ['reset', 'reset-after-headers', 'cut-off-json', 'html', 'empty-body'] as const) {
    simulator.control.fault({ kind, times: 1 });
    await list()
      .then((response) => response.text())
      .catch(() => undefined);
    expect(await listStatuses(simulator, bakery)).toMatchObject({ 'acct-101': 'expired' });
  }
});
