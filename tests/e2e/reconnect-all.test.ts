import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { launchRelink } from './desktop/electron-app.ts';
import { startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

const HEALED_WITHIN = { timeout: 20_000 };

/** The window over three broken logins. */
async function openBroken(): Promise<{ readonly w: World; readonly page: Page }> {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  for (const id of ['acct-fb', 'acct-ig', 'acct-gmb']) w.simulator.control.expire(id);
  const app = await launchRelink(w, { args: [...w.args] });
  const page = await app.electron.firstWindow();
  await page.getByText('3 of 3 accounts need you').first().waitFor();
  return { w, page };
}

/** Decides on the next page that opens in the browser, as the person does there. */
async function decideInBrowser(w: World, decision: 'approve' | 'decline'): Promise<void> {
  const address = await w.browser.nextUrl();
  const form = await (await fetch(address)).text();
  const account = /name="account" value="([^"]+)"/.exec(form)?.[1] ?? '';
  await fetch(address, { method: 'POST', body: new URLSearchParams({ decision, account }) });
}

test('three broken logins are walked through: healed, skipped, healed', async () => {
  const { w, page } = await openBroken();
  await page.getByRole('button', { name: 'Reconnect all 3' }).click();
  await page.getByRole('heading', { name: /^1 of 3 · Blue Door & Sons on Facebook$/ }).waitFor();
  await decideInBrowser(w, 'approve');

  await page.getByRole('heading', { name: /^2 of 3 · @bluedoor on Instagram$/ }).waitFor();
  await w.browser.nextUrl();
  await page.getByText('Continue in your browser').waitFor();
  await page.getByRole('button', { name: 'Skip @bluedoor on Instagram' }).click();

  await page.getByRole('heading', { name: /^3 of 3 · Blue Door, 14 Chapel Lane/ }).waitFor();
  await decideInBrowser(w, 'approve');
  await page.getByRole('heading', { name: '2 healed · 1 skipped' }).waitFor(HEALED_WITHIN);
  expect(await w.browser.urls()).toHaveLength(3);
  expect(w.simulator.control.accounts().map(({ id, status }) => [id, status])).toEqual([
    ['acct-fb', 'active'],
    ['acct-ig', 'expired'],
    ['acct-gmb', 'active'],
  ]);

  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByText('1 of 3 accounts needs you').first().waitFor();
  await page.getByRole('heading', { name: '2 healed · 1 skipped' }).waitFor({ state: 'detached' });
});

test('after a decline no page opens by itself, and a window that was closed meanwhile shows where it stands', async () => {
  const { w, page } = await openBroken();
  await page.getByRole('button', { name: 'Reconnect all 3' }).click();
  await decideInBrowser(w, 'decline');
  await page.getByText('The sign-in was declined in the browser').waitFor();
  expect(await w.browser.urls()).toHaveLength(1);

  await page.reload();
  await page.getByRole('heading', { name: /^1 of 3 · Blue Door & Sons on Facebook$/ }).waitFor();
  expect(await w.browser.urls()).toHaveLength(1);
  await page.getByRole('button', { name: /^Try again: Blue Door & Sons/ }).click();
  await decideInBrowser(w, 'approve');
  await page.getByRole('heading', { name: /^2 of 3 · @bluedoor on Instagram$/ }).waitFor(HEALED_WITHIN);
  await w.browser.nextUrl();

  await page.getByRole('button', { name: 'Stop reconnecting all' }).click();
  await page.getByRole('button', { name: 'Reconnect all 2' }).waitFor();
  expect(await w.browser.urls()).toHaveLength(3);
});
