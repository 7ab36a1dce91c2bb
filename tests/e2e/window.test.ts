import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { launchRelink } from './desktop/electron-app.ts';
import { LOCATION_ID, PIT, startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

async function fillFirstRun(page: Page, token: string): Promise<void> {
  await page.getByLabel('Token', { exact: true }).fill(token);
  await page.getByLabel('Location ID').fill(LOCATION_ID);
  await page.getByLabel('Name (optional)').fill('Blue Door Bakery');
  await page.getByRole('button', { name: 'Start watching' }).click();
}

async function openWindow(w: World): Promise<Page> {
  const app = await launchRelink(w, { args: [...w.args] });
  return app.electron.firstWindow();
}

test('the first run ends with the live list, and the token in the keychain', async () => {
  const w = await startWorld();
  world = w;
  const page = await openWindow(w);
  await fillFirstRun(page, `${PIT}\r\n`);
  await page.getByText('Blue Door & Sons').first().waitFor();
  await page.getByText('All 3 accounts are healthy').first().waitFor();
  expect(await w.keyring.readEntries('Relink')).toEqual([{ account: LOCATION_ID, secret: PIT }]);
  expect(await page.content()).not.toContain(PIT);
});

test.each([
  ['by its button', (page: Page) => page.getByRole('button', { name: 'Close' }).click()],
  ['by the keyboard', (page: Page) => page.keyboard.press('Escape')],
])('a token that was typed and never sent is forgotten with its dialog, closed %s', async (_way, close) => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  const page = await openWindow(w);
  await page.getByText('Settings').first().click();
  await page.getByRole('button', { name: 'Add location' }).click();
  await page.getByLabel('Token', { exact: true }).click();
  await page.keyboard.insertText(PIT);
  await page.getByText('Looks right').waitFor();
  await close(page);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('what is pasted anywhere finds its fields, and is tried before it is sent', async () => {
  const w = await startWorld();
  world = w;
  const app = await launchRelink(w, { args: [...w.args] });
  const page = await app.electron.firstWindow();
  await page.getByText('Start watching').waitFor();
  const paste = async (text: string): Promise<void> => {
    await app.electron.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
    await page.keyboard.press('Control+V');
    await app.electron.evaluate(({ clipboard }) => clipboard.clear());
  };
  await paste(`https://app.gohighlevel.com/v2/location/${LOCATION_ID}/dashboard`);
  await expect.poll(() => page.getByLabel('Location ID').inputValue()).toBe(LOCATION_ID);
  await page.getByLabel('Location ID').focus();
  await paste(PIT);
  await page.getByText('It works: 3 accounts found').waitFor();
  expect(await page.getByLabel('Location ID').inputValue()).toBe(LOCATION_ID);
  expect(await w.keyring.readEntries('Relink')).toEqual([]);
  expect(w.simulator.requests().map(({ method }) => method)).not.toContain('POST');
  await page.getByRole('button', { name: 'Start watching' }).click();
  await page.getByText('All 3 accounts are healthy').first().waitFor();
});

test('a token that was tried and never sent is forgotten with its dialog', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  const page = await openWindow(w);
  await page.getByText('Settings').first().click();
  await page.getByRole('button', { name: 'Add location' }).click();
  await page.getByLabel('Location ID').fill(LOCATION_ID);
  await page.getByLabel('Token', { exact: true }).click();
  await page.keyboard.insertText(PIT);
  await page.getByText('It works: 3 accounts found').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('the test of a set-up goes through with all that a real desktop has', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  const page = await openWindow(w);
  await page.getByText('Settings').first().click();
  await page.getByRole('button', { name: /^Test set-up/ }).click();
  await page.getByText('Everything is ready.').waitFor();
  expect(await page.locator('.check-item[data-state="ok"]').count()).toBeGreaterThanOrEqual(10);
});

test('a token that HighLevel refuses is not saved, and the sentence says what to do', async () => {
  const w = await startWorld();
  world = w;
  const page = await openWindow(w);
  await fillFirstRun(page, 'pit-ffffffff-4e5f-4071-8293-a4b5c6d7e8f9');
  await page.getByText('HighLevel no longer accepts the token').first().waitFor();
  expect(await w.keyring.readEntries('Relink')).toEqual([]);
});

test('without a keychain the token may be kept for this session only', async () => {
  const w = await startWorld({ keyring: 'none' });
  world = w;
  const page = await openWindow(w);
  await fillFirstRun(page, PIT);
  await page.getByText('offers no keychain').first().waitFor();
  await page.getByRole('button', { name: /for this session only/ }).click();
  await page.getByText('All 3 accounts are healthy').first().waitFor();
});

test('an account is reconnected from the window, step by step', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  w.simulator.control.expire('acct-ig');
  const page = await openWindow(w);
  await page.getByText('1 of 3 accounts needs you').first().waitFor();
  await page
    .getByRole('button', { name: /^Reconnect/ })
    .first()
    .click();
  await page
    .getByText(/Continue in your browser/)
    .first()
    .waitFor();

  const address = await w.browser.nextUrl();
  const declined = await fetch(address, {
    method: 'POST',
    body: new URLSearchParams({ decision: 'decline' }),
  });
  expect(await declined.text()).toContain('The sign-in was declined');
  await page.getByText('The sign-in was declined in the browser').first().waitFor();

  await page
    .getByRole('button', { name: /Try again/ })
    .first()
    .click();
  const second = await w.browser.nextUrl();
  const approved = await fetch(second, {
    method: 'POST',
    body: new URLSearchParams({ decision: 'approve', account: 'acct-ig' }),
  });
  expect(await approved.text()).toContain('Thank you, that is all');
  await page.getByText('All 3 accounts are healthy').first().waitFor();
});

test('disconnecting asks first, and warns of the posts that are lost', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  const page = await openWindow(w);
  await page.getByRole('button', { name: /More .*Blue Door & Sons|Blue Door & Sons.*actions/i }).click();
  await page.getByRole('menuitem', { name: /Disconnect/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByText(/scheduled posts/i)
    .first()
    .waitFor();
  expect(w.simulator.requests().filter(({ method }) => method === 'DELETE')).toEqual([]);
  await dialog.getByRole('button', { name: /^Disconnect/ }).click();
  await page.getByText('All 2 accounts are healthy').first().waitFor();
  expect(w.simulator.control.accounts().map(({ id }) => id)).not.toContain('acct-fb');
});
