import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SimulatedWorld, startSimulatedWorld } from './simulated-world.ts';

/** What the person does on the sign-in page; null leaves it open. */
type Decision = 'approve' | 'decline' | null;

let world: SimulatedWorld;
let decision: Decision;
let pages: { readonly address: string; readonly result: string }[];

/** A browser: it shows the page, sends the form, and follows to the callback. */
async function browse(address: string): Promise<void> {
  if (decision === null) {
    pages.push({ address, result: '' });
    return;
  }
  const body = new URLSearchParams({ decision, account: 'acct-101' });
  const response = await fetch(address, { method: 'POST', body });
  pages.push({ address, result: await response.text() });
}

beforeEach(async () => {
  decision = 'approve';
  pages = [];
  world = await startSimulatedWorld('quick-start', (address) => void browse(address));
});
afterEach(() => world.stop());

describe('an expired account, from the click to the list', () => {
  it('is healed when the person approves', async () => {
    const { reconnects, expired, reconnectState, healthOf, simulator } = world;
    expect(await reconnects.start(expired)).toEqual({ result: 'done' });
    await expect.poll(reconnectState).toMatchObject({ step: 'healed' });
    expect(healthOf('acct-101')).toBe('healthy');
    expect(pages[0]?.result).toContain('Thank you');
    expect(simulator.requests().filter(({ path }) => path.endsWith('/oauth/start'))).toHaveLength(1);
  });

  it('is not healed when the person declines', async () => {
    decision = 'decline';
    await world.reconnects.start(world.expired);
    await expect.poll(world.reconnectState).toMatchObject({ step: 'gave-up', reason: { why: 'declined' } });
    await expect.poll(() => pages[0]?.result).toContain('was declined');
    expect(world.simulator.control.accounts()[0]?.status).toBe('expired');
  });

  it('is not healed by a visit to the callback alone', async () => {
    decision = null;
    const { reconnects, expired, simulator, reconnectState } = world;
    await reconnects.start(expired);
    const start = simulator.requests().find(({ method }) => method === 'POST');
    const { callbackUrl } = JSON.parse(start?.body ?? '{}') as { readonly callbackUrl?: string };
    expect((await fetch(`${callbackUrl}?success=true&accountId=acct-101`)).status).toBe(200);
    const reads = simulator.requests().length;
    await expect.poll(() => simulator.requests().length).toBeGreaterThan(reads + 1);
    expect(reconnectState()).toMatchObject({ step: 'verifying' });
  });

  it('says what HighLevel refuses', async () => {
    world.simulator.control.fault({
      kind: 'status',
      status: 400,
      body: { statusCode: 400, message: 'The callback URL is invalid.' },
      path: '/social-media-posting/oauth/start',
    });
    expect(await world.reconnects.start(world.expired)).toEqual({
      result: 'refused',
      sentence: expect.stringMatching(/could not be started.*The callback URL is invalid\./),
    });
    expect(pages).toEqual([]);
  });

  it('is healed as well where somebody else reconnects it', async () => {
    decision = null;
    await world.reconnects.start(world.expired);
    world.simulator.control.heal('acct-101');
    await expect.poll(() => world.healthOf('acct-101')).toBe('healthy');
  });
});
