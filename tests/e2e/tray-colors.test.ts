import { afterEach, expect, test } from 'vitest';
import { launchRelink } from './desktop/electron-app.ts';
import type { TrayItem } from './desktop/tray-item.ts';
import { startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

/** The ground of the icon: the color in the middle of its upper edge, below the rounding. */
async function readGround(item: TrayItem): Promise<readonly number[]> {
  const { icon } = await item.readLook();
  if (icon === null) return [];
  const at = (2 * icon.width + Math.floor(icon.width / 2)) * 4;
  return [...icon.rgba.subarray(at, at + 3)];
}

const RED = [229, 50, 45];
const ORANGE = [198, 83, 0];

test('an expired account turns the icon red, and orange for a person who cannot tell red from green', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  w.simulator.control.expire('acct-ig');
  const app = await launchRelink(w, { args: [...w.args] });
  const item = await w.trayHost.waitForItem();
  await expect.poll(() => readGround(item)).toEqual(RED);

  const page = await app.electron.firstWindow();
  await page.getByRole('button', { name: 'Settings' }).first().click();
  await page.getByText('Color-blind', { exact: true }).click();
  await expect.poll(() => readGround(item)).toEqual(ORANGE);
});
