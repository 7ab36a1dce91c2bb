import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import type { PublishedConduct } from '../../src/simulator/published/conduct.ts';
import { launchChromium } from './desktop/chromium.ts';
import { launchRelink } from './desktop/electron-app.ts';
import type { TrayItem } from './desktop/tray-item.ts';
import { LOCATION_ID, PIT, startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

const SOON = { timeout: 15_000 };
const HEALED_WITHIN = { timeout: 20_000 };

/** Relink watches a published API on which one account has just expired and been announced. */
async function startWithExpired(published: Partial<PublishedConduct>): Promise<{
  readonly w: World;
  readonly item: TrayItem;
  readonly opener: Page;
  readonly seen: readonly string[];
}> {
  const w = await startWorld({}, { dialect: '2021-07-28', published });
  world = w;
  await w.addLocation();
  const app = await launchRelink(w, { args: [...w.args, '--hidden'] });
  await app.output.waitForLine(/^first check done/);
  const item = await w.trayHost.waitForItem();
  w.simulator.control.expire('acct-fb');
  await expect.poll(() => w.notifications.open(), SOON).toHaveLength(1);
  expect(await item.readRedShare()).toBeGreaterThan(0.35);

  w.notifications.clickBody(w.notifications.open()[0]?.id ?? 0);
  const chromium = await launchChromium(w);
  const context = await chromium.newContext();
  const seen: string[] = [];
  context.on('request', (request) => {
    seen.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`);
  });
  const address = await w.browser.nextUrl();
  expect(new URL(address).hostname).toBe('127.0.0.1');
  const opener = await context.newPage();
  await opener.goto(address);
  return { w, item, opener, seen };
}

async function approveInPopup(opener: Page): Promise<void> {
  const [popup] = await Promise.all([
    opener.waitForEvent('popup'),
    opener.getByRole('button').first().click(),
  ]);
  await popup.getByRole('button', { name: 'Approve' }).click();
}

test.each<readonly [string, Partial<PublishedConduct>]>([
  ['the pop-up posts its message', {}],
  ['the message never comes', { message: 'none' }],
  ['the start page demands headers', { startNeedsHeaders: true }],
])('an expired account is healed through the opener page when %s', async (_case, published) => {
  const { item, opener, seen } = await startWithExpired(published);
  expect(await opener.getByText('Blue Door & Sons').count()).toBeGreaterThan(0);
  await approveInPopup(opener);
  await expect.poll(item.readRedShare, HEALED_WITHIN).toBe(0);
  expect(seen.filter((request) => request.includes(PIT))).toEqual([]);
  expect(seen.length).toBeGreaterThan(2);
});

test('a location is added without naming the API, and a change of it is followed without an alert', async () => {
  const w = await startWorld({}, { dialect: 'v3' });
  world = w;
  await w.addLocation();
  const listed = await w.runCli(['location', 'list', '--json']);
  expect(JSON.parse(listed.stdout)).toMatchObject([{ id: LOCATION_ID, dialect: 'v3' }]);
  const app = await launchRelink(w, { args: [...w.args, '--hidden'] });
  await app.output.waitForLine(/^first check done/);
  const item = await w.trayHost.waitForItem();

  w.simulator.control.setDialect('quick-start');
  await expect
    .poll(async () => JSON.parse((await w.runCli(['location', 'list', '--json'])).stdout)[0].dialect, SOON)
    .toBe('quick-start');
  await expect
    .poll(async () => (await item.readLook()).toolTip, SOON)
    .toMatch(/3 healthy · checked just now/);
  expect(w.notifications.shown()).toEqual([]);
  expect(await item.readRedShare()).toBe(0);
});
