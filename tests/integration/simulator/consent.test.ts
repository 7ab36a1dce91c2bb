import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimulatedLocation } from '../../../src/simulator/agency.ts';
import { type Simulator, startSimulator } from '../../../src/simulator/server.ts';
import { listStatuses, locationAt, startOAuth } from './requests.ts';

const CALLBACK = 'http://127.0.0.1:5000/done?state=a%26b';
const START = Date.parse('2026-11-24T12:00:00Z');

let now: number;
let simulator: Simulator;
let bakery: SimulatedLocation;

beforeEach(async () => {
  now = START;
  simulator = await startSimulator({ now: () => now });
  bakery = locationAt(simulator, 0);
});
afterEach(() => simulator.stop());

const decide = (page: string, ...fields: readonly (readonly [string, string])[]) =>
  fetch(page, {
    method: 'POST',
    body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])),
    redirect: 'manual',
  });

const connectedAt = (id: string) => simulator.control.accounts().find((one) => one.id === id)?.connectedAt;

describe('approving', () => {
  it('heals the chosen account and leads back to the callback', async () => {
    const page = await startOAuth(simulator, bakery, 'facebook', CALLBACK);
    now += 1000;
    const reply = await decide(page, ['decision', 'approve'], ['account', 'acct-101']);
    expect(reply.status).toBe(303);
    expect(reply.headers.get('location')).toBe(`${CALLBACK}&success=true&accountId=acct-101`);
    expect(await listStatuses(simulator, bakery)).toMatchObject({ 'acct-101': 'active' });
    expect(connectedAt('acct-101')).toBe(START + 1000);
  });

  it('heals several accounts at once and leaves the unticked one', async () => {
    for (const id of ['acct-107', 'acct-112']) simulator.control.expire(id);
    simulator.control.add({
      id: 'acct-200',
      locationId: locationAt(simulator, 1).id,
      platform: 'facebook',
      name: 'Third',
      status: 'disconnected',
    });
    const dentist = locationAt(simulator, 1);
    const page = await startOAuth(simulator, dentist, 'facebook', CALLBACK);
    const chosen = ['acct-107', 'acct-200'].map((id) => ['account', id] as const);
    const reply = await decide(page, ['decision', 'approve'], ...chosen);
    expect(new URL(reply.headers.get('location') ?? '').searchParams.getAll('accountId')).toEqual([
      'acct-107',
      'acct-200',
    ]);
    expect(await listStatuses(simulator, dentist)).toMatchObject({
      'acct-107': 'active',
      'acct-112': 'expired',
      'acct-200': 'active',
    });
  });

  it('cannot reach an account of another location or platform', async () => {
    simulator.control.expire('acct-107');
    simulator.control.expire('acct-103');
    const page = await startOAuth(simulator, bakery, 'facebook', CALLBACK);
    const foreign = ['acct-107', 'acct-103'].map((id) => ['account', id] as const);
    const reply = await decide(page, ['decision', 'approve'], ...foreign);
    expect(reply.status).toBe(400);
    expect(await reply.text()).toContain('Tick at least one account');
    expect(await listStatuses(simulator, bakery)).toMatchObject({
      'acct-101': 'expired',
      'acct-103': 'expired',
    });
  });

  it('connects a first account of a platform that had none', async () => {
    const page = await startOAuth(simulator, bakery, 'linkedin', CALLBACK);
    expect(await (await fetch(page)).text()).toContain('would like to connect a LinkedIn account');
    const reply = await decide(page, ['decision', 'approve']);
    expect(reply.headers.get('location')).toContain('accountId=acct-131');
    expect(await listStatuses(simulator, bakery)).toMatchObject({ 'acct-131': 'active' });
  });
});

describe('declining', () => {
  it('heals nothing and tells the callback so', async () => {
    const page = await startOAuth(simulator, bakery, 'facebook', CALLBACK);
    const reply = await decide(page, ['decision', 'decline'], ['account', 'acct-101']);
    expect(reply.status).toBe(303);
    expect(reply.headers.get('location')).toBe(`${CALLBACK}&error=access_denied`);
    expect(await listStatuses(simulator, bakery)).toMatchObject({ 'acct-101': 'expired' });
  });
});

describe('an address', () => {
  it.each(['approve', 'decline'])('works once when the answer is %s', async (decision) => {
    const page = await startOAuth(simulator, bakery, 'facebook', CALLBACK);
    await decide(page, ['decision', decision], ['account', 'acct-101']);
    simulator.control.expire('acct-101');
    const replay = await decide(page, ['decision', 'approve'], ['account', 'acct-101']);
    expect(replay.status).toBe(410);
    expect(replay.headers.get('location')).toBeNull();
    expect((await fetch(page)).status).toBe(410);
    expect(await listStatuses(simulator, bakery)).toMatchObject({ 'acct-101': 'expired' });
  });

  it('can be opened again before the answer', async () => {
    const page = await startOAuth(simulator, bakery, 'facebook', CALLBACK);
    expect((await fetch(page)).status).toBe(200);
    expect((await decide(page, ['decision', 'perhaps'])).status).toBe(400);
    expect((await fetch(page)).status).toBe(200);
  });

  it('cannot be guessed', async () => {
    expect((await fetch(`${simulator.baseUrl}/oauth/authorize/guess`)).status).toBe(404);
  });
});

describe('the page', () => {
  it('lists the accounts that need a login, ticked, and no healthy one', async () => {
    const html = await (await fetch(await startOAuth(simulator, bakery, 'facebook', CALLBACK))).text();
    expect(html).toContain('value="acct-101" checked');
    expect(html).not.toContain('acct-102');
  });

  it('lists all accounts of the platform when all are well', async () => {
    simulator.control.heal('acct-101');
    const html = await (await fetch(await startOAuth(simulator, bakery, 'facebook', CALLBACK))).text();
    expect(html).toContain('acct-101');
    expect(html).toContain('acct-102');
  });

  it('treats names, ids and statuses as text', async () => {
    const hostile = `<img src=x onerror="alert('1')">&`;
    simulator.control.add({
      id: hostile,
      locationId: bakery.id,
      platform: 'tiktok',
      name: hostile,
      status: hostile,
    });
    const html = await (await fetch(await startOAuth(simulator, bakery, 'tiktok', CALLBACK))).text();
    expect(html).not.toContain('<img');
    expect(html.split('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;')).toHaveLength(4);
  });

  it('allows nothing but its own style and a form that leads to the callback', async () => {
    const { headers } = await fetch(await startOAuth(simulator, bakery, 'facebook', CALLBACK));
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' http://127.0.0.1:5000;");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});
