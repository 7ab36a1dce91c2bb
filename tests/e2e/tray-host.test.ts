import { afterEach, expect, test } from 'vitest';
import { launchRelink, spawnRelink } from './desktop/electron-app.ts';
import { startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

test('a tray host that appears after the app gets the icon', async () => {
  world = await startWorld({ trayHost: false });
  await world.addLocation();
  world.simulator.control.expire('acct-fb');
  const app = await launchRelink(world, { args: [...world.args, '--hidden'] });
  await app.output.waitForLine(/account acct-fb: expired/);

  await world.trayHost.start();
  const item = await world.trayHost.waitForItem();
  expect(await item.readRedShare()).toBeGreaterThan(0.35);
});

test('without a tray host a second launch shows the window of the first', async () => {
  world = await startWorld({ trayHost: false });
  await world.addLocation();
  const app = await launchRelink(world, { args: [...world.args, '--hidden'] });
  await app.output.waitForLine(/^first check done/);
  expect(app.electron.windows()).toEqual([]);

  const second = await spawnRelink(world, { args: [...world.args] });
  const page = await app.electron.firstWindow();
  await page.getByText('Blue Door & Sons').first().waitFor();
  expect(await second.exited).toBe(0);
});
