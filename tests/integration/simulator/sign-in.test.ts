import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimulatedLocation } from '../../../src/simulator/agency.ts';
import { type Simulator, startSimulator } from '../../../src/simulator/server.ts';
import { callerOf, decide, messageIn, openStart, startPath, VERSIONS } from './published-requests.ts';
import { locationAt } from './requests.ts';

const START = Date.parse('2026-11-24T12:00:00Z');
const RECONNECT = { reconnect: 'true' };

let now: number;
let simulator: Simulator;
let bakery: SimulatedLocation;

beforeEach(async () => {
  now = START;
  simulator = await startSimulator({ now: () => now, dialect: 'v3' });
  bakery = locationAt(simulator, 0);
});
afterEach(() => simulator.stop());

const accountWith = (id: string) => simulator.control.accounts().find((one) => one.id === id);
const statusOf = (id: string) => accountWith(id)?.status;
const loginOf = (id: string) => accountWith(id)?.oauthId ?? '';

describe.each(VERSIONS)('starting a sign-in in %s', (version) => {
  beforeEach(() => simulator.control.setDialect(version));

  it('leads a browser, which has no headers, to the consent page', async () => {
    const page = await openStart(simulator, bakery, 'facebook', RECONNECT);
    expect(page).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/oauth\/sign-in\/[\w-]{32}$/);
    const html = await (await fetch(page)).text();
    expect(html).toContain('Continue to Facebook');
    expect(html).toContain('Blue Door Bakery');
  });

  it('wants the headers when it is told to', async () => {
    simulator.control.setPublished({ startNeedsHeaders: true });
    const call = callerOf(simulator, bakery, version);
    const path = startPath(bakery, 'facebook');
    const withoutToken = await call(path, { headers: { authorization: undefined } });
    expect(withoutToken).toMatchObject({
      status: 401,
      body: { message: 'Invalid Private Integration token' },
    });
    const withoutVersion = await call(path, { headers: { version: undefined } });
    expect(withoutVersion.body.message).toBe('version header was not found.');
    const reply = await call(path);
    expect(reply.status).toBe(302);
    expect((await fetch(reply.headers.get('location') ?? '')).status).toBe(200);
  });

  it('looks at a token that is sent without need', async () => {
    const call = callerOf(simulator, locationAt(simulator, 1), version);
    expect((await call(startPath(bakery, 'facebook'))).status).toBe(401);
  });

  it.each([
    [{ locationId: '', userId: '' }, 422],
    [{ userId: '' }, 422],
    [{ locationId: 'nowhere' }, 400],
  ])('refuses the query %j with %i', async (query, status) => {
    expect((await fetch(simulator.baseUrl + startPath(bakery, 'facebook', query))).status).toBe(status);
  });
});

describe('the platforms that can be started', () => {
  const statusOfStart = async (platform: string) =>
    (await fetch(simulator.baseUrl + startPath(bakery, platform), { redirect: 'manual' })).status;

  it.each([
    ['2021-07-28', ['facebook', 'instagram', 'linkedin', 'google', 'tiktok', 'tiktok-business'], 302],
    ['2021-07-28', ['twitter'], 400],
    ['2021-07-28', ['youtube', 'pinterest', 'threads', 'bluesky', 'gmb', 'myspace'], 404],
    [
      'v3',
      [
        'facebook',
        'instagram',
        'linkedin',
        'google',
        'tiktok',
        'tiktok-business',
        'youtube',
        'pinterest',
        'threads',
      ],
      302,
    ],
    ['v3', ['bluesky'], 400],
    ['v3', ['twitter', 'gmb', 'myspace'], 422],
  ] as const)('are in %s: %j answer %i', async (version, platforms, status) => {
    simulator.control.setDialect(version);
    for (const platform of platforms) expect(await statusOfStart(platform)).toBe(status);
  });
});

describe('approving a reconnect', () => {
  it('heals every account of the login, on whichever platform, and tells the opener', async () => {
    simulator.control.expire('acct-103');
    simulator.control.expire('acct-105');
    const page = await openStart(simulator, bakery, 'facebook', RECONNECT);
    now += 1000;
    const reply = await decide(page, { decision: 'approve' });
    expect(reply.status).toBe(200);
    expect(await messageIn(reply)).toEqual({
      actionType: 'close',
      page: 'social_media_posting',
      platform: 'facebook',
      placement: 'undefined',
      accountId: loginOf('acct-101'),
      reconnectAccounts: ['acct-101', 'acct-102', 'acct-103'],
      refresh: 'undefined',
      source: 'undefined',
    });
    expect(accountWith('acct-101')).toMatchObject({
      status: 'active',
      connectedAt: START + 1000,
      expiresAt: Date.parse('2027-01-23T12:00:01Z'),
    });
    expect(statusOf('acct-103')).toBe('active');
    expect(statusOf('acct-105')).toBe('expired');
  });

  it('offers the login that needs it first, and heals the one that is chosen', async () => {
    const dentist = locationAt(simulator, 1);
    for (const id of ['acct-107', 'acct-112']) simulator.control.expire(id);
    simulator.control.heal('acct-107');
    simulator.control.expire('acct-107');
    const page = await openStart(simulator, dentist, 'facebook', RECONNECT);
    await decide(page, { decision: 'approve', login: loginOf('acct-112') });
    expect([statusOf('acct-107'), statusOf('acct-112')]).toEqual(['expired', 'active']);
    const next = await openStart(simulator, dentist, 'facebook', RECONNECT);
    const html = await (await fetch(next)).text();
    expect(html).toContain(`value="${loginOf('acct-107')}" checked`);
    expect(html).not.toContain(`value="${loginOf('acct-112')}" checked`);
  });

  it('heals nothing when the person signs in with another login', async () => {
    const page = await openStart(simulator, bakery, 'facebook', RECONNECT);
    const message = await messageIn(await decide(page, { decision: 'approve', login: 'other' }));
    expect(message).toMatchObject({
      accountId: expect.stringMatching(/^[\da-f]{24}$/),
      reconnectAccounts: [],
    });
    expect(statusOf('acct-101')).toBe('expired');
  });

  it('takes no login of another location', async () => {
    simulator.control.expire('acct-107');
    const page = await openStart(simulator, bakery, 'facebook', RECONNECT);
    expect((await decide(page, { decision: 'approve', login: loginOf('acct-107') })).status).toBe(400);
    expect([statusOf('acct-101'), statusOf('acct-107')]).toEqual(['expired', 'expired']);
  });

  it('can spell the page with hyphens, leave the accounts out, or say nothing', async () => {
    const approve = async () =>
      messageIn(
        await decide(await openStart(simulator, bakery, 'facebook', RECONNECT), { decision: 'approve' }),
      );
    simulator.control.setPublished({ message: 'social-media-posting', namesReconnectAccounts: false });
    const message = await approve();
    expect(message).toMatchObject({ page: 'social-media-posting' });
    expect(message).not.toHaveProperty('reconnectAccounts');
    simulator.control.expire('acct-101');
    simulator.control.setPublished({ message: 'none' });
    expect(await approve()).toBeNull();
    expect(statusOf('acct-101')).toBe('active');
  });
});

describe('any other answer', () => {
  it('heals nothing when it is to decline, and tells the opener nothing', async () => {
    const page = await openStart(simulator, bakery, 'facebook', RECONNECT);
    const reply = await decide(page, { decision: 'decline' });
    expect(reply.status).toBe(200);
    expect(await messageIn(reply)).toBeNull();
    expect(statusOf('acct-101')).toBe('expired');
  });

  it.each(['approve', 'decline'])('is refused after %s', async (decision) => {
    const page = await openStart(simulator, bakery, 'facebook', RECONNECT);
    await decide(page, { decision });
    simulator.control.expire('acct-101');
    expect((await decide(page, { decision: 'approve' })).status).toBe(410);
    expect((await fetch(page)).status).toBe(410);
    expect(statusOf('acct-101')).toBe('expired');
  });

  it('leaves the page open when it is none', async () => {
    const page = await openStart(simulator, bakery, 'facebook', RECONNECT);
    expect((await decide(page, { decision: 'perhaps' })).status).toBe(400);
    expect((await fetch(page, { method: 'PUT' })).status).toBe(405);
    expect((await fetch(page)).status).toBe(200);
    expect((await fetch(`${simulator.baseUrl}/oauth/sign-in/guess`)).status).toBe(404);
  });
});

describe('the pages', () => {
  it('treat names as text', async () => {
    const hostile = `<img src=x onerror="alert('1')">&`;
    simulator.control.add({
      id: 'x',
      locationId: bakery.id,
      platform: 'tiktok',
      name: hostile,
      oauthId: hostile,
    });
    const page = await openStart(simulator, bakery, 'tiktok', RECONNECT);
    expect(await (await fetch(page)).text()).not.toContain('<img');
    const last = await decide(page, { decision: 'approve', login: hostile });
    expect(await last.text()).not.toContain('<img');
  });

  it('allow nothing but their own style, script and form, and leave the opener its link', async () => {
    const page = await openStart(simulator, bakery, 'facebook', RECONNECT);
    const first = (await fetch(page)).headers;
    expect(first.get('content-security-policy')).toMatch(/default-src 'none'.*form-action 'self'/);
    expect(first.get('content-security-policy')).not.toMatch(/script-src|unsafe/);
    const last = (await decide(page, { decision: 'approve' })).headers;
    expect(last.get('content-security-policy')).toMatch(/script-src 'sha256-/);
    expect(last.get('content-security-policy')).not.toContain('unsafe');
    for (const headers of [first, last]) expect(headers.has('cross-origin-opener-policy')).toBe(false);
  });
});
