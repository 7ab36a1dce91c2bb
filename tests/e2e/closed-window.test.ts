import { afterEach, expect, test } from 'vitest';
import { launchRelink, type RunningApp } from './desktop/electron-app.ts';
import { startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

/** How many processes show a page, as the system knows them. */
const countPageProcesses = (app: RunningApp): Promise<number> =>
  app.electron.evaluate(
    ({ app: electronApp }) => electronApp.getAppMetrics().filter(({ type }) => type === 'Tab').length,
  );

test('a window that is closed lets its process go, and is there again when it is asked for', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  const app = await launchRelink(w, { args: [...w.args] });
  const item = await w.trayHost.waitForItem();
  const page = await app.electron.firstWindow();
  await page.getByText('All 3 accounts are healthy').first().waitFor();
  await app.output.waitForLine(/^window painted: \d+ ms$/);
  expect(await countPageProcesses(app)).toBe(1);

  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(() => countPageProcesses(app), { timeout: 30_000 }).toBe(0);

  const opened = app.electron.waitForEvent('window');
  await item.activate();
  const glance = await opened;
  await glance.getByText('All 3 accounts are healthy').first().waitFor();
  // The page may be gone before the key comes up again.
  await glance.keyboard.press('Escape').catch(() => {});
  await expect.poll(() => countPageProcesses(app), { timeout: 30_000 }).toBe(0);
});
