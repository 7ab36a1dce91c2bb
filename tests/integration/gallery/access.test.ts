import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditPage } from '../../gallery/audit.ts';
import { findLosses } from '../../gallery/losses.ts';
import { changeTheme, makeRoom, openStage, type Stage } from '../../gallery/scene-page.ts';
import { SCENES, sceneOf } from '../../gallery/scenes.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** How many things move for longer than anyone could notice; those that never end move for ever. */
const countMovements = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const movesOn = ({ playState, effect }: Animation): boolean =>
      playState === 'running' && Number(effect?.getComputedTiming().endTime) > 50;
    return document.getAnimations().filter(movesOn).length;
  });

describe.each(SCENES)('$name', (scene) => {
  let page: Page;
  beforeAll(async () => {
    page = await stage.open(scene, { theme: 'light', language: 'en' });
  });
  afterAll(() => page.close());

  test('stands still for those who asked for less motion', async () => {
    expect(await countMovements(page)).toBe(0);
  });

  test('keeps nobody out, in the light', async () => {
    expect(await auditPage(page)).toEqual([]);
  });

  test('keeps nobody out by its colors, in the dark', async () => {
    await changeTheme(page, 'dark');
    expect(await auditPage(page, 'colors')).toEqual([]);
  });

  test.each([
    ['in a window 320 pixels wide', 'narrow'],
    ['when text is twice as large', 'large-text'],
  ] as const)('loses nothing %s', async (_, room) => {
    await makeRoom(page, scene, room);
    expect(await findLosses(page)).toEqual([]);
  });
});

test.each(['loading', 'confirming', 'reconnect-waiting'])('%s moves for everyone else', async (name) => {
  const page = await stage.open(sceneOf(name), { theme: 'light', language: 'en', hasMotion: true });
  expect(await countMovements(page)).toBeGreaterThan(0);
  await page.close();
});
