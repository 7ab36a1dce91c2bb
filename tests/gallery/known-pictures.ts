import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { latinScene } from './latin-scene.ts';
import { shrinkPicture } from './picture.ts';
import type { Scene } from './scene.ts';
import { type Stage, takeStill } from './scene-page.ts';

const FOLDER = resolve(import.meta.dirname, 'pictures');
const SEEN = resolve(import.meta.dirname, '../../test-results/gallery');

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Draws a scene in each theme, shrunken for comparison. */
export async function drawForComparison(
  stage: Stage,
  scene: Scene,
): Promise<Readonly<Record<Theme, Buffer>>> {
  // Each on a page of its own: one that changes its theme may show some lines in the colors before for a while.
  const draw = async (theme: Theme): Promise<Buffer> => {
    const page = await stage.open(latinScene(scene), { theme, language: 'en' });
    const screenshot = await takeStill(page);
    await page.close();
    return shrinkPicture(screenshot);
  };
  const [light, dark] = await Promise.all([draw('light'), draw('dark')]);
  return { light, dark };
}

const fileOf = (folder: string, scene: Scene, theme: Theme): string =>
  join(folder, `${scene.name}-${theme}.png`);

/** How the scene is known to look; null when nobody has said. */
export const readKnown = (scene: Scene, theme: Theme): Promise<Buffer | null> =>
  readFile(fileOf(FOLDER, scene, theme)).catch(() => null);

/** Keeps what was seen, to be looked at. @returns where */
export const keepSeen = (scene: Scene, theme: Theme, picture: Buffer): Promise<string> =>
  keep(SEEN, scene, theme, picture);

export const keepKnown = (scene: Scene, theme: Theme, picture: Buffer): Promise<string> =>
  keep(FOLDER, scene, theme, picture);

export const forgetKnown = (): Promise<void> => rm(FOLDER, { recursive: true, force: true });

async function keep(folder: string, scene: Scene, theme: Theme, picture: Buffer): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = fileOf(folder, scene, theme);
  await writeFile(file, picture);
  return file;
}
