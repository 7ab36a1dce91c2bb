import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './setup/dependencies.mjs';
import { runScript } from './setup/errors.mjs';
import { ROOT } from './setup/places.mjs';
import { stderrProgress as progress } from './setup/progress.mjs';

/** `EX_USAGE` of BSD's sysexits. */
const WRONG_USAGE = 64;
const FILES = /** @type {const} */ (['highlevel-2021-07-28.openapi.json', 'highlevel-v3.openapi.json']);

/**
 * @typedef {{ readonly kind: 'unusable', readonly sentence: string }
 *   | { readonly kind: 'judged', readonly report: string, readonly isConforming: boolean }} ConformanceResult
 * @typedef {{ readonly runConformance: (folder: string) => Promise<ConformanceResult> }} ConformanceModule
 */

/** Judges the client and the simulator by HighLevel's OpenAPI files, which are not part of the project. */
await runScript(async () => {
  const folder = specFolderOf(process.argv.slice(2));
  if (folder === undefined) {
    return refuse(`Name the folder of HighLevel's OpenAPI files: npm run conformance -- --spec DIR`);
  }
  const missing = FILES.find((name) => !existsSync(join(folder, name)));
  if (missing) return refuse(`There is no ${missing} in ${folder}. Name the folder with --spec DIR.`);
  await ensureDependencies(progress);
  const { runnerImport } = await import('vite');
  const entry = join(ROOT, 'tests/conformance/run-conformance.ts');
  const { module } = await /** @type {typeof runnerImport<ConformanceModule>} */ (runnerImport)(entry, {
    configFile: false,
    root: ROOT,
    logLevel: 'error',
  });
  const result = await module.runConformance(folder);
  if (result.kind === 'unusable') return refuse(result.sentence);
  console.log(result.report);
  return result.isConforming ? 0 : 1;
});

/** @param {string} sentence */
function refuse(sentence) {
  console.error(`relink: ${sentence}`);
  return WRONG_USAGE;
}

/**
 * @param {string[]} args
 * @returns {string | undefined} undefined when they are not what is understood
 */
function specFolderOf(args) {
  try {
    return parseArgs({ args, options: { spec: { type: 'string' } } }).values.spec || undefined;
  } catch {
    return undefined;
  }
}
