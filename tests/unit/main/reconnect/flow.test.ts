import { describe, expect, it } from 'vitest';
import { failed } from '../../../../src/core/failure.ts';
import type { GaveUp } from '../../../../src/core/reconnect.ts';
import { settle } from '../../fake-clock.ts';
import { accountOf, MINUTE_MS, refOf } from '../../sample-snapshot.ts';
import { ACCOUNT, ADDRESS, prepareSignIn, type SignInOptions, signInVia } from './fake-sign-in.ts';

const DONE = { result: 'done' };
const refusedWith = (sentence: RegExp) => ({ result: 'refused', sentence: expect.stringMatching(sentence) });

/** A reconnect whose browser is open. */
async function startSignIn(options: SignInOptions = {}) {
  const world = prepareSignIn(options);
  expect(await world.reconnects.start(ACCOUNT)).toEqual(DONE);
  return world;
}

describe('a reconnect that succeeds', () => {
  it('opens the browser and waits', async () => {
    const { opened, state, listening } = await startSignIn();
    expect(opened).toEqual([ADDRESS]);
    expect(state()).toMatchObject({ step: 'waiting' });
    expect(listening()).toBe(1);
  });

  it('is healed when the list says so after the browser came back', async () => {
    const { clock, comeBack, listSays, state, listening, gaveUp } = await startSignIn();
    await clock.advance(MINUTE_MS);
    comeBack('approved');
    expect(state()).toMatchObject({ step: 'verifying' });
    await clock.advance(0);
    expect(state()).toMatchObject({ step: 'verifying' });
    listSays('active');
    await clock.advance(1_000);
    expect(state()).toEqual({ step: 'healed', at: clock.now() });
    expect([listening(), gaveUp.length]).toEqual([0, 0]);
  });

  it('reads the list fast at first, then calmly', async () => {
    const { clock, comeBack, reads } = await startSignIn();
    comeBack('approved');
    await clock.advance(72_000);
    expect(reads).toEqual([0, 1_000, 3_000, 6_000, 11_000, 19_000, 32_000, 52_000, 72_000]);
  });

  it('is healed without the browser, for the list is the proof', async () => {
    const { clock, listSays, state, listening } = await startSignIn();
    await clock.advance(10_000);
    listSays('active');
    await clock.advance(5_000);
    expect(state()).toMatchObject({ step: 'healed' });
    expect(listening()).toBe(0);
  });

  it('is not healed by the browser alone', async () => {
    const { clock, comeBack, state } = await startSignIn();
    comeBack('approved');
    await clock.advance(4 * MINUTE_MS);
    expect(state()).toMatchObject({ step: 'verifying' });
  });

  it('is not ended by reads that fail', async () => {
    const { clock, comeBack, listSays, state } = await startSignIn();
    listSays('nothing readable');
    comeBack('approved');
    await clock.advance(MINUTE_MS);
    expect(state()).toMatchObject({ step: 'verifying' });
    listSays('active');
    await clock.advance(12_000);
    expect(state()).toMatchObject({ step: 'healed' });
  });

  it('is not healed by a list that is suddenly empty', async () => {
    const { clock, comeBack, listSays, state } = await startSignIn({ account: accountOf('a') });
    listSays('nothing of any account');
    comeBack('approved');
    await clock.advance(0);
    expect(state()).toMatchObject({ step: 'verifying' });
    listSays('active');
    await clock.advance(1_000);
    expect(state()).toMatchObject({ step: 'healed' });
  });

  it('is shown for a moment, and leaves no timer', async () => {
    const { clock, comeBack, listSays, store } = await startSignIn();
    listSays('active');
    comeBack('approved');
    await clock.advance(7_000);
    expect(store.current().reconnects).toHaveLength(1);
    await clock.advance(1_000);
    expect(store.current().reconnects).toEqual([]);
    expect(clock.pending()).toBe(0);
  });
});

describe('a reconnect that does not', () => {
  const healthyToo = { account: accountOf('a') };

  it.each<[string, (world: Awaited<ReturnType<typeof startSignIn>>) => Promise<unknown>, GaveUp['why']]>([
    ['the person declines', async ({ comeBack }) => comeBack('declined'), 'declined'],
    ['the person cancels', async ({ reconnects }) => reconnects.cancel(ACCOUNT), 'cancelled'],
    ['nobody comes back within 10 minutes', ({ clock }) => clock.advance(10 * MINUTE_MS), 'timed-out'],
    [
      'two reads in a row do not list the account',
      ({ clock, listSays }) => {
        listSays('nothing');
        return clock.advance(30_000);
      },
      'removed',
    ],
    [
      'the list says "expired" for 5 minutes more',
      ({ clock, comeBack }) => {
        comeBack('approved');
        return clock.advance(5 * MINUTE_MS + 20_000);
      },
      'still-broken',
    ],
    [
      'the list can not be read for 5 minutes more',
      ({ clock, comeBack, listSays }) => {
        listSays('nothing readable');
        comeBack('approved');
        return clock.advance(5 * MINUTE_MS + 20_000);
      },
      'still-broken',
    ],
  ])('ends when %s', async (_, act, why) => {
    const world = await startSignIn();
    await act(world);
    await settle();
    expect(world.state()).toMatchObject({ step: 'gave-up', reason: { why } });
    expect(world.gaveUp).toMatchObject([[ACCOUNT, { why }]]);
    const reads = world.reads.length;
    await world.clock.advance(5 * MINUTE_MS);
    expect(world.reads).toHaveLength(reads);
    expect(world.store.current().reconnects).toEqual([]);
    expect(world.clock.pending()).toBe(0);
  });

  it('is not ended by one list that lacks the account', async () => {
    const { clock, listSays, state } = await startSignIn();
    listSays('nothing');
    await clock.advance(15_000);
    listSays('active');
    await clock.advance(15_000);
    expect(state()).toMatchObject({ step: 'healed' });
  });

  it('closes its server', async () => {
    const { reconnects, listening } = await startSignIn();
    reconnects.cancel(ACCOUNT);
    expect(listening()).toBe(0);
  });

  it('is not ended early by a deadline', async () => {
    const { clock, state } = await startSignIn();
    await clock.advance(10 * MINUTE_MS - 1);
    expect(state()).toMatchObject({ step: 'waiting' });
  });

  it('can be started again', async () => {
    const { reconnects, opened, state, clock } = await startSignIn();
    reconnects.cancel(ACCOUNT);
    expect(await reconnects.start(ACCOUNT)).toEqual(DONE);
    expect(opened).toHaveLength(2);
    await clock.advance(6 * MINUTE_MS);
    expect(state()).toMatchObject({ step: 'waiting' });
  });

  it('of a healthy account waits for the browser rather than calling it healed', async () => {
    const { clock, comeBack, state } = await startSignIn(healthyToo);
    await clock.advance(2 * MINUTE_MS);
    expect(state()).toMatchObject({ step: 'waiting' });
    comeBack('approved');
    await clock.advance(0);
    expect(state()).toMatchObject({ step: 'healed' });
  });

  it('of a healthy account that nobody finishes has timed out', async () => {
    const { clock, state } = await startSignIn(healthyToo);
    await clock.advance(10 * MINUTE_MS);
    expect(state()).toMatchObject({ step: 'gave-up', reason: { why: 'timed-out' } });
  });
});

describe('a reconnect that can not begin', () => {
  it.each<[string, SignInOptions, RegExp, GaveUp['why']]>([
    ['nothing can listen', { canListen: false }, /could not listen/, 'no-loopback'],
    ['HighLevel refuses', { signIn: async () => failed({ kind: 'offline' }) }, /offline/, 'could-not-start'],
    [
      'there is no browser',
      { openBrowser: () => Promise.reject(new Error('no xdg-open')) },
      /default browser/,
      'no-browser',
    ],
  ])('says why: %s', async (_, options, sentence, why) => {
    const { reconnects, state, listening, gaveUp, clock } = prepareSignIn(options);
    expect(await reconnects.start(ACCOUNT)).toEqual(refusedWith(sentence));
    expect(state()).toMatchObject({ step: 'gave-up', reason: { why } });
    expect(gaveUp).toMatchObject([[ACCOUNT, { why }]]);
    expect(listening()).toBe(0);
    await clock.advance(5 * MINUTE_MS);
    expect(clock.pending()).toBe(0);
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'http://www.facebook.com/dialog/oauth',
    'http://127.0.0.1:9/sign-in',
    'https://www.facebook.com@evil.example/',
    'https://example.com/\\evil',
    'no address',
  ])('never shows the browser an unsafe address: %s', async (address) => {
    const { reconnects, opened, state, listening } = prepareSignIn({
      signIn: signInVia('callback', address),
    });
    expect(await reconnects.start(ACCOUNT)).toEqual(refusedWith(/not safe to open/));
    expect(opened).toEqual([]);
    expect(state()).toMatchObject({ step: 'gave-up', reason: { why: 'unsafe-address' } });
    expect(listening()).toBe(0);
  });

  it('names an account that is not listed', async () => {
    const { reconnects, opened } = prepareSignIn();
    expect(await reconnects.start(refOf('L', 'z'))).toEqual(refusedWith(/no longer listed/));
    expect(await reconnects.start(refOf('M', 'a'))).toEqual(refusedWith(/no longer listed/));
    expect(opened).toEqual([]);
  });

  it('does not try where HighLevel supports the platform no more', async () => {
    const { reconnects, opened } = prepareSignIn({ account: accountOf('a', 'unsupported') });
    expect(await reconnects.start(ACCOUNT)).toEqual(refusedWith(/no longer supports/));
    expect(opened).toEqual([]);
  });
});

describe('a second click', () => {
  it('opens the same address again, and starts nothing new', async () => {
    const { reconnects, opened, store, listening } = await startSignIn();
    expect(await reconnects.start(ACCOUNT)).toEqual(DONE);
    expect(opened).toEqual([ADDRESS, ADDRESS]);
    expect([store.current().reconnects.length, listening()]).toEqual([1, 1]);
  });

  it('does nothing while the first is still starting, or already being verified', async () => {
    const { reconnects, opened, comeBack, state } = prepareSignIn();
    await Promise.all([reconnects.start(ACCOUNT), reconnects.start(ACCOUNT)]);
    expect(opened).toEqual([ADDRESS]);
    comeBack('approved');
    expect(await reconnects.start(ACCOUNT)).toEqual(DONE);
    expect(opened).toEqual([ADDRESS]);
    expect(state()).toMatchObject({ step: 'verifying' });
  });

  it('on cancel says that nothing is running', async () => {
    const { reconnects } = await startSignIn();
    expect(reconnects.cancel(ACCOUNT)).toEqual(DONE);
    expect(reconnects.cancel(ACCOUNT)).toEqual(refusedWith(/No reconnect .* is running/));
  });
});

describe('while a reconnect is still starting', () => {
  /** A start whose address arrives when the test says so. */
  function startSlowly() {
    let arrive = (): void => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const world = prepareSignIn({ signIn: () => arrived.then(signInVia('callback')) });
    return { ...world, outcome: world.reconnects.start(ACCOUNT), arrive };
  }

  it('cancelling keeps the browser closed', async () => {
    const { reconnects, arrive, outcome, opened, listening, state } = startSlowly();
    await settle();
    expect(reconnects.cancel(ACCOUNT)).toEqual(DONE);
    arrive();
    expect(await outcome).toEqual(refusedWith(/was cancelled/));
    expect(opened).toEqual([]);
    expect(listening()).toBe(0);
    expect(state()).toMatchObject({ step: 'gave-up', reason: { why: 'cancelled' } });
  });

  it('cancelling at the very first moment leaves no server listening', async () => {
    const { reconnects, arrive, outcome, listening } = startSlowly();
    reconnects.cancel(ACCOUNT);
    arrive();
    await outcome;
    expect(listening()).toBe(0);
  });

  it('quitting opens no browser and leaves no server listening', async () => {
    const { reconnects, arrive, outcome, opened, listening, clock } = startSlowly();
    reconnects.stop();
    arrive();
    await outcome;
    expect(opened).toEqual([]);
    expect([listening(), clock.pending()]).toEqual([0, 0]);
  });
});

describe('quitting', () => {
  it('closes all servers and leaves no timer', async () => {
    const { reconnects, listening, clock, reads } = await startSignIn();
    reconnects.stop();
    expect(listening()).toBe(0);
    await clock.advance(20 * MINUTE_MS);
    expect(reads).toEqual([]);
    expect(clock.pending()).toBe(0);
  });

  it('during a read of the list plans no other', async () => {
    let end = (): void => {};
    const readEnds = new Promise<void>((resolve) => {
      end = resolve;
    });
    const { reconnects, clock, reads } = await startSignIn({ readEnds });
    await clock.advance(15_000);
    reconnects.stop();
    end();
    await clock.advance(20 * MINUTE_MS);
    expect(reads).toEqual([15_000]);
    expect(clock.pending()).toBe(0);
  });
});
