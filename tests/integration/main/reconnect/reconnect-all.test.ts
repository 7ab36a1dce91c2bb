import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sayInEnglish } from '../../../../src/core/words/speech.ts';
import { systemClock } from '../../../../src/main/monitor/system-clock.ts';
import { createReconnectAll, type ReconnectAllWalk } from '../../../../src/main/reconnect/reconnect-all.ts';
import { type SimulatedWorld, startSimulatedWorld } from './simulated-world.ts';

let world: SimulatedWorld;
let walk: ReconnectAllWalk;
/** The pages that have been opened in the browser, oldest first. */
let pages: string[];
let refusals: string[];

beforeEach(async () => {
  pages = [];
  refusals = [];
  world = await startSimulatedWorld('quick-start', (address) => pages.push(address));
  for (const id of ['acct-103', 'acct-104']) world.simulator.control.expire(id);
  await expect.poll(() => world.healthOf('acct-104')).toBe('expired');
  walk = createReconnectAll({
    store: world.store,
    clock: systemClock,
    say: sayInEnglish,
    reconnects: world.reconnects,
    findUser: async () => null,
    onQuestion: () => {},
    onRefused: (_, sentence) => refusals.push(sentence),
    onChange: () => {},
  });
});
afterEach(() => world.stop());

/** Waits for the page with this number, counted from 1, and decides there for an account. */
async function decide(page: number, decision: 'approve' | 'decline', account: string): Promise<void> {
  await expect.poll(() => pages).toHaveLength(page);
  const body = new URLSearchParams({ decision, account });
  await (await fetch(pages[page - 1] ?? '', { method: 'POST', body })).text();
}

const turn = () => {
  const state = walk.current();
  return state?.phase === 'walking'
    ? { step: state.turn.step, account: state.turn.login.accounts[0].accountId }
    : state?.phase;
};

describe('three broken logins, one after the other', () => {
  it('are healed, each verified before the page of the next opens', async () => {
    expect(walk.start()).toEqual({ result: 'done' });
    for (const [index, account] of ['acct-101', 'acct-103', 'acct-104'].entries()) {
      await expect.poll(turn).toEqual({ step: 'running', account });
      await decide(index + 1, 'approve', account);
      await expect.poll(turn).not.toEqual({ step: 'running', account });
      expect(world.healthOf(account)).toBe('healthy');
    }
    expect(turn()).toBe('finished');
    expect(walk.current()?.healed).toHaveLength(3);
  });

  it('wait after a decline until the person skips', async () => {
    walk.start();
    await decide(1, 'decline', 'acct-101');
    await expect.poll(turn).toEqual({ step: 'held', account: 'acct-101' });
    expect(pages).toHaveLength(1);
    walk.skip();
    await decide(2, 'approve', 'acct-103');
    await expect.poll(turn).toEqual({ step: 'running', account: 'acct-104' });
  });

  it('leave out what is healed elsewhere before its turn', async () => {
    walk.start();
    await expect.poll(() => pages).toHaveLength(1);
    world.simulator.control.heal('acct-103');
    await expect.poll(() => world.healthOf('acct-103')).toBe('healthy');
    await decide(1, 'approve', 'acct-101');
    await expect.poll(turn).toEqual({ step: 'running', account: 'acct-104' });
  });

  it('wait, and say why, when HighLevel refuses to begin', async () => {
    world.simulator.control.fault({
      kind: 'status',
      status: 400,
      body: { statusCode: 400, message: 'The callback URL is invalid.' },
      path: '/social-media-posting/oauth/start',
    });
    walk.start();
    await expect.poll(turn).toEqual({ step: 'held', account: 'acct-101' });
    await expect.poll(() => refusals).toEqual([expect.stringContaining('The callback URL is invalid.')]);
    expect(pages).toEqual([]);
  });

  it('end with the one under way when they are stopped', async () => {
    walk.start();
    await expect.poll(() => pages).toHaveLength(1);
    walk.stop();
    expect(world.reconnectState()).toMatchObject({ step: 'gave-up', reason: { why: 'cancelled' } });
    expect(walk.current()).toBeNull();
  });
});
