import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { launchRelink, type RunningApp } from './desktop/electron-app.ts';
import { startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

async function watch(): Promise<{ readonly world: World; readonly app: RunningApp; readonly page: Page }> {
  const started = await startWorld();
  world = started;
  await started.addLocation();
  const app = await launchRelink(started, { args: [...started.args] });
  const page = await app.electron.firstWindow();
  await page.getByText('All 3 accounts are healthy').first().waitFor();
  return { world: started, app, page };
}

/** Picks this place in the dialog of the system, as a person would. */
const pickPlace = ({ electron }: RunningApp, path: string): Promise<void> =>
  electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);

test('the timeline tells what expired and what Relink has healed, as it happens', async () => {
  const { world: w, app, page } = await watch();
  await page.getByRole('button', { name: 'Timeline' }).click();
  await page.getByText('Nothing has happened yet').waitFor();

  w.simulator.control.expire('acct-ig');
  const rows = page.locator('.event');
  await rows.filter({ hasText: 'Expired' }).waitFor();
  await page.getByRole('button', { name: 'All accounts' }).click();
  await page
    .getByRole('button', { name: /^Reconnect/ })
    .first()
    .click();
  const address = await w.browser.nextUrl();
  await fetch(address, {
    method: 'POST',
    body: new URLSearchParams({ decision: 'approve', account: 'acct-ig' }),
  });
  await page.getByText('All 3 accounts are healthy').first().waitFor();

  await page.getByRole('button', { name: 'More for @bluedoor on Instagram' }).click();
  await page.getByRole('menuitem', { name: 'Show timeline' }).click();
  await expect.poll(() => rows.count()).toBe(2);
  const [newest, older] = await rows.allTextContents();
  expect(newest).toMatch(
    /@bluedoorInstagramBlue Door BakeryWorks againafter less than a minute · healed by Relink$/,
  );
  expect(older).toMatch(/@bluedoorInstagramBlue Door BakeryExpired$/);

  for (const format of ['CSV', 'JSON']) {
    const path = join(w.folder, `timeline.${format.toLowerCase()}`);
    await pickPlace(app, path);
    await page.getByRole('button', { name: `Export ${format}` }).click();
    await page.getByText('Saved.').waitFor();
    await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('acct-ig');
  }
  const csv = await readFile(join(w.folder, 'timeline.csv'), 'utf8');
  expect(csv).toMatch(/,expired,,\r\n.*,healed,0,relink\r\n$/);
  const events: unknown = JSON.parse(await readFile(join(w.folder, 'timeline.json'), 'utf8'));
  expect(events).toMatchObject([
    { accountId: 'acct-ig', event: { what: 'broke', health: 'expired' } },
    { accountId: 'acct-ig', event: { what: 'healed', by: 'relink' } },
  ]);
});

test('an export that cannot be written says so', async () => {
  const { world: w, app, page } = await watch();
  w.simulator.control.expire('acct-ig');
  await page.getByRole('button', { name: 'Timeline' }).click();
  await page.locator('.event').waitFor();
  await pickPlace(app, join(w.folder, 'no-such-folder', 'timeline.csv'));
  await page.getByRole('button', { name: 'Export CSV' }).click();
  await page.locator('.toast').waitFor();
  expect(await page.getByText('Saved.').count()).toBe(0);
});
