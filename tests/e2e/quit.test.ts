import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { launchRelink, type RunningApp, spawnRelink } from './desktop/electron-app.ts';
import { startSilentKeyring } from './desktop/silent-keyring.ts';
import { startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

async function startWatching(): Promise<{ readonly w: World; readonly app: RunningApp }> {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  const app = await launchRelink(w, { args: [...w.args] });
  const page = await app.electron.firstWindow();
  await page.getByText('All 3 accounts are healthy').first().waitFor();
  return { w, app };
}

/** Playwright forgets the process once it has ended. @returns its exit status, which is null after a kill */
async function statusAfter(app: RunningApp, end: () => Promise<void>): Promise<number | null> {
  const child = app.electron.process();
  const ended = app.electron.waitForEvent('close');
  await end();
  await ended;
  return child.exitCode;
}

/** Without a look at the app first, which would wait for what hangs. */
const quit = (app: RunningApp): Promise<void> =>
  // The connection may end before the answer.
  app.electron.evaluate((electron) => electron.app.quit()).catch(() => {});

/**
 * From the moment of quitting, garbage is collected again and again, each time with something for a registry to tell:
 * whenever Electron comes to freeing what it holds, there is some.
 */
const litterFromQuit = (app: RunningApp): Promise<void> =>
  app.electron.evaluate((electron) => {
    // The older of the two Electrons has no way but the second.
    const builtIn: unknown = Reflect.get(process, 'getBuiltinModule');
    const load = (name: string): object =>
      Object(typeof builtIn === 'function' ? builtIn(name) : process.mainModule?.require(name));
    Reflect.get(load('node:v8'), 'setFlagsFromString')('--expose-gc');
    const collect = Reflect.get(load('node:vm'), 'runInNewContext')('gc');
    const litter = (): void => {
      registry.register({}, null);
      collect({ execution: 'async' });
    };
    const registry = new FinalizationRegistry(litter);
    Reflect.set(globalThis, 'keptByTest', registry);
    electron.app.on('will-quit', litter);
    electron.app.on('quit', litter);
  });

test('a quit ends the process in good order although garbage is collected to the very end', async () => {
  const { w, app } = await startWatching();
  await litterFromQuit(app);
  expect(await statusAfter(app, app.stop)).toBe(0);
  // Chromium would refuse to start beside a lock that was left behind under another host name.
  await expect(lstat(join(w.userDataDir, 'SingletonLock'))).rejects.toThrow('ENOENT');
});

test('the menu of the icon quits, and its click is answered', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  const app = await spawnRelink(w, { args: [...w.args] });
  await app.output.waitForLine(/^first check done/);
  const item = await w.trayHost.waitForItem();
  await item.clickMenuItem('Quit Relink');
  expect(await app.exited).toBe(0);
  await expect.poll(w.trayHost.items).toEqual([]);
});

test('a failed start ends the process as well, with its own status', async () => {
  const { app } = await startWatching();
  await litterFromQuit(app);
  const fail = (): Promise<void> => app.electron.evaluate((electron) => electron.app.exit(1)).catch(() => {});
  expect(await statusAfter(app, fail)).toBe(1);
});

test('a quit ends although the keychain never answers, and nothing is lost', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  await w.keyring.stop();
  const keyring = await startSilentKeyring(w.bus);
  const app = await launchRelink(w, { args: [...w.args] });
  await expect.poll(keyring.heard, { timeout: 20_000 }).not.toEqual([]);
  expect(await statusAfter(app, () => quit(app))).toBeNull();
  expect(app.output.stderr()).toContain(
    'quits without an answer of the keychain, the name server or the disk',
  );
  const settings: unknown = JSON.parse(await readFile(join(w.userDataDir, 'settings.json'), 'utf8'));
  expect(settings).toMatchObject({ locations: [{ name: 'Blue Door Bakery' }] });
  await expect(lstat(join(w.userDataDir, 'SingletonLock'))).rejects.toThrow('ENOENT');
});

test('a quit ends although the page hangs, and the place of the window is kept', async () => {
  const { w, app } = await startWatching();
  const page = await app.electron.firstWindow();
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 700, height: 600 });
  });
  const hangs = page.waitForEvent('console', (line) => line.text() === 'hangs');
  page
    .evaluate(() => {
      setTimeout(() => {
        for (;;);
      });
      console.log('hangs');
    })
    .catch(() => {});
  await hangs;
  expect(await statusAfter(app, () => quit(app))).toBe(0);
  expect(app.output.stderr().filter((line) => line.startsWith('quits'))).toEqual([]);
  const place: unknown = JSON.parse(await readFile(join(w.userDataDir, 'window.json'), 'utf8'));
  expect(place).toMatchObject({ bounds: { width: 700, height: 600 } });
});
