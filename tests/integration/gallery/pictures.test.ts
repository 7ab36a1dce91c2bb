import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawForComparison, keepSeen, readKnown, THEMES, type Theme } from '../../gallery/known-pictures.ts';
import { findDifference } from '../../gallery/picture.ts';
import type { Scene } from '../../gallery/scene.ts';
import { openStage, type Stage } from '../../gallery/scene-page.ts';
import { SCENES } from '../../gallery/scenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** What is wrong with a picture, and what to do; null when it is as it is known. */
async function judge(scene: Scene, theme: Theme, seen: Buffer): Promise<string | null> {
  const known = await readKnown(scene, theme);
  const difference = known ? findDifference(known, seen) : 'There is no picture of it yet.';
  if (difference === null) return null;
  const file = await keepSeen(scene, theme, seen);
  return `${difference} Seen: ${file}. If it is meant to look so: npm run gallery -- --renew`;
}

describe.each(SCENES)('$name', (scene) => {
  // A browser on a busy computer stalls now and then, for longer than a test may take; what fails twice is broken.
  test('looks as it is known, light and dark', { retry: 1 }, async () => {
    const seen = await drawForComparison(stage, scene);
    const verdicts = await Promise.all(THEMES.map((theme) => judge(scene, theme, seen[theme])));
    expect(verdicts).toEqual([null, null]);
  });
});
