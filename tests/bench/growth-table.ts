import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import type { Bench } from './bench-desktop.ts';
import { withApp } from './measured-app.ts';
import { startMemoryKeyring } from './memory-keyring.ts';
import { readCpuSeconds, readTree } from './process-tree.ts';
import { watchAgency } from './watched-agency.ts';

/** What so many locations cost. */
export interface Growth {
  readonly locations: number;
  readonly accounts: number;
  readonly trayReadyMs: number;
  readonly firstCheckMs: number;
  /** Of the main process, from the start until the first check of all locations is done. */
  readonly cpuSeconds: number;
  readonly pssMb: number;
  readonly diskKb: number;
}

const SIZES = [1, 10, 100, 1_000, 10_000] as const;
const ACCOUNTS_EACH = 10;
/** By then V8 has given back what the first check took for a moment. */
const SETTLED_MS = 30_000;
const KB = 1e3;

/** Starts the app with ever more locations, each of which it has checked once before. */
export async function measureGrowth(bench: Bench): Promise<readonly Growth[]> {
  const rows: Growth[] = [];
  await bench.keyring.stop();
  const keyring = await startMemoryKeyring(bench.bus);
  for (const locations of SIZES) {
    const { args, simulator, userDataDir } = await watchAgency(
      { ...bench, keyring },
      { locations, accountsEach: ACCOUNTS_EACH },
    );
    const row = await withApp(bench, args, async (app) => {
      const trayReadyMs = await app.timeTo(/tray ready/);
      const firstCheckMs = await app.timeTo(/first check done/);
      const cpuSeconds = readCpuSeconds(app.pid);
      await pass(SETTLED_MS);
      return { trayReadyMs, firstCheckMs, cpuSeconds, pssMb: readTree(app.pid).pssMb };
    });
    await simulator.stop();
    rows.push({ locations, accounts: locations * ACCOUNTS_EACH, ...row, diskKb: ownFilesKb(userDataDir) });
  }
  return rows;
}

/** Relink's own files, without Chromium's profile. */
const ownFilesKb = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.jsonl?$/.test(entry.name))
    .reduce((sum, { name }) => sum + statSync(join(folder, name)).size, 0) / KB;

/** The growth as a table in Markdown. */
export function growthTableOf(rows: readonly Growth[]): string {
  const head =
    '| Locations | Accounts | Start → icon | Start → all checked | CPU until then | Memory (PSS) | Files |';
  const rule = '| ---: | ---: | ---: | ---: | ---: | ---: | ---: |';
  const lines = rows.map((row) =>
    [
      '',
      row.locations.toLocaleString('en'),
      row.accounts.toLocaleString('en'),
      `${row.trayReadyMs.toFixed(0)} ms`,
      `${(row.firstCheckMs / 1000).toFixed(2)} s`,
      `${row.cpuSeconds.toFixed(2)} s`,
      `${row.pssMb.toFixed(0)} MB`,
      `${row.diskKb.toFixed(0)} kB`,
      '',
    ]
      .join(' | ')
      .trim(),
  );
  return [head, rule, ...lines].join('\n');
}
