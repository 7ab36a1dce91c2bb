import { afterEach, expect, test } from 'vitest';
import { launchRelink, spawnRelink } from './desktop/electron-app.ts';
import { startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

test('a second launch on the same user data shows the window of the first, and ends', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  const first = await launchRelink(w, { args: [...w.args, '--hidden'] });
  await first.output.waitForLine(/^first check done/);
  const isWindowShown = (): Promise<boolean> =>
    first.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().some((one) => one.isVisible()),
    );
  expect(await isWindowShown()).toBe(false);

  const second = await spawnRelink(w, { args: [...w.args, '--hidden'] });
  expect(await second.exited).toBe(0);
  await expect.poll(isWindowShown, { timeout: 20_000 }).toBe(true);
  expect(second.output.all().filter((line) => line.startsWith('tray ready'))).toEqual([]);
  expect(w.trayHost.items()).toHaveLength(1);
});
