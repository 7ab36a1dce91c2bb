import { BARE_WITH_WINDOW, type Bench } from './bench-desktop.ts';
import { atMost, type Figure, pairedFigureOf, type Target } from './figures.ts';
import { type MeasuredApp, withApp } from './measured-app.ts';
import { type WatchedAgency, watchAgency } from './watched-agency.ts';

const PAINTED = /window painted: (\d+) ms/;
const FIRST_PAINT = /window first paint: (\d+) ms/;

/**
 * From a click on the tray icon, with no window there, to a window with real accounts in it. Beside it stands how long
 * the bare app takes to show its line of text, which is as fast as Electron goes on this computer at this moment.
 */
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
  const red = await clickRepeatedly(
    bench,
    await watchAgency(bench, { locations: 1_000, accountsEach: 10, expiredEach: 1 }),
    runs,
  );
  return [
    windowFigure('Window created → first paint', atMost(150), few, 'firstPaintMs'),
    windowFigure('Click → window with 20 accounts', atMost(150), few, 'paintedMs'),
    windowFigure('Click → window with 10,000 accounts', atMost(400), many, 'paintedMs'),
    windowFigure('Click → the same, 1,000 of them expired', atMost(400), red, 'paintedMs'),
  ];
}

function windowFigure(
  name: string,
  target: Target,
  openings: readonly Opening[],
  of: 'firstPaintMs' | 'paintedMs',
): Figure {
  const pairs = openings.map((opening) => ({ relink: opening[of], bare: opening.bareMs }));
  return pairedFigureOf({ name, unit: 'ms', target }, pairs);
}

interface Opening {
  readonly firstPaintMs: number;
  readonly paintedMs: number;
  readonly bareMs: number;
}

/** Each click meets a new process, so that no window is there and nothing of one is left. */
async function clickRepeatedly(
  bench: Bench,
  { args, simulator }: WatchedAgency,
  runs: number,
): Promise<readonly Opening[]> {
  const openings: Opening[] = [];
  for (let run = 0; run < runs; run += 1) {
    const bareMs = await withApp(bench, [BARE_WITH_WINDOW], async ({ timeTo }) => {
      const [ready, painted] = await Promise.all([timeTo(/tray ready/), timeTo(/window painted/)]);
      return painted - ready;
    });
    openings.push({ bareMs, ...(await withApp(bench, args, (app) => click(bench, app))) });
  }
  await simulator.stop();
  return openings;
}

async function click({ trayHost }: Bench, app: MeasuredApp): Promise<Omit<Opening, 'bareMs'>> {
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
