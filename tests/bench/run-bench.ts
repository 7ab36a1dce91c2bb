import { type Bench, setUpBench } from './bench-desktop.ts';
import { type Figure, isMissed, tableOf } from './figures.ts';
import { type Growth, growthTableOf, measureGrowth } from './growth-table.ts';
import { measureIcon } from './icon-figures.ts';
import { measureRest } from './rest-figures.ts';
import { measureRows } from './rows-figures.ts';
import { measureSizes, type Pack } from './size-figures.ts';
import { measureStart } from './start-figures.ts';
import { measureSweep } from './sweep-figures.ts';
import { measureWeek } from './week-figures.ts';
import { measureWindow } from './window-figures.ts';

export interface BenchOptions {
  readonly electron: { readonly executable: string; readonly dist: string; readonly version: string };
  readonly pack: Pack;
  /** Only the parts whose names begin with it; all when empty. */
  readonly only: string;
  /** Runs of each short measurement; the long ones are repeated less. */
  readonly runs: number;
  readonly say: (text: string) => void;
}

export interface BenchResult {
  readonly electron: string;
  readonly figures: readonly Figure[];
  readonly growth: readonly Growth[];
  /** The figures as a table, and the names of what could not be measured. */
  readonly text: string;
}

type Part = (bench: Bench, options: BenchOptions) => Promise<readonly Figure[]>;

/** Runs of what takes minutes. */
const longRuns = (runs: number): number => Math.max(1, Math.ceil(runs / 4));

const PARTS: Readonly<Record<string, Part>> = {
  start: (bench, { runs }) => measureStart(bench, runs),
  window: (bench, { runs }) => measureWindow(bench, Math.ceil(runs / 2)),
  icon: (bench, { runs }) => measureIcon(bench, Math.ceil(runs / 2)),
  rows: (bench) => measureRows(bench),
  sweep: (bench, { runs }) => measureSweep(bench, longRuns(runs)),
  rest: (bench, { runs }) => measureRest(bench, longRuns(runs)),
  sizes: (_bench, { electron, pack }) => measureSizes(electron.dist, pack),
  week: () => measureWeek(),
};

/** Measures part after part, each on a desktop of its own. What cannot be measured is told and stops nothing. */
export async function runBench(options: BenchOptions): Promise<BenchResult> {
  const failures: string[] = [];
  const measure = async <Seen>(name: string, act: (bench: Bench) => Promise<readonly Seen[]>) => {
    if (!name.startsWith(options.only)) return [];
    options.say(`Measuring: ${name} …`);
    const bench = await setUpBench(options.electron.executable);
    try {
      return await act(bench);
    } catch (failure) {
      failures.push(`Not measured: ${name}. ${failure instanceof Error ? failure.message : failure}`);
      return [];
    } finally {
      await bench.stop();
    }
  };
  const figures: Figure[] = [];
  for (const [name, part] of Object.entries(PARTS)) {
    figures.push(...(await measure(name, (bench) => part(bench, options))));
  }
  const growth = await measure('growth', measureGrowth);
  const missed = figures.filter(isMissed).map(({ name }) => `Missed: ${name}`);
  const tables = [
    ...(figures.length > 0 ? [tableOf(figures)] : []),
    ...(growth.length > 0 ? [growthTableOf(growth)] : []),
  ];
  const text = [tables.join('\n\n'), '', ...failures, ...missed].join('\n');
  return { electron: options.electron.version, figures, growth, text };
}
