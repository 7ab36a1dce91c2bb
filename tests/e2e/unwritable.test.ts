import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import type { Preferences } from '../../src/core/settings.ts';
import { launchRelink, spawnRelink } from './desktop/electron-app.ts';
import { startWorld, type World } from './watched-location.ts';

const mount = (...args: readonly string[]): void => {
  execFileSync('mount', [...args], { stdio: 'pipe' });
};

/** A file system of its own under the user data, so that it can be full or read-only for root as well. */
function mountUserData(w: World): void {
  mkdirSync(w.userDataDir, { recursive: true });
  mount('-t', 'tmpfs', '-o', 'size=16m', 'relink-test', w.userDataDir);
  w.atStop(async () => {
    // Chromium's helpers may hold a file for a moment longer than the app; a lazy unmount waits for them.
    execFileSync('umount', ['--lazy', w.userDataDir]);
  });
}

/** Null, or why no file system can be mounted here. */
function whyNotMountable(): string | null {
  if (process.platform !== 'linux') return 'only Linux mounts as this test does';
  if (process.getuid?.() !== 0) return 'only root may mount a file system';
  const folder = mkdtempSync(join(tmpdir(), 'relink-mount-'));
  try {
    mount('-t', 'tmpfs', '-o', 'size=1m', 'relink-test', folder);
    execFileSync('umount', [folder]);
    return null;
  } catch (error) {
    return `mounting is not allowed: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    rmdirSync(folder);
  }
}

const obstacle = whyNotMountable();

let world: World | undefined;
afterEach(() => world?.stop());

const CANNOT_SAVE = /Relink cannot save to .* \(E\w+\)\. It keeps watching/;

/** As the window does it; its page knows nothing of modules. */
const changePreferences = (page: Page, changed: Partial<Preferences>): Promise<unknown> =>
  page.evaluate((preferences) => {
    const bridge: { readonly changePreferences: (change: unknown) => Promise<unknown> } = Object(
      Reflect.get(window, 'relink'),
    );
    return bridge.changePreferences(preferences);
  }, changed);

const expectNeedsYou = (page: Page): Promise<void> =>
  page.getByText('1 of 3 accounts needs you').first().waitFor({ timeout: 20_000 });

/** Fills what is left of the file system. @returns the file to remove again */
function fillDisk(folder: string): string {
  const path = join(folder, 'filler');
  for (const bytes of [1024 * 1024, 4096, 1]) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(bytes), { flag: 'a' });
    } catch {
      // Full, in pieces of this size.
    }
  }
  return path;
}

test.skipIf(obstacle)(
  `a full disk is told in one sentence while the watch goes on, and is forgotten once there is space${obstacle ? ` (${obstacle})` : ''}`,
  async () => {
    const w = await startWorld();
    world = w;
    mountUserData(w);
    await w.addLocation();
    const app = await launchRelink(w, { args: [...w.args] });
    const page = await app.electron.firstWindow();
    await page.getByText('All 3 accounts are healthy').first().waitFor();
    const filler = fillDisk(w.userDataDir);
    w.simulator.control.expire('acct-ig');
    await expectNeedsYou(page);
    await page.getByText(CANNOT_SAVE).first().waitFor();
    expect(await page.getByText(CANNOT_SAVE).count()).toBe(1);
    await expect
      .poll(() => w.notifications.shown().map(({ summary }) => summary), { timeout: 20_000 })
      .toEqual(['@bluedoor has expired']);
    expect(app.output.all().filter((line) => CANNOT_SAVE.test(line))).toHaveLength(1);
    await changePreferences(page, { theme: 'dark' });
    // A lock that is left behind would hold up every later change.
    expect(readdirSync(w.userDataDir).filter((name) => name.includes('.lock'))).toEqual([]);

    rmSync(filler);
    await changePreferences(page, { pollSeconds: 60 });
    await page.getByText(CANNOT_SAVE).first().waitFor({ state: 'detached', timeout: 20_000 });
    const textOf = (file: string): string => readFileSync(join(w.userDataDir, file), 'utf8');
    expect(JSON.parse(textOf('settings.json'))).toMatchObject({ theme: 'dark', pollSeconds: 60 });
    expect(textOf('alerts.json')).toContain('acct-ig');
    expect(textOf('snapshot.json')).toContain('"health":"expired"');
    expect(textOf('logs/relink.log')).toContain('over: Relink cannot save');
    await app.stop();
  },
);

test.skipIf(obstacle)(
  `read-only user data are read, watched on in memory, and said to be unwritable${obstacle ? ` (${obstacle})` : ''}`,
  async () => {
    const w = await startWorld();
    world = w;
    mountUserData(w);
    await w.addLocation();
    mount('-o', 'remount,ro', w.userDataDir);
    const settingsPath = join(w.userDataDir, 'settings.json');
    const before = statSync(settingsPath).mtimeMs;
    const app = await launchRelink(w, { args: [...w.args] });
    const page = await app.electron.firstWindow();
    await page.getByText('All 3 accounts are healthy').first().waitFor();
    await page.getByText(CANNOT_SAVE).first().waitFor();
    expect(await page.getByText(CANNOT_SAVE).count()).toBe(1);
    w.simulator.control.expire('acct-ig');
    await expectNeedsYou(page);
    await expect
      .poll(() => w.notifications.shown().map(({ summary }) => summary), { timeout: 20_000 })
      .toEqual(['@bluedoor has expired']);
    const second = await spawnRelink(w, { args: [...w.args] });
    expect(await second.exited).toBe(0);
    expect(statSync(settingsPath).mtimeMs).toBe(before);
    await app.stop();
  },
);
