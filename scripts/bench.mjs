import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildTargets } from './build/build-targets.mjs';
import { chromiumSwitchesOf } from './foreground.mjs';
import { MILESTONES, timeMilestones } from './milestones.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureDisplay } from './setup/display.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { runScript } from './setup/errors.mjs';
import { ROOT } from './setup/places.mjs';
import { stderrProgress as progress } from './setup/progress.mjs';

const RUNS = 5;

/** Measures what a person waits for. Prints figures and judges none. */
await runScript(async () => {
  await ensureDependencies(progress);
  const electron = await ensureElectron(progress);
  await buildTargets(progress);
  const display = await ensureDisplay(progress);
  try {
    /** @type {(readonly number[])[]} */
    const starts = [];
    for (let run = 0; run < RUNS; run += 1) {
      starts.push(
        await timeMilestones(electron.executable, [...chromiumSwitchesOf(display), ROOT], display.env),
      );
    }
    console.log(`Median of ${RUNS} runs, Electron ${electron.version}, Node ${process.versions.node}`);
    MILESTONES.forEach((milestone, index) => {
      printRow(
        `app: start → ${milestone}`,
        starts.map((times) => times[index] ?? Number.NaN),
      );
    });
    printRow('command line: status', timeStatus());
    return 0;
  } finally {
    display.stop();
  }
});

/** The command line's own time, on user data without a location. */
function timeStatus() {
  const userData = mkdtempSync(join(tmpdir(), 'relink-user-data-'));
  const args = [join(ROOT, 'scripts/cli.mjs'), 'status', '--json', '--user-data-dir', userData];
  const times = Array.from({ length: RUNS }, () => {
    const startedAt = performance.now();
    spawnSync(process.execPath, args, { stdio: 'ignore' });
    return performance.now() - startedAt;
  });
  rmSync(userData, { recursive: true, force: true });
  return times;
}

/**
 * @param {string} label
 * @param {readonly number[]} times in milliseconds
 */
function printRow(label, times) {
  const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
  console.log(`${label.padEnd(34)} ${String(Math.round(median)).padStart(6)} ms`);
}
