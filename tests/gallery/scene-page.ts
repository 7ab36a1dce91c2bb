import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { createSay, type Language } from '../../src/core/words/say.ts';
import { speechOf } from '../../src/core/words/speech.ts';
import type { Form } from '../../src/renderer/form.ts';
import { HEADLESS_CHROMIUM } from '../headless-chromium.ts';
import { NOW } from '../unit/sample-snapshot.ts';
import { installBridge, pushTo } from './fake-bridge.ts';
import { BUILT_PAGE, PAGE_HOST, serveBuiltPage } from './page-files.ts';
import type { Scene } from './scene.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The sizes at which the two forms open, in CSS pixels. */
export const SIZES: Readonly<Record<Form, Size>> = {
  full: { width: 960, height: 680 },
  glance: { width: 380, height: 560 },
};

/** How much room there is for text: 320 pixels of width, or letters that are twice as large. */
export type Room = 'usual' | 'narrow' | 'large-text';

/** How the person has set up the computer. */
export interface Look {
  readonly theme: 'light' | 'dark';
  readonly language: Language;
  readonly hasForcedColors?: boolean;
  readonly room?: Room;
  /** Left out: motion is reduced, so that what is drawn stands still. */
  readonly hasMotion?: boolean;
}

/** A Chromium that draws scenes. */
export interface Stage {
  readonly open: (scene: Scene, look: Look) => Promise<Page>;
  readonly close: () => Promise<void>;
}

const NARROW_PX = 320;

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', de: 'de-DE', es: 'es-ES' };

/** Letters and colors must not depend on how this computer draws them. */
const SAME_EVERYWHERE = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--disable-partial-raster',
  '--disable-skia-runtime-opts',
];
const ALONE = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing but the page's own server is reached.
  `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE ${PAGE_HOST}, EXCLUDE 127.0.0.1`,
];

/**
 * Starts a Chromium that draws the same on every computer.
 * @throws Error when the executable that `RELINK_TEST_CHROMIUM` names (else `/usr/bin/chromium-headless-shell`) does not start.
 */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: HEADLESS_CHROMIUM,
    args: [...ALONE, ...SAME_EVERYWHERE],
  });

/** @throws Error when the page has not been built, or no browser starts. */
export async function openStage(): Promise<Stage> {
  if (!existsSync(join(BUILT_PAGE, 'index.html'))) throw new Error('Build the page first: npm run build');
  const [browser, server] = await Promise.all([launchBrowser(), serveBuiltPage()]);
  return {
    open: async (scene, look) =>
      openScene(await contextFor(browser, scene, look), server.origin, scene, look),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

const contextFor = (browser: Browser, scene: Scene, look: Look): Promise<BrowserContext> =>
  browser.newContext({
    viewport: SIZES[scene.form],
    locale: LOCALES[look.language],
    timezoneId: 'UTC',
    colorScheme: look.theme,
    forcedColors: look.hasForcedColors ? 'active' : 'none',
    reducedMotion: look.hasMotion ? 'no-preference' : 'reduce',
  });

/** A closed page takes its context with it. */
async function openScene(context: BrowserContext, origin: string, scene: Scene, look: Look): Promise<Page> {
  const page = await context.newPage();
  // The browser may have closed it already.
  page.once('close', () => context.close().catch(() => undefined));
  await page.clock.setFixedTime(NOW);
  const speech = speechOf(LOCALES[look.language]);
  await installBridge(page, scene, speech);
  await page.goto(`${origin}/index.html?form=${scene.form}`);
  await page
    .locator(scene.view ? 'h1' : 'main')
    .first()
    .waitFor();
  if (scene.route) await pushTo(page, ['route', scene.route]);
  await scene.open?.(
    page,
    createSay(() => speech),
  );
  if (look.room) await makeRoom(page, scene, look.room);
  else await settle(page);
  return page;
}

export async function makeRoom(page: Page, { form }: Scene, room: Room): Promise<void> {
  const usual = SIZES[form];
  await page.setViewportSize(room === 'narrow' ? { ...usual, width: NARROW_PX } : usual);
  await page.evaluate(
    (size) => {
      document.documentElement.style.fontSize = size;
    },
    room === 'large-text' ? '200%' : '',
  );
  await settle(page);
}

/** Switches an open page to another theme. */
export async function changeTheme(page: Page, theme: Look['theme']): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await settle(page);
}

/** Waits until fonts and pictures have arrived, what moves for a moment has stopped, and two frames have been drawn. */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const isInWindow = (picture: Element): boolean => picture.getBoundingClientRect().top < innerHeight;
    const pictures = [...document.images].filter(isInWindow);
    await Promise.allSettled(pictures.map((picture) => picture.decode()));
    const passing = (): readonly Animation[] =>
      document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    const nextFrames = (): Promise<unknown> =>
      new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await nextFrames();
    // What inherits a color starts to change only when the element that it has the color from has changed.
    while (passing().length > 0) {
      await Promise.allSettled(passing().map(({ finished }) => finished));
      await nextFrames();
    }
  });

/** More pictures than these are not needed by a page that comes to rest. */
const MOST_PICTURES = 8;

/**
 * Takes a picture of a page that stands still: a dialog that has just opened may be missing from the first one, though
 * it is there and its animation is over (seen with Chromium's layer above the page).
 * @throws Error when no two pictures in a row are alike
 */
export async function takeStill(page: Page): Promise<Buffer> {
  let before = await page.screenshot({ animations: 'disabled' });
  for (let taken = 1; taken < MOST_PICTURES; taken += 1) {
    await settle(page);
    const now = await page.screenshot({ animations: 'disabled' });
    if (now.equals(before)) return now;
    before = now;
  }
  throw new Error('The page does not come to rest.');
}
