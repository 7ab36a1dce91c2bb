import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { animationOf, type Frame } from './animation.ts';
import { launchBrowser, settle } from './scene-page.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');

/**
 * Plays the story of the demo in the real app and records it: all is well, an account expires, a click, the sign-in
 * page, healed. The address of the sign-in page goes to a browser of the recording's own.
 * @param executable the Electron to use
 * @param file where the animation goes
 */
export async function recordStory(executable: string, file: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'relink-story-'));
  const app = await _electron.launch({
    executablePath: executable,
    args: ['--disable-gpu', '--lang=en-US', REPOSITORY, '--demo', '--user-data-dir', folder],
    cwd: REPOSITORY,
  });
  try {
    await writeFile(file, animationOf(await playStory(app)));
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function playStory(app: ElectronApplication): Promise<readonly Frame[]> {
  const frames: Frame[] = [];
  const show = async (page: Page, shownMs: number): Promise<void> => {
    frames.push({ screenshot: await page.screenshot(), shownMs });
  };
  await catchAddresses(app);
  const page = await app.firstWindow();
  const hero = (tone: string): Promise<void> => page.locator(`.hero[data-tone="${tone}"]`).waitFor();
  await page.locator('h1').waitFor();
  await page.getByRole('button', { name: 'Heal all' }).click();
  await hero('healthy');
  await show(page, 1_600);
  await page.getByRole('button', { name: 'Let an account expire' }).click();
  await hero('bad');
  const reconnect = page.locator('.card .button-primary').first();
  await show(page, 1_600);
  await reconnect.hover();
  await show(page, 500);
  await reconnect.click();
  await page.locator('.card[data-step="waiting"]').waitFor();
  await settle(page);
  await show(page, 1_400);
  await approveSignIn(await takeAddress(app), page, show);
  await page.locator('.card[data-step="healed"]').waitFor();
  await hero('healthy');
  await show(page, 200);
  await settle(page);
  await show(page, 2_600);
  return frames;
}

type Show = (page: Page, shownMs: number) => Promise<void>;

async function approveSignIn(address: string, app: Page, show: Show): Promise<void> {
  const { width, height } = await app.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(address);
  const approve = page.getByRole('button', { name: 'Approve' });
  await approve.hover();
  await show(page, 1_600);
  await approve.click();
  await page.getByText('Thank you, that is all').waitFor();
  await browser.close();
}

/** Keeps the addresses that the app would open in the person's browser. */
const catchAddresses = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ shell }) => {
    shell.openExternal = async (address) => void Object.assign(globalThis, { relinkStory: address });
  });

const takeAddress = (app: ElectronApplication): Promise<string> =>
  app.evaluate(() => String(Reflect.get(globalThis, 'relinkStory')));
