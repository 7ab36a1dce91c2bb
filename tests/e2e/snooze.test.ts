import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import type { AccountRef } from '../../src/core/alerts.ts';
import type { Bridge, View } from '../../src/core/bridge.ts';
import { fromText } from '../../src/core/text-of.ts';
import { launchRelink } from './desktop/electron-app.ts';
import { LOCATION_ID, startWorld, type World } from './watched-location.ts';

declare const window: { readonly relink: Bridge };

let world: World | undefined;
afterEach(() => world?.stop());

const SOON = { timeout: 20_000 };
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

const viewIn = async (page: Page): Promise<View> =>
  fromText(await page.evaluate(() => window.relink.getView()));
const snoozesIn = async (page: Page): Promise<View['snoozes']> => (await viewIn(page)).snoozes;

/** Names an account of the one location. */
const accountIn = async (page: Page, id: string): Promise<AccountRef> => {
  const { snapshot } = await viewIn(page);
  const location = snapshot.locations.find((one) => one.id === LOCATION_ID);
  const account = location?.accounts.find((one) => one.id === id);
  if (!location || !account) throw new Error(`The window does not know ${id}.`);
  return { locationId: location.id, accountId: account.id };
};

const toldBy = (w: World): readonly string[] => w.notifications.shown().map(({ summary }) => summary);

test('a snooze outlives a restart, leaves the icon red and ends with the recovery', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  const app = await launchRelink(w, { args: [...w.args] });
  const page = await app.electron.firstWindow();
  await app.output.waitForLine(/^first check done/);
  w.simulator.control.expire('acct-fb');
  await expect.poll(() => toldBy(w), SOON).toEqual(['Blue Door & Sons has expired']);

  const account = await accountIn(page, 'acct-fb');
  expect(await page.evaluate((ref) => window.relink.snooze(ref, 'recovery'), account)).toEqual({
    result: 'done',
  });
  const snoozed = [{ ...account, until: 'recovery' }];
  expect(await snoozesIn(page)).toEqual(snoozed);
  await app.stop();

  const again = await launchRelink(w, { args: [...w.args] });
  const pageAgain = await again.electron.firstWindow();
  await again.output.waitForLine(/^first check done/);
  expect(await snoozesIn(pageAgain)).toEqual(snoozed);
  const item = await w.trayHost.waitForItem();
  expect(await item.readRedShare()).toBeGreaterThan(0.35);
  // Another expiry is told: what would be told of the first had come before it.
  w.simulator.control.expire('acct-ig');
  await expect.poll(() => toldBy(w), SOON).toEqual(['Blue Door & Sons has expired', '@bluedoor has expired']);

  w.simulator.control.heal('acct-fb');
  await expect.poll(() => snoozesIn(pageAgain), SOON).toEqual([]);
});

test('an account is snoozed on its card, which says so until it has healed', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  const app = await launchRelink(w, { args: [...w.args] });
  const page = await app.electron.firstWindow();
  await app.output.waitForLine(/^first check done/);
  w.simulator.control.expire('acct-fb');
  w.simulator.control.expire('acct-ig');

  await page.getByRole('button', { name: 'Snooze Blue Door & Sons on Facebook' }).click();
  // Before eight the next morning is today's.
  const next = new Date().getHours() < 8 ? 'the morning' : 'tomorrow';
  await page.getByRole('menuitem', { name: `Snooze until ${next}` }).click();
  const card = page.getByRole('article').filter({ hasText: 'Blue Door & Sons' });
  await card.getByText(/^Snoozed until (tomorrow, )?8:00/).waitFor();
  await card.getByText('Expired').waitFor();
  const titles = page.getByRole('article').getByRole('heading');
  await expect.poll(() => titles.allTextContents(), SOON).toEqual(['@bluedoor', 'Blue Door & Sons']);

  w.simulator.control.heal('acct-fb');
  await card.waitFor({ state: 'detached' });
  await expect.poll(() => snoozesIn(page), SOON).toEqual([]);
});

test('quiet time that is chosen in the window holds at once, and what it held back is told when it ends', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  const app = await launchRelink(w, { args: [...w.args] });
  const page = await app.electron.firstWindow();
  await app.output.waitForLine(/^first check done/);
  const quiet = { from: '00:00', to: '00:00', days: EVERY_DAY };
  await page.evaluate((chosen) => window.relink.changePreferences({ quiet: chosen }), quiet);
  const item = await w.trayHost.waitForItem();

  w.simulator.control.expire('acct-fb');
  w.simulator.control.expire('acct-ig');
  await expect.poll(async () => (await item.readLook()).toolTip, SOON).toContain('2 expired');
  w.simulator.control.heal('acct-ig');
  await expect.poll(async () => (await item.readLook()).toolTip, SOON).toContain('1 expired');
  expect(toldBy(w)).toEqual([]);
  await page.evaluate(() => window.relink.changePreferences({ quiet: null }));
  await expect.poll(() => toldBy(w), SOON).toEqual(['Blue Door & Sons has expired']);
});
