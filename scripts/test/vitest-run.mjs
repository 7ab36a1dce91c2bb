import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runInForeground } from '../foreground.mjs';
import { SetupError } from '../setup/errors.mjs';
import { ROOT } from '../setup/places.mjs';

/**
 * The part of Vitest's JSON report that is read here.
 * @typedef {{
 *   readonly numPassedTests: number,
 *   readonly numFailedTests: number,
 *   readonly testResults: readonly {
 *     readonly status: string,
 *     readonly assertionResults: readonly { readonly status: string }[],
 *   }[],
 * }} VitestReport
 */

/**
 * Runs projects of vitest.config.mjs in one Vitest.
 * @param {readonly [string, ...string[]] | readonly string[]} projects
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runVitest(projects, env) {
  const report = join(ROOT, 'test-results', `${projects.join('-')}.json`);
  rmSync(report, { force: true });
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const status = await runInForeground(
    process.execPath,
    [
      vitest,
      'run',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env,
    ROOT,
  );
  if (status > 128) throw new SetupError(`The ${projects.join(' and ')} tests were interrupted.`);
  const tally = existsSync(report)
    ? tallyOf(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 };
  // Vitest also fails for what belongs to no test: an error nobody awaited, or no test found at all.
  return status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/**
 * @param {VitestReport} report
 * @returns {import('./tally.mjs').Tally}
 */
function tallyOf(report) {
  // A file that could not be loaded has no tests to fail, so it counts as one itself.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length };
}
