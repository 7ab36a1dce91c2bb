import { describe, expect, it } from 'vitest';
import { locationIdOf, type Platform } from '../../../../src/core/account.ts';
import { type Attempt, failed, succeeded } from '../../../../src/core/failure.ts';
import type { Offer } from '../../../../src/core/offer.ts';
import { sayInEnglish } from '../../../../src/core/words/speech.ts';
import type { SignIn } from '../../../../src/main/highlevel/client.ts';
import { createConnects } from '../../../../src/main/reconnect/connect.ts';
import { createFakeClock, settle } from '../../fake-clock.ts';
import { MINUTE_MS } from '../../sample-snapshot.ts';
import { createFakeOpeners, PAGE_URL } from './fake-openers.ts';
import { signInVia } from './fake-sign-in.ts';

const DONE = { result: 'done' };
const refusedWith = (sentence: RegExp) => ({ result: 'refused', sentence: expect.stringMatching(sentence) });

const LOCATION = locationIdOf('L');
const ORIGIN = 'https://services.leadconnectorhq.com';
const MESSAGE = { actionType: 'close', page: 'social_media_posting', accountId: 'login-1' };

const offerOf = (id: string, changes: Partial<Offer> = {}): Offer => ({
  id,
  name: `Page ${id}`,
  detail: null,
  isConnected: false,
  body: { originId: id },
  ...changes,
});
const OFFERS = [offerOf('p1'), offerOf('p2', { isConnected: true })];

interface Options {
  readonly signIn?: () => Promise<Attempt<SignIn>>;
  readonly offers?: () => Promise<Attempt<readonly Offer[]>>;
  readonly attached?: () => Promise<Attempt<true>>;
  readonly openBrowser?: () => Promise<void>;
  readonly canListen?: boolean;
}

function prepare({ signIn = signInVia('opener'), canListen = true, ...options }: Options = {}) {
  const clock = createFakeClock();
  const openers = createFakeOpeners(canListen);
  const calls: (readonly unknown[])[] = [];
  const opened: string[] = [];
  let changes = 0;
  const connects = createConnects({
    clock,
    say: sayInEnglish,
    addressPolicy: { allowsLoopbackHttp: false },
    startOpener: openers.start,
    startSignIn(...args) {
      calls.push(['startSignIn', ...args]);
      return signIn();
    },
    headersFor: async () => succeeded({}),
    resolveRedirect: async () => ({ status: 302, location: null }),
    async openBrowser(address) {
      await options.openBrowser?.();
      opened.push(address);
    },
    async listOffers(...args) {
      calls.push(['listOffers', ...args]);
      return options.offers ? options.offers() : succeeded(OFFERS);
    },
    async attach(...args) {
      calls.push(['attach', ...args]);
      return options.attached ? options.attached() : succeeded(true);
    },
    async check(...args) {
      calls.push(['check', ...args]);
    },
    onChange() {
      changes += 1;
    },
  });
  const start = (platform: Platform = 'facebook') => connects.start(LOCATION, platform, 'Blue Door');
  const step = () => connects.current()?.state;
  return { clock, openers, calls, opened, connects, start, step, changes: () => changes };
}

/** A connect whose login has signed in. */
async function startChoosing(options: Options = {}) {
  const world = prepare(options);
  expect(await world.start()).toEqual(DONE);
  world.openers.post(MESSAGE, ORIGIN);
  await settle();
  return world;
}

describe('connecting a new account', () => {
  it('opens a page of ours and waits for 10 minutes', async () => {
    const { start, step, opened, openers, clock, connects } = prepare();
    expect(connects.current()).toBeNull();
    expect(await start()).toEqual(DONE);
    expect(opened).toEqual([PAGE_URL]);
    expect(step()).toEqual({ step: 'waiting', deadline: clock.now() + 10 * MINUTE_MS });
    expect(connects.current()).toMatchObject({ locationId: LOCATION, platform: 'facebook' });
    expect(openers.content()).toMatchObject({
      topic: 'New account · Blue Door',
      button: 'Log in to Facebook',
    });
    expect(openers.shown()[0]?.title).toBe('Log in to Facebook to connect a new account');
  });

  it('lists what the login offers once the window has named it', async () => {
    const { step, calls, openers } = await startChoosing();
    expect(calls).toContainEqual(['listOffers', LOCATION, 'facebook', 'login-1']);
    expect(step()).toEqual({ step: 'choosing', offers: OFFERS });
    expect(openers.shown().at(-1)).toMatchObject({ phase: 'working', title: 'Now choose in Relink' });
  });

  it('takes up the one that is picked, and reads the location', async () => {
    const { connects, calls, step, openers, clock } = await startChoosing();
    expect(await connects.attach('p1')).toEqual(DONE);
    expect(calls.slice(-2)).toEqual([
      ['attach', LOCATION, 'facebook', 'login-1', OFFERS[0]],
      ['check', LOCATION],
    ]);
    expect(step()).toEqual({ step: 'connected', name: 'Page p1' });
    expect(openers.shown().at(-1)).toMatchObject({ phase: 'succeeded', title: 'Page p1 is connected' });
    expect([openers.listening(), clock.pending()]).toEqual([0, 0]);
  });

  it('tells of every step, and stays in sight until it is put away', async () => {
    const { connects, step, changes } = await startChoosing();
    const before = changes();
    await connects.attach('p1');
    expect(changes()).toBe(before + 2);
    expect(connects.cancel()).toEqual(DONE);
    expect(step()).toBeUndefined();
  });

  it('leaves the person time to choose', async () => {
    const { clock, step } = await startChoosing();
    await clock.advance(60 * MINUTE_MS);
    expect(step()).toMatchObject({ step: 'choosing' });
  });

  it('does not take messages of anybody else', async () => {
    const { start, step, openers } = prepare();
    await start();
    expect(openers.post(MESSAGE, 'https://www.facebook.com')).toBe(false);
    expect(step()).toMatchObject({ step: 'waiting' });
  });
});

describe('connecting fails with a sentence', () => {
  it.each<[string, Options, RegExp]>([
    [
      'when HighLevel refuses',
      { signIn: async () => failed({ kind: 'offline' }) },
      /could not be started.*offline/,
    ],
    [
      'when the API has no such sign-in',
      { signIn: signInVia('callback') },
      /Connect it in HighLevel instead/,
    ],
    [
      'when the address is not safe',
      { signIn: signInVia('opener', 'file:///etc/passwd') },
      /not safe to open/,
    ],
    ['when nothing can listen', { canListen: false }, /could not listen/],
    [
      'when there is no browser',
      { openBrowser: () => Promise.reject(new Error('no xdg-open')) },
      /default browser/,
    ],
  ])('%s', async (_, options, sentence) => {
    const { start, step, openers, clock } = prepare(options);
    expect(await start()).toEqual(refusedWith(sentence));
    expect(step()).toEqual({ step: 'failed', sentence: expect.stringMatching(sentence) });
    expect([openers.listening(), clock.pending()]).toEqual([0, 0]);
  });

  it.each<[string, Options, RegExp]>([
    [
      'the offers cannot be read',
      { offers: async () => failed({ kind: 'timed-out' }) },
      /did not answer in time/,
    ],
    ['there are no offers', { offers: async () => succeeded([]) }, /nothing to connect/],
  ])('when %s', async (_, options, sentence) => {
    const { step, openers } = await startChoosing(options);
    expect(step()).toEqual({ step: 'failed', sentence: expect.stringMatching(sentence) });
    expect(openers.shown().at(-1)).toMatchObject({ phase: 'failed', text: expect.stringMatching(sentence) });
    expect(openers.listening()).toBe(0);
  });

  it('when the window does not say who signed in', async () => {
    const { start, step, openers, calls } = prepare();
    await start();
    openers.post({ ...MESSAGE, accountId: 'undefined' }, ORIGIN);
    expect(step()).toMatchObject({ step: 'failed', sentence: expect.stringMatching(/did not say who/) });
    expect(calls.map(([name]) => name)).toEqual(['startSignIn']);
  });

  it('when nobody signs in within 10 minutes', async () => {
    const { start, step, clock } = prepare();
    await start();
    await clock.advance(10 * MINUTE_MS);
    expect(step()).toMatchObject({ step: 'failed', sentence: expect.stringMatching(/10 minutes/) });
    expect(clock.pending()).toBe(0);
  });

  it('when HighLevel does not take it up', async () => {
    const { connects, step, calls } = await startChoosing({
      attached: async () => failed({ kind: 'token-lacks-scope' }),
    });
    const sentence = /Page p1 could not be connected\. The token lacks a permission/;
    expect(await connects.attach('p1')).toEqual(refusedWith(sentence));
    expect(step()).toMatchObject({ step: 'failed', sentence: expect.stringMatching(sentence) });
    expect(calls.map(([name]) => name)).not.toContain('check');
  });

  it('and can be started again', async () => {
    const { start, step, openers } = await startChoosing({ offers: async () => succeeded([]) });
    expect(await start('instagram')).toEqual(DONE);
    expect(step()).toMatchObject({ step: 'waiting' });
    expect(openers.listening()).toBe(1);
  });
});

describe('one at a time', () => {
  it('the same one is opened again', async () => {
    const { start, opened, openers } = prepare();
    await start();
    expect(await start()).toEqual(DONE);
    expect(opened).toEqual([PAGE_URL, PAGE_URL]);
    expect(openers.listening()).toBe(1);
  });

  it('another one has to wait', async () => {
    const { start, opened } = prepare();
    await start();
    expect(await start('linkedin')).toEqual(refusedWith(/Another account is being connected/));
    expect(opened).toHaveLength(1);
  });
});

describe('a choice', () => {
  it.each([
    ['p3', /not open any more/],
    ['p2', /connected already/],
  ])('that is none is refused: %s', async (id, sentence) => {
    const { connects, step } = await startChoosing();
    expect(await connects.attach(id)).toEqual(refusedWith(sentence));
    expect(step()).toMatchObject({ step: 'choosing' });
  });

  it('before there is one, or made twice, is refused', async () => {
    const { connects, start } = prepare();
    expect(await connects.attach('p1')).toEqual(refusedWith(/not open any more/));
    await start();
    expect(await connects.attach('p1')).toEqual(refusedWith(/not open any more/));
    const chosen = await startChoosing();
    const outcomes = await Promise.all([chosen.connects.attach('p1'), chosen.connects.attach('p1')]);
    expect(outcomes).toEqual([DONE, refusedWith(/not open any more/)]);
    expect(chosen.calls.filter(([name]) => name === 'attach')).toHaveLength(1);
  });
});

describe('cancelling', () => {
  it('ends it and tells the page', async () => {
    const { connects, start, openers, clock } = prepare();
    await start();
    expect(connects.cancel()).toEqual(DONE);
    expect(connects.current()).toBeNull();
    expect(openers.shown().at(-1)).toMatchObject({
      phase: 'failed',
      text: expect.stringMatching(/cancelled/),
    });
    expect([openers.listening(), clock.pending()]).toEqual([0, 0]);
  });

  it('keeps the browser closed when it has not been opened', async () => {
    const { connects, start, opened, openers } = prepare();
    const outcome = start();
    connects.cancel();
    expect(await outcome).toEqual(refusedWith(/cancelled/));
    expect(opened).toEqual([]);
    expect(openers.listening()).toBe(0);
    expect(connects.current()).toBeNull();
  });

  it('leaves what arrives later without effect', async () => {
    let arrive = (_: Attempt<readonly Offer[]>): void => {};
    const { connects, start } = await startChoosing({
      offers: () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    });
    connects.cancel();
    await start('linkedin');
    arrive(succeeded(OFFERS));
    await settle();
    expect(connects.current()).toMatchObject({ platform: 'linkedin', state: { step: 'waiting' } });
  });

  it('while HighLevel takes it up still reads the location', async () => {
    let arrive = (_: Attempt<true>): void => {};
    const { connects, calls } = await startChoosing({
      attached: () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    });
    const outcome = connects.attach('p1');
    connects.cancel();
    arrive(succeeded(true));
    expect(await outcome).toEqual(DONE);
    expect(calls.at(-1)).toEqual(['check', LOCATION]);
    expect(connects.current()).toBeNull();
  });

  it('where nothing runs is no trouble', () => {
    expect(prepare().connects.cancel()).toEqual(DONE);
  });
});

it('quitting closes the server and leaves no timer', async () => {
  const { connects, start, openers, clock } = prepare();
  await start();
  connects.stop();
  expect([openers.listening(), clock.pending()]).toEqual([0, 0]);
});
