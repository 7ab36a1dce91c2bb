import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../../gallery/scene-page.ts';
import { sceneOf } from '../../gallery/scenes.ts';
import { listStops, readStop, type Stop } from '../../gallery/tab-order.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const LOOK = { theme: 'light', language: 'en' } as const;

async function tabThrough(page: Page, count: number): Promise<readonly Stop[]> {
  const visited: Stop[] = [];
  // Two more than there are: the keyboard must come round, and may pass the browser's own controls.
  for (let press = 0; press < count + 2; press += 1) {
    await page.keyboard.press('Tab');
    visited.push(await readStop(page));
  }
  return visited;
}

/** Higher than any of these pages. */
const ALL_IN_SIGHT_PX = 12_000;

/** Rows that are not in sight are not drawn, and would not be numbered. */
async function drawAll(page: Page): Promise<void> {
  const usual = page.viewportSize();
  if (!usual) throw new Error('The window has no size.');
  await page.setViewportSize({ ...usual, height: ALL_IN_SIGHT_PX });
  await page.locator('[data-stops-to-come]').first().waitFor({ state: 'detached' });
}

describe.each([
  'first-run',
  'first-run-refused',
  'many-bad',
  'many-bad-glance',
  'reconnect-waiting',
  'token-refused',
  'demo',
  'settings',
  'disconnect',
  'disconnect-glance',
  'add-location',
  'connect-choosing',
])('the Tab key in %s', (name) => {
  test('reaches everything, in the order in which one reads, and always shows where it is', async () => {
    const page = await stage.open(sceneOf(name), LOOK);
    await drawAll(page);
    const { names, backward } = await listStops(page);
    const visited = (await tabThrough(page, names.length)).filter(({ place }) => place >= 0);
    expect(backward).toEqual([]);
    expect(new Set(visited.map(({ place }) => place)).size).toBe(names.length);
    const jumps = visited.filter(({ place }, index) => {
      const before = visited[index - 1]?.place ?? place - 1;
      return place !== (before + 1) % names.length;
    });
    expect(jumps).toEqual([]);
    expect(visited.filter(({ isMarked }) => !isMarked)).toEqual([]);
    await page.close();
  });
});
