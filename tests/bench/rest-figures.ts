import { setTimeout as pass } from 'node:timers/promises';
import { BARE, BARE_WITH_WINDOW, type Bench } from './bench-desktop.ts';
import { atMost, atMostTimesBare, type Figure, figureOf, ONLY_TOLD, pairedFigureOf } from './figures.ts';
import { type MeasuredApp, withApp } from './measured-app.ts';
import { readRunSeconds, readTree } from './process-tree.ts';
import { watchAgency } from './watched-agency.ts';

/** By then everything that starts has started, and the first check is done. */
const SETTLED_MS = 10_000;
const IDLE_MS = 60_000;
const MINUTE_MS = 60_000;
/** A window that was closed must have been let go by then. */
const LET_GO_MS = 30_000;

interface Rest {
  readonly pssMb: number;
  readonly cpuPerMinute: number;
}

interface Pair {
  readonly relink: number;
  readonly bare: number;
}

/** Memory and CPU of an app that has nothing to do. */
export async function measureRest(bench: Bench, runs: number): Promise<readonly Figure[]> {
  const few = await watchAgency(bench, { locations: 2, accountsEach: 10 });
  const many = await watchAgency(bench, { locations: 1_000, accountsEach: 10 });
  const hidden: { readonly relink: Rest; readonly bare: Rest }[] = [];
  const glance: Pair[] = [];
  const fullView: Pair[] = [];
  const left: { readonly allMb: number; readonly ownMb: number }[] = [];
  const large: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    hidden.push({
      bare: await withApp(bench, [BARE], readRest),
      relink: await withApp(bench, few.args, readRest),
    });
    const bare = await withApp(bench, [BARE_WITH_WINDOW], readSettledPss);
    const opened = await withApp(bench, few.args, (app) => readOpenedAndClosed(bench, app));
    glance.push({ bare, relink: opened.openMb });
    fullView.push({ bare, relink: await withApp(bench, unhidden(few.args), readOpenedAtStart) });
    left.push(opened.left);
    large.push(
      (await withApp(bench, many.args, readSettledPss)) - (hidden.at(-1)?.relink.pssMb ?? Number.NaN),
    );
  }
  await Promise.all([few.simulator.stop(), many.simulator.stop()]);
  return [
    pairedFigureOf(
      { name: 'Memory (PSS), hidden', unit: 'MB', target: atMostTimesBare(1.08) },
      pick(hidden, 'pssMb'),
    ),
    pairedFigureOf({ name: 'Memory (PSS), glance open', unit: 'MB', target: atMostTimesBare(1.08) }, glance),
    pairedFigureOf(
      { name: 'Memory (PSS), full view open', unit: 'MB', target: atMostTimesBare(1.08) },
      fullView,
    ),
    figureOf(
      { name: 'Memory left 30 s after it was closed', unit: 'MB', target: ONLY_TOLD },
      left.map(({ allMb }) => allMb),
    ),
    figureOf(
      { name: 'Of it, other than pages of Electron itself', unit: 'MB', target: atMost(3) },
      left.map(({ ownMb }) => ownMb),
    ),
    figureOf({ name: 'Memory that 10,000 accounts add', unit: 'MB', target: atMost(30) }, large),
    pairedFigureOf(
      { name: 'CPU at rest', unit: 's/min', target: atMostTimesBare(1.5) },
      pick(hidden, 'cpuPerMinute'),
    ),
  ];
}

async function readRest(app: MeasuredApp): Promise<Rest> {
  const pssMb = await readSettledPss(app);
  const before = readRunSeconds(app.pid);
  await pass(IDLE_MS);
  return { pssMb, cpuPerMinute: (readRunSeconds(app.pid) - before) * (MINUTE_MS / IDLE_MS) };
}

async function readSettledPss(app: MeasuredApp): Promise<number> {
  await app.timeTo(/tray ready/);
  await app.reachAge(SETTLED_MS);
  return readTree(app.pid).pssMb;
}

/** Started for somebody to look at, Relink opens its full view. */
const unhidden = (args: readonly string[]): readonly string[] => args.filter((arg) => arg !== '--hidden');

async function readOpenedAtStart(app: MeasuredApp): Promise<number> {
  await app.timeTo(/window painted/);
  return readSettledPss(app);
}

/** Opens the glance by a click on the icon, and closes it by another. */
async function readOpenedAndClosed({ trayHost }: Bench, app: MeasuredApp) {
  await app.timeTo(/first check done/);
  await app.reachAge(SETTLED_MS);
  const before = readTree(app.pid);
  const item = await trayHost.waitForItem();
  await item.activate();
  await app.timeTo(/window painted/);
  await pass(SETTLED_MS);
  const openMb = readTree(app.pid).pssMb;
  await item.activate();
  await pass(LET_GO_MS);
  const after = readTree(app.pid);
  const left = { allMb: after.pssMb - before.pssMb, ownMb: after.anonymousMb - before.anonymousMb };
  return { openMb, left };
}

const pick = (
  pairs: readonly { readonly relink: Rest; readonly bare: Rest }[],
  of: keyof Rest,
): readonly Pair[] => pairs.map(({ relink, bare }) => ({ relink: relink[of], bare: bare[of] }));
