import { _electron, type Page } from 'playwright-core';
import { VIEW_PAINTED } from '../../src/renderer/painted.ts';
import { VIEW_ARRIVED } from '../../src/renderer/state.ts';
import { outputLinesOf } from '../e2e/desktop/output-lines.ts';
import { type Bench, REPOSITORY } from './bench-desktop.ts';
import { atMost, type Figure, figureOf, quantile } from './figures.ts';
import { watchAgency } from './watched-agency.ts';

const FIRST_ROW_MS = 60_000;
/** What is measured is the window, not how it shares the computer with a sweep and with the service that is asked. */
const CHECKED_MS = 120_000;
const OPENINGS = 5;
const SCROLLS = 120;
const SCROLL_STEP_PX = 240;
/** Down, up, down: the side bar is not longer than one of them. */
const ROUNDS = [1, -1, 1] as const;
const KEYS = ['B', 'r', 'a', 'n', 'c', 'h', ' ', '9', '9'] as const;

/** The full window with 10,000 accounts in it. */
export async function measureRows(bench: Bench): Promise<readonly Figure[]> {
  const { args, simulator } = await watchAgency(bench, { locations: 1_000, accountsEach: 10 });
  const [, ...options] = args.filter((arg) => arg !== '--hidden');
  const app = await _electron.launch({
    executablePath: bench.electron,
    args: ['--disable-gpu', '--lang=en-US', REPOSITORY, ...options],
    env: { ...bench.env },
    cwd: REPOSITORY,
  });
  try {
    const checked = outputLinesOf(app.process()).waitForLine(/first check done/, CHECKED_MS);
    const page = await app.firstWindow();
    await page.locator('ul.rows > li').first().waitFor({ timeout: FIRST_ROW_MS });
    await checked;
    const paints = await openAnew(page);
    const keys = await typeInSearch(page);
    await page.getByRole('searchbox').fill('');
    await page.locator('button.show-all').first().click();
    const frames: number[] = [];
    for (const direction of ROUNDS) {
      const lists = [await scroll(page, '.side-bar', direction), await scroll(page, '.page', direction)];
      frames.push(Math.max(...lists.map((times) => quantile(times, 0.95))));
    }
    return [
      figureOf({ name: '10,000 rows: first paint after data', unit: 'ms', target: atMost(150) }, paints),
      figureOf({ name: '10,000 rows: frame while scrolling (p95)', unit: 'ms', target: atMost(17) }, frames),
      figureOf({ name: '10,000 rows: key in search → result', unit: 'ms', target: atMost(50) }, [
        quantile(keys, 0.95),
      ]),
    ];
  } finally {
    await app.close();
    await simulator.stop();
  }
}

/** Loads the page again and again. @returns milliseconds from the view in the page to the frame that shows it */
async function openAnew(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  while (times.length < OPENINGS) {
    await page.reload();
    const paint = await page.waitForFunction(
      ([arrived, painted]) => {
        const [from] = performance.getEntriesByName(arrived);
        const [to] = performance.getEntriesByName(painted);
        return from && to && { ms: to.startTime - from.startTime };
      },
      [VIEW_ARRIVED, VIEW_PAINTED] as const,
    );
    times.push((await paint.jsonValue())?.ms ?? Number.NaN);
  }
  return times;
}

/** Scrolls step by step. @returns milliseconds between the frames */
const scroll = (page: Page, selector: string, direction: 1 | -1): Promise<readonly number[]> =>
  page.locator(selector).evaluate(
    async (list, { steps, step }) => {
      const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);
      const times: number[] = [];
      let before = await nextFrame();
      for (let done = 0; done < steps; done += 1) {
        list.scrollBy(0, step);
        const now = await nextFrame();
        times.push(now - before);
        before = now;
      }
      return times;
    },
    { steps: SCROLLS, step: SCROLL_STEP_PX * direction },
  );

/** Types into the search box. @returns milliseconds from each key to the frame that shows what it found */
async function typeInSearch(page: Page): Promise<readonly number[]> {
  await page.getByRole('searchbox').focus();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { times });
    document.addEventListener('keydown', ({ timeStamp }) => {
      // The first frame draws what the key has changed; by the second one it has been shown.
      requestAnimationFrame(() =>
        requestAnimationFrame((shownAt) => {
          times.push(shownAt - timeStamp);
        }),
      );
    });
  });
  for (const key of KEYS) await page.keyboard.press(key, { delay: 80 });
  return page.evaluate(async (count) => {
    const { times } = globalThis as unknown as { readonly times: readonly number[] };
    while (times.length < count) await new Promise(requestAnimationFrame);
    return [...times];
  }, KEYS.length);
}
