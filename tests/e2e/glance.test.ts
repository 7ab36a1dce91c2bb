import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { launchRelink, type RunningApp } from './desktop/electron-app.ts';
import type { TrayItem } from './desktop/tray-item.ts';
import { startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

interface Watching {
  readonly app: RunningApp;
  readonly item: TrayItem;
}

async function watchHidden(w: World): Promise<Watching> {
  await w.addLocation();
  const app = await launchRelink(w, { args: [...w.args, '--hidden'] });
  const item = await w.trayHost.waitForItem();
  await app.output.waitForLine(/first check done/);
  return { app, item };
}

async function clickIcon({ app, item }: Watching): Promise<Page> {
  const opened = app.electron.waitForEvent('window');
  await item.activate();
  return opened;
}

const widthsOf = ({ app }: Watching): Promise<readonly number[]> =>
  app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.getBounds().width),
  );

test('a click on the tray icon shows the truth at a glance, and an expired account is a click from its sign-in', async () => {
  const w = await startWorld();
  world = w;
  const watching = await watchHidden(w);
  w.simulator.control.expire('acct-ig');
  const glance = await clickIcon(watching);
  await glance.getByText('1 of 3 accounts needs you').waitFor();
  await glance.getByText('Blue Door, 14 Chapel Lane').waitFor();
  expect(await widthsOf(watching)).toEqual([380]);

  await glance.getByRole('button', { name: /^Reconnect/ }).click();
  expect(await w.browser.nextUrl()).toContain('127.0.0.1');
});

test('Escape, and a second click on the icon, put the glance away', async () => {
  const w = await startWorld();
  world = w;
  const watching = await watchHidden(w);
  const glance = await clickIcon(watching);
  await glance.getByText('All 3 accounts are healthy').waitFor();
  // Not a whole press: the page is gone before the key comes up.
  await glance.keyboard.down('Escape').catch(() => {});
  await expect.poll(() => widthsOf(watching)).toEqual([]);

  const again = await clickIcon(watching);
  await again.getByText('All 3 accounts are healthy').waitFor();
  await watching.item.activate();
  await expect.poll(() => widthsOf(watching)).toEqual([]);
});

test('the glance makes room for the full view, which opens where it was left', async () => {
  const w = await startWorld();
  world = w;
  const watching = await watchHidden(w);
  const openFull = async (): Promise<Page> => {
    const glance = await clickIcon(watching);
    const opened = watching.app.electron.waitForEvent('window');
    await glance.getByRole('button', { name: 'Open Relink' }).click();
    return opened;
  };
  const full = await openFull();
  await full.getByText('All 3 accounts are healthy').first().waitFor();
  await expect.poll(() => widthsOf(watching)).toEqual([960]);

  await watching.app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setBounds({ x: 60, y: 40, width: 700, height: 500 });
    window?.close();
  });
  await expect.poll(() => widthsOf(watching)).toEqual([]);
  await openFull();
  await expect.poll(() => widthsOf(watching)).toEqual([700]);
});
