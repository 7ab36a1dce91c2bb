import { describe, expect, it } from 'vitest';
import type { GaveUp } from '../../../../src/core/reconnect.ts';
import { settle } from '../../fake-clock.ts';
import { accountOf, MINUTE_MS } from '../../sample-snapshot.ts';
import { PAGE_URL } from './fake-openers.ts';
import {
  ACCOUNT,
  PLATFORM_PAGE,
  prepareSignIn,
  type SignInOptions,
  START_PAGE,
  signInVia,
} from './fake-sign-in.ts';

const DONE = { result: 'done' };
const ORIGIN = 'https://services.leadconnectorhq.com';
const MESSAGE = { actionType: 'close', page: 'social_media_posting', accountId: 'login-1' };
const ofLogin = (id: string) => accountOf(id, 'expired', { loginId: 'login-1' });

/** A reconnect whose page is open. */
async function startSignIn(options: SignInOptions = {}) {
  const world = prepareSignIn({ signIn: signInVia('opener'), ...options });
  expect(await world.reconnects.start(ACCOUNT)).toEqual(DONE);
  return world;
}

describe('a reconnect whose sign-in reports to its opener', () => {
  it('shows a page of ours, which names the account and opens the start page', async () => {
    const { opened, openers, state, listening } = await startSignIn();
    expect(opened).toEqual([PAGE_URL]);
    expect(state()).toMatchObject({ step: 'waiting' });
    expect(openers.content()).toMatchObject({
      startAddress: START_PAGE,
      button: 'Log in to Facebook',
      topic: 'Reconnect · Location L',
      aside: null,
    });
    expect(openers.shown()[0]).toMatchObject({
      phase: 'sign-in',
      title: 'Log in to Facebook as the owner of Page a',
    });
    // Nobody will come back to the callback address.
    expect(listening()).toBe(1);
  });

  it('is healed when the list says so after the message, and tells the page', async () => {
    const { clock, openers, listSays, state, listening, reads } = await startSignIn();
    await clock.advance(MINUTE_MS - 1_000);
    const before = reads.length;
    expect(openers.post(MESSAGE, ORIGIN)).toBe(true);
    expect(state()).toMatchObject({ step: 'verifying' });
    await clock.advance(0);
    expect(reads.length).toBe(before + 1);
    expect(state()).toMatchObject({ step: 'verifying' });
    listSays('active');
    await clock.advance(1_000);
    expect(state()).toMatchObject({ step: 'healed' });
    expect(openers.shown().map(({ phase }) => phase)).toEqual(['sign-in', 'sign-in', 'working', 'succeeded']);
    expect(openers.shown().at(-1)?.title).toBe('Page a works again');
    expect(listening()).toBe(0);
  });

  it('is healed without any message, for the list is the proof', async () => {
    const { clock, listSays, state, openers } = await startSignIn();
    listSays('active');
    await clock.advance(15_000);
    expect(state()).toMatchObject({ step: 'healed' });
    expect(openers.shown().at(-1)?.phase).toBe('succeeded');
  });

  it('is not healed by the message alone', async () => {
    const { clock, openers, state } = await startSignIn();
    openers.post(MESSAGE, ORIGIN);
    await clock.advance(4 * MINUTE_MS);
    expect(state()).toMatchObject({ step: 'verifying' });
  });

  it('does not take messages from anybody else, or about anything else', async () => {
    const { openers, state } = await startSignIn();
    expect(openers.post(MESSAGE, 'https://www.facebook.com')).toBe(false);
    expect(openers.post({ ...MESSAGE, page: 'calendar' }, ORIGIN)).toBe(false);
    expect(state()).toMatchObject({ step: 'waiting' });
  });

  it('opens the same page again on a second start', async () => {
    const { reconnects, opened, listening } = await startSignIn();
    expect(await reconnects.start(ACCOUNT)).toEqual(DONE);
    expect(opened).toEqual([PAGE_URL, PAGE_URL]);
    expect(listening()).toBe(1);
  });

  it.each<[string, (world: Awaited<ReturnType<typeof startSignIn>>) => unknown, GaveUp['why'], RegExp]>([
    ['is cancelled', ({ reconnects }) => reconnects.cancel(ACCOUNT), 'cancelled', /was cancelled/],
    ['takes too long', ({ clock }) => clock.advance(10 * MINUTE_MS), 'timed-out', /within 10 minutes/],
    [
      'does not help',
      ({ clock, openers }) => {
        openers.post(MESSAGE, ORIGIN);
        return clock.advance(5 * MINUTE_MS + 20_000);
      },
      'still-broken',
      /still reports this account as broken/,
    ],
  ])('tells the page when it %s', async (_, act, why, sentence) => {
    const world = await startSignIn();
    await act(world);
    await settle();
    expect(world.state()).toMatchObject({ step: 'gave-up', reason: { why } });
    expect(world.openers.shown().at(-1)).toEqual({
      phase: 'failed',
      title: 'Page a is not reconnected yet',
      text: expect.stringMatching(sentence),
    });
    expect(world.listening()).toBe(0);
  });

  it('is closed at once on quitting', async () => {
    const { reconnects, listening, clock } = await startSignIn();
    reconnects.stop();
    expect([listening(), clock.pending()]).toEqual([0, 0]);
  });
});

describe('a start page that refuses a browser', () => {
  it('is left out: the page opens what it leads to', async () => {
    const { openers, opened } = await startSignIn({ startPageAnswers: { status: 401, location: null } });
    expect(opened).toEqual([PAGE_URL]);
    expect(openers.content()?.startAddress).toBe(PLATFORM_PAGE);
  });
});

describe('the other accounts of the login', () => {
  it('are named on the page when they are broken too', async () => {
    const { openers } = await startSignIn({
      account: ofLogin('a'),
      others: [ofLogin('b'), accountOf('c', 'expired'), accountOf('d', 'healthy', { loginId: 'login-1' })],
    });
    expect(openers.content()?.aside).toBe('One login fixes these 2 accounts: Page a and Page b.');
  });

  it('are counted when they are many', async () => {
    const { openers } = await startSignIn({
      account: ofLogin('a'),
      others: ['b', 'c', 'd', 'e', 'f'].map(ofLogin),
    });
    expect(openers.content()?.aside).toBe(
      'One login fixes these 6 accounts: Page a, Page b, Page c, Page d, and 2 more.',
    );
  });

  it.each([
    ['that share it', [ofLogin('b')], MESSAGE],
    ['that the message names', [accountOf('b', 'expired')], { ...MESSAGE, reconnectAccounts: ['a', 'b'] }],
  ])('%s are read on until they are well', async (_, others, message) => {
    const { clock, openers, listSays, othersRecover, state, reads } = await startSignIn({
      account: ofLogin('a'),
      others,
    });
    listSays('active');
    openers.post(message, ORIGIN);
    await clock.advance(0);
    expect(state()).toMatchObject({ step: 'healed' });
    expect(reads).toHaveLength(1);
    await clock.advance(1_000);
    expect(reads).toHaveLength(2);
    othersRecover();
    await clock.advance(2_000);
    expect(reads).toHaveLength(3);
    await clock.advance(MINUTE_MS);
    expect(reads).toHaveLength(3);
    expect(clock.pending()).toBe(0);
  });

  it('that stay broken are not read for ever', async () => {
    const { clock, openers, listSays, reads } = await startSignIn({
      account: ofLogin('a'),
      others: [ofLogin('b')],
    });
    listSays('active');
    openers.post(MESSAGE, ORIGIN);
    await clock.advance(6 * MINUTE_MS);
    const after = reads.length;
    await clock.advance(10 * MINUTE_MS);
    expect(reads).toHaveLength(after);
    expect(clock.pending()).toBe(0);
  });

  it('are left alone on quitting', async () => {
    const { clock, openers, listSays, reads, reconnects } = await startSignIn({
      account: ofLogin('a'),
      others: [ofLogin('b')],
    });
    listSays('active');
    openers.post(MESSAGE, ORIGIN);
    await clock.advance(0);
    reconnects.stop();
    await clock.advance(MINUTE_MS);
    expect(reads).toHaveLength(1);
  });
});
