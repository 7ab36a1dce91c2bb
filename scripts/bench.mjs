import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildTargets } from './build/build-targets.mjs';
import { packUnpacked } from './pack/pack-unpacked.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureDisplay, hasDisplay } from './setup/display.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { runScript, SetupError } from './setup/errors.mjs';
import { ROOT } from './setup/places.mjs';
import { stderrProgress as progress } from './setup/progress.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

/** @typedef {import('../tests/bench/run-bench.ts')} BenchModule */

/**
 * Measures what a person waits for and what the computer pays, beside a bare Electron app. Prints a table and says
 * which targets are missed; a figure never makes it fail.
 */
await runScript(async () => {
  const { only, runs, json } = optionsOf(process.argv.slice(2));
  if (process.platform !== 'linux')
    throw new SetupError('The figures come from /proc and a session bus: npm run bench runs on Linux.');
  await ensureDependencies(progress);
  await ensureSystemPackages(progress, { hasDisplay: hasDisplay(), forTests: true });
  const electron = await ensureElectron(progress);
  await buildTargets(progress);
  const display = await ensureDisplay(progress);
  Object.assign(process.env, display.env);
  try {
    const { runBench } = await loadBench();
    const result = await runBench({
      electron,
      pack: (output) => packUnpacked(electron, output),
      only,
      runs,
      say: progress.say,
    });
    console.log(`Medians, Electron ${electron.version}, Node ${process.versions.node}\n\n${result.text}`);
    if (json !== '') await writeFile(json, JSON.stringify(result, null, 2));
    return 0;
  } finally {
    display.stop();
  }
});

/** @returns {Promise<BenchModule>} */
async function loadBench() {
  const { runnerImport } = await import('vite');
  const load = /** @type {typeof runnerImport<BenchModule>} */ (runnerImport);
  const entry = join(ROOT, 'tests/bench/run-bench.ts');
  return (await load(entry, { configFile: false, root: ROOT, logLevel: 'error' })).module;
}

/**
 * @param {string[]} args
 * @returns {{ readonly only: string, readonly runs: number, readonly json: string }}
 */
function optionsOf(args) {
  const options = /** @type {const} */ ({
    only: { type: 'string', default: '' },
    runs: { type: 'string', default: '11' },
    json: { type: 'string', default: '' },
  });
  try {
    const { only, runs, json } = parseArgs({ args, options }).values;
    return { only, json, runs: parseRuns(runs) };
  } catch {
    throw new SetupError('Understood are: npm run bench -- [--only PART] [--runs N] [--json FILE]');
  }
}

/** @param {string} text */
function parseRuns(text) {
  const runs = Number(text);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('not a number of runs');
  return runs;
}
