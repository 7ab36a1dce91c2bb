import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { locationIdOf } from '../../../../src/core/account.ts';
import type { Connect } from '../../../../src/core/connect.ts';
import { launchHeadlessChromium } from './headless-browser.ts';
import { type SimulatedWorld, startSimulatedWorld } from './simulated-world.ts';

let browser: Browser;
let context: BrowserContext;
let world: SimulatedWorld;
let opened: string[];

beforeAll(async () => {
  browser = await launchHeadlessChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  opened = [];
  context = await browser.newContext();
});
afterEach(async () => {
  await context.close();
  await world.stop();
});

const start = async (dialect: '2021-07-28' | 'v3'): Promise<void> => {
  world = await startSimulatedWorld(dialect, (address) => opened.push(address));
};

/** What the person does: shows the page that was opened, clicks its button, and approves. */
async function signIn(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(opened[0] ?? 'about:blank');
  const [window] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button').click()]);
  await window.getByRole('button', { name: 'Approve' }).click();
  return page;
}

/** All that a browser has asked the API for, or the platform. */
const seenOfBrowser = () =>
  world.simulator.requests().filter(({ headers }) => headers['user-agent']?.includes('Chrome'));

describe.each(['2021-07-28', 'v3'] as const)('an expired account of the published %s', (dialect) => {
  beforeEach(() => start(dialect));
  afterEach(() => {
    expect(seenOfBrowser().length).toBeGreaterThan(0);
    expect(JSON.stringify(seenOfBrowser())).not.toContain(world.location.pit);
  });

  it.each<[string, Parameters<SimulatedWorld['simulator']['control']['setPublished']>[0]]>([
    ['with the message of the window', {}],
    [
      'with the message as it is documented',
      { message: 'social-media-posting', namesReconnectAccounts: false },
    ],
    ['with a start that demands headers', { startNeedsHeaders: true }],
  ])('is healed: %s', async (_, conduct) => {
    world.simulator.control.setPublished(conduct);
    expect(await world.reconnects.start(world.expired)).toEqual({ result: 'done' });
    const page = await signIn();
    await expect.poll(world.reconnectState).toMatchObject({ step: 'healed' });
    await expect.poll(() => page.getByRole('heading').textContent()).toContain('works again');
    expect(world.healthOf(world.expired.accountId)).toBe('healthy');
  });

  it('gets a new neighbor when the person connects one', async () => {
    const { connects, location } = world;
    const step = () => connects.current()?.state.step;
    expect(await connects.start(locationIdOf(location.id), 'facebook', location.name)).toEqual({
      result: 'done',
    });
    const page = await signIn();
    await expect.poll(step).toBe('choosing');
    const offer = firstFreeOffer(connects.current());
    expect(await connects.attach(offer.id)).toEqual({ result: 'done' });
    expect(step()).toBe('connected');
    expect(world.simulator.control.accounts().map(({ name }) => name)).toContain(offer.name);
    await expect.poll(() => page.getByRole('heading').textContent()).toBe(`${offer.name} is connected`);
  });
});

it('an expired account is healed without any message', { timeout: 60_000 }, async () => {
  await start('v3');
  world.simulator.control.setPublished({ message: 'none' });
  await world.reconnects.start(world.expired);
  const page = await signIn();
  await expect.poll(world.reconnectState, { timeout: 30_000 }).toMatchObject({ step: 'healed' });
  await expect.poll(() => page.getByRole('heading').textContent()).toContain('works again');
});

function firstFreeOffer(connect: Connect | null) {
  const offers = connect?.state.step === 'choosing' ? connect.state.offers : [];
  const offer = offers.find(({ isConnected }) => !isConnected);
  if (!offer) throw new Error('Nothing is offered.');
  return offer;
}
