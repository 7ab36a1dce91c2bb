import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import type { Seed } from '../../src/simulator/seed.ts';
import { launchRelink } from './desktop/electron-app.ts';
import { LOCATION_ID, PIT, startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

const COUNT = 400;
/** More than are drawn at once. */
const BY_TAB = 90;
const nameOf = (index: number): string => `Page ${String(index).padStart(3, '0')}`;
const seedOf = (status: 'active' | 'expired'): Seed => [
  {
    id: LOCATION_ID,
    name: 'Blue Door Bakery',
    pit: PIT,
    accounts: Array.from({ length: COUNT }, (_, index) => ({
      id: `acct-${index}`,
      platform: 'facebook' as const,
      name: nameOf(index),
      status,
    })),
  },
];

async function openWholeList(status: 'active' | 'expired'): Promise<Page> {
  world = await startWorld({}, { seed: seedOf(status) });
  await world.addLocation();
  const app = await launchRelink(world, { args: [...world.args] });
  const page = await app.electron.firstWindow();
  await page.getByRole('button', { name: `Show all ${COUNT}` }).click();
  return page;
}

const focusedRow = (page: Page): Promise<string | null> =>
  page.evaluate(
    () => document.activeElement?.closest('.row')?.querySelector('.row-name')?.textContent ?? null,
  );

/** The names of the rows in sight, if the list fills the page. */
const inSight = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const edge = document.querySelector('.page')?.getBoundingClientRect();
    if (!edge) throw new Error('There is no page.');
    const isSeen = (element: Element): boolean => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > edge.top && top < edge.bottom;
    };
    if ([...document.querySelectorAll('.rows > .room')].some(isSeen)) return [];
    return [...document.querySelectorAll('.row')]
      .filter(isSeen)
      .map((row) => row.querySelector('.row-name')?.textContent ?? '');
  });

test('hundreds of rows are scrolled and walked from end to end, though few are drawn', async () => {
  const page = await openWholeList('active');
  const drawn = page.locator('.row');
  const scroller = page.locator('.page');
  const heightOfList = (): Promise<number> => scroller.evaluate((element) => element.scrollHeight);
  const height = await heightOfList();

  await scroller.evaluate((element) => element.scrollTo(0, 0));
  await expect.poll(() => inSight(page)).toContain(nameOf(0));
  await drawn.first().focus();
  await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
  await expect.poll(() => inSight(page)).toContain(nameOf(COUNT / 2));
  expect(await focusedRow(page)).toBe(nameOf(0));
  expect(await drawn.count()).toBeLessThan(COUNT / 4);

  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focusedRow(page)).toBe(nameOf(1));
  await page.keyboard.press('End');
  await expect.poll(() => focusedRow(page)).toBe(nameOf(COUNT - 1));
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => focusedRow(page)).toBe(nameOf(COUNT - 2));
  await page.keyboard.press('Home');
  await expect.poll(() => focusedRow(page)).toBe(nameOf(0));
  await expect.poll(() => inSight(page)).toContain(nameOf(3));

  for (let row = 0; row < BY_TAB; row += 1) {
    await page.keyboard.press('Tab');
    expect(await focusedRow(page)).toBe(nameOf(row));
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.keyboard.press('Home');
  await expect.poll(() => focusedRow(page)).toBe(nameOf(0));

  expect(await heightOfList()).toBe(height);
  expect(await drawn.count()).toBeLessThan(COUNT / 4);
  const place = await drawn.first().evaluate((row) => [row.ariaPosInSet, row.ariaSetSize]);
  expect(place).toEqual(['1', String(COUNT)]);
});

test('hundreds of broken accounts are walked from end to end, though few of their cards are drawn', async () => {
  const page = await openWholeList('expired');
  const cards = page.locator('.cards .card');
  const focusedCard = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.closest('.card')?.querySelector('h3')?.textContent ?? null);

  await cards.first().focus();
  await page.keyboard.press('Home');
  await expect.poll(focusedCard).toBe(nameOf(0));
  await page.keyboard.press('End');
  await expect.poll(focusedCard).toBe(nameOf(COUNT - 1));
  await page.keyboard.press('ArrowUp');
  await expect.poll(focusedCard).toBe(nameOf(COUNT - 2));
  expect(await cards.count()).toBeLessThan(COUNT / 4);
  await page.keyboard.press('Home');
  await expect.poll(focusedCard).toBe(nameOf(0));
});
