import { BARE, type Bench } from './bench-desktop.ts';
import { atMostTimesBare, type Figure, pairedFigureOf } from './figures.ts';
import { withApp } from './measured-app.ts';
import { watchAgency } from './watched-agency.ts';

const TRAY_READY = /tray ready/;

/** From the start of the process to the icon in the tray, with few accounts and with very many. */
export async function measureStart(bench: Bench, runs: number): Promise<readonly Figure[]> {
  const few = await watchAgency(bench, { locations: 2, accountsEach: 10 });
  const many = await watchAgency(bench, { locations: 1_000, accountsEach: 10 });
  const figures = [
    pairedFigureOf(
      { name: 'Start → tray icon, 20 accounts', unit: 'ms', target: atMostTimesBare(1.15) },
      await timePairs(bench, few.args, runs),
    ),
    pairedFigureOf(
      { name: 'Start → tray icon, 10,000 accounts', unit: 'ms', target: atMostTimesBare(1.3) },
      await timePairs(bench, many.args, runs),
    ),
  ];
  await Promise.all([few.simulator.stop(), many.simulator.stop()]);
  return figures;
}

async function timePairs(bench: Bench, args: readonly string[], runs: number) {
  const time = (of: readonly string[]): Promise<number> =>
    withApp(bench, of, ({ timeTo }) => timeTo(TRAY_READY));
  // The first run of each fills the caches of files and makes the profile.
  await time([BARE]);
  const pairs: { readonly relink: number; readonly bare: number }[] = [];
  for (let run = 0; run < runs; run += 1) {
    const bare = await time([BARE]);
    pairs.push({ bare, relink: await time(args) });
  }
  return pairs;
}
