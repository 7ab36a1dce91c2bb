import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { LANGUAGES } from '../../src/core/words/say.ts';
import { galleryPageOf, type Picture } from './gallery-page.ts';
import { inTurns } from './in-turns.ts';
import { drawForComparison, forgetKnown, keepKnown, THEMES } from './known-pictures.ts';
import type { Scene } from './scene.ts';
import { type Look, openStage, type Stage, takeStill } from './scene-page.ts';
import { SCENES, sceneOf } from './scenes.ts';

/** Drawn with forced colors, in a narrow window and with large text, too. */
const IN_EVERY_WAY: ReadonlySet<string> = new Set([
  'first-run',
  'many-bad',
  'many-bad-glance',
  'reconnect-waiting',
  'settings',
  'disconnect',
]);

interface Shot {
  readonly scene: Scene;
  readonly look: Look;
}

const looksOf = ({ name }: Scene): readonly Look[] => [
  ...LANGUAGES.flatMap((language) => THEMES.map((theme) => ({ theme, language }))),
  ...(IN_EVERY_WAY.has(name)
    ? [
        { theme: 'dark' as const, language: 'en' as const, hasForcedColors: true },
        { theme: 'light' as const, language: 'en' as const, room: 'narrow' as const },
        { theme: 'light' as const, language: 'de' as const, room: 'large-text' as const },
      ]
    : []),
];

const wordsOf = ({ theme, language, hasForcedColors, room }: Look): string =>
  [
    hasForcedColors ? 'forced colors' : theme,
    ...(language === 'en' ? [] : [language]),
    ...(room ? [room.replace('-', ' ')] : []),
  ].join(', ');

/**
 * Draws the scenes whose names contain a word, each in its looks, and puts them all on one page.
 * @param folder emptied first
 * @returns the address of the page in the file system
 */
export async function runGallery(folder: string, word: string): Promise<string> {
  const shots = SCENES.filter(({ name }) => name.includes(word)).flatMap((scene) =>
    looksOf(scene).map((look): Shot => ({ scene, look })),
  );
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const stage = await openStage();
  try {
    const pictures = await inTurns(shots, (shot) => takePicture(stage, folder, shot));
    const page = join(folder, 'index.html');
    await writeFile(page, galleryPageOf(pictures));
    return page;
  } finally {
    await stage.close();
  }
}

async function takePicture(stage: Stage, folder: string, { scene, look }: Shot): Promise<Picture> {
  const words = wordsOf(look);
  const file = `${scene.name}-${words.replaceAll(/\W+/g, '-')}.png`;
  const page = await stage.open(scene, look);
  await writeFile(join(folder, file), await takeStill(page));
  await page.close();
  return { scene, look: words, file };
}

const DOCS = resolve(import.meta.dirname, '../../docs');
/** The pictures of the README. */
const SHOWN: readonly (Shot & { readonly file: string })[] = [
  { file: 'window.png', scene: sceneOf('two-bad'), look: { theme: 'light', language: 'en' } },
  { file: 'window-dark.png', scene: sceneOf('reconnect-waiting'), look: { theme: 'dark', language: 'en' } },
  { file: 'glance.png', scene: sceneOf('one-bad-glance'), look: { theme: 'light', language: 'en' } },
  { file: 'glance-healed.png', scene: sceneOf('healed-glance'), look: { theme: 'dark', language: 'en' } },
];

/** Draws anew what is committed: the pictures that the tests compare with, and those of the README. @returns how many */
export async function renewPictures(): Promise<number> {
  const stage = await openStage();
  try {
    await forgetKnown();
    await inTurns(SCENES, async (scene) => {
      const drawn = await drawForComparison(stage, scene);
      for (const theme of THEMES) await keepKnown(scene, theme, drawn[theme]);
    });
    await inTurns(SHOWN, async ({ scene, look, file }) => {
      const page = await stage.open(scene, look);
      await writeFile(join(DOCS, file), await takeStill(page));
      await page.close();
    });
    return SCENES.length * THEMES.length + SHOWN.length;
  } finally {
    await stage.close();
  }
}
