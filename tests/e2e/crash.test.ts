import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { launchRelink, type RunningApp, spawnRelink } from './desktop/electron-app.ts';
import { startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

const NAMES = [
  ['acct-fb', 'Blue Door & Sons'],
  ['acct-ig', '@bluedoor'],
  ['acct-gmb', 'Blue Door, 14 Chapel Lane'],
] as const;

/** Relink with its window open on one healthy location. */
async function startWatching(w: World): Promise<RunningApp> {
  await w.addLocation();
  const app = await launchRelink(w, { args: [...w.args] });
  const page = await app.electron.firstWindow();
  await page.getByText('All 3 accounts are healthy').first().waitFor();
  return app;
}

/** The title says what the window shows; null without a window. Asked of main, which outlives every page. */
const titleOf = (app: RunningApp): Promise<string | null> =>
  app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return window?.isVisible() && !window.webContents.isCrashed() ? window.getTitle() : null;
  });

/** What the page itself shows, which takes a living renderer. */
const textOf = (app: RunningApp): Promise<string> =>
  app.electron.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window || window.webContents.isCrashed() || window.webContents.isLoading()) return '';
    // A page that dies while it is asked never answers.
    const silence = new Promise<string>((resolve) => setTimeout(resolve, 500, ''));
    const answer = window.webContents.executeJavaScript('document.body.innerText').then(String);
    return Promise.race([answer, silence]);
  });

/** Kills the page's process, as the system does when memory runs out. */
const killPage = (app: RunningApp): Promise<void> =>
  app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window) process.kill(window.webContents.getOSProcessId(), 'SIGKILL');
  });

test('a page that crashes comes back, and the tray tells the truth meanwhile', async () => {
  const w = await startWorld();
  world = w;
  const app = await startWatching(w);
  const item = await w.trayHost.waitForItem();

  await killPage(app);
  await app.output.waitForLine(/process gone: page/);
  w.simulator.control.expire('acct-ig');
  await expect.poll(async () => (await item.readLook()).toolTip, { timeout: 20_000 }).toContain('expired');
  await expect.poll(() => textOf(app), { timeout: 20_000 }).toContain('1 of 3 accounts needs you');
  expect(await titleOf(app)).not.toBeNull();
});

test('a page that crashes twice in a row is closed, and the tray opens it again', async () => {
  const w = await startWorld();
  world = w;
  const app = await startWatching(w);
  const item = await w.trayHost.waitForItem();
  await killPage(app);
  await expect.poll(() => textOf(app), { timeout: 20_000 }).toContain('All 3 accounts are healthy');
  await killPage(app);
  await app.output.waitForLine(/stopped working twice in a row/);
  await expect.poll(() => titleOf(app)).toBeNull();

  w.simulator.control.expire('acct-ig');
  await expect.poll(async () => (await item.readLook()).toolTip, { timeout: 20_000 }).toContain('expired');
  await item.activate();
  await expect.poll(() => textOf(app), { timeout: 20_000 }).toContain('stopped working twice in a row');
});

test('the graphics process may crash without harm', async () => {
  const w = await startWorld();
  world = w;
  const app = await startWatching(w);
  const item = await w.trayHost.waitForItem();
  const killed = await app.electron.evaluate(({ app: electronApp }) => {
    const graphics = electronApp.getAppMetrics().find(({ type }) => type === 'GPU');
    if (graphics) process.kill(graphics.pid, 'SIGKILL');
    return graphics !== undefined;
  });
  expect(killed).toBe(true);
  await app.output.waitForLine(/process gone: GPU/);

  w.simulator.control.expire('acct-ig');
  await expect.poll(async () => (await item.readLook()).toolTip, { timeout: 20_000 }).toContain('expired');
  await expect.poll(() => textOf(app), { timeout: 20_000 }).toContain('1 of 3 accounts needs you');
});

test('an unexpected error in main is logged and shown, and the watch goes on', async () => {
  const w = await startWorld();
  world = w;
  const app = await startWatching(w);
  await app.electron.evaluate(() => {
    setImmediate(() => void Promise.reject(new Error('a promise nobody waits for')));
    setImmediate(() => {
      throw new Error('thrown where nobody catches');
    });
  });
  await app.output.waitForLine(/a promise nobody waits for/);
  await app.output.waitForLine(/thrown where nobody catches/);
  const log = await readFile(join(w.userDataDir, 'logs', 'relink.log'), 'utf8');
  expect(log).toContain('Something unexpected went wrong in Relink');

  w.simulator.control.expire('acct-ig');
  await expect.poll(() => textOf(app), { timeout: 20_000 }).toContain('1 of 3 accounts needs you');
  expect(await textOf(app)).toContain('Something unexpected went wrong in Relink');
});

test('Relink that is killed remembers its locations, and announces no expiry again', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  const announced: string[] = [];
  for (const [id, name] of NAMES) {
    const app = await spawnRelink(w, { args: [...w.args, '--hidden'] });
    await app.output.waitForLine(/^first check done/);
    w.simulator.control.expire(id);
    announced.push(`${name} has expired`);
    // The newest expiry comes last: whatever were announced again would have come before it.
    await expect
      .poll(() => w.notifications.shown().map(({ summary }) => summary), { timeout: 20_000 })
      .toEqual(announced);
    await app.kill();
  }
});

test('Relink starts over damaged files, keeps each, and says so in one sentence each', async () => {
  const w = await startWorld();
  world = w;
  await mkdir(w.userDataDir, { recursive: true });
  await writeFile(join(w.userDataDir, 'settings.json'), '{"version":1,"locations":[{"id"');
  await writeFile(join(w.userDataDir, 'snapshot.json'), '');
  await writeFile(join(w.userDataDir, 'alerts.json'), '{"version":99}');
  const app = await launchRelink(w, { args: [...w.args] });
  await expect.poll(() => textOf(app), { timeout: 20_000 }).toMatch(/kept as settings\.json\.unreadable-\d+/);
  const text = await textOf(app);
  expect(text).toMatch(/kept as snapshot\.json\.unreadable-\d+/);
  expect(text).toMatch(/newer Relink wrote \(version 99\).*kept as alerts\.json\.newer-\d+/);
  const kept = (await readdir(w.userDataDir)).filter((name) => /\.(unreadable|newer)-\d+$/.test(name));
  expect(kept).toHaveLength(3);
});
