import type { Bench } from './bench-desktop.ts';
import { atMost, type Figure, figureOf } from './figures.ts';
import { type MeasuredApp, startMeasured } from './measured-app.ts';
import { type WatchedAgency, watchAgency } from './watched-agency.ts';

const PAINTED = /window painted: (\d+) ms/;
const FIRST_PAINT = /window first paint: (\d+) ms/;

/** From a click on the tray icon, with no window there, to a window with real accounts in it. */
export async function measureWindow(bench: Bench, runs: number): Promise<readonly Figure[]> {
  const few = await clickRepeatedly(
    bench,
    await watchAgency(bench, { locations: 2, accountsEach: 10 }),
    runs,
  );
  const many = await clickRepeatedly(
    bench,
    await watchAgency(bench, { locations: 1_000, accountsEach: 10 }),
    runs,
  );
  return [
    figureOf(
      { name: 'Window created → first paint', unit: 'ms', target: atMost(150) },
      few.map(({ firstPaintMs }) => firstPaintMs),
    ),
    figureOf(
      { name: 'Click → window with 20 accounts', unit: 'ms', target: atMost(150) },
      few.map(({ paintedMs }) => paintedMs),
    ),
    figureOf(
      { name: 'Click → window with 10,000 accounts', unit: 'ms', target: atMost(400) },
      many.map(({ paintedMs }) => paintedMs),
    ),
  ];
}

interface Opening {
  readonly firstPaintMs: number;
  readonly paintedMs: number;
}

/** Each click meets a new process, so that no window is there and nothing of one is left. */
async function clickRepeatedly(
  bench: Bench,
  { args, simulator }: WatchedAgency,
  runs: number,
): Promise<readonly Opening[]> {
  const openings: Opening[] = [];
  for (let run = 0; run < runs; run += 1) {
    const app = startMeasured(bench, args);
    try {
      openings.push(await click(bench, app));
    } finally {
      await app.stop();
    }
  }
  await simulator.stop();
  return openings;
}

async function click({ trayHost }: Bench, app: MeasuredApp): Promise<Opening> {
  await app.output.waitForLine(/first check done/, 120_000);
  const item = await trayHost.waitForItem();
  const clickedAt = performance.now();
  const [painted, firstPaint] = await Promise.all([
    app.output.waitForLine(PAINTED).then((line) => ({ line, at: performance.now() })),
    app.output.waitForLine(FIRST_PAINT),
    item.activate(),
  ]);
  return { paintedMs: painted.at - clickedAt, firstPaintMs: Number(firstPaint.match(FIRST_PAINT)?.[1]) };
}
