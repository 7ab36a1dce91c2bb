import { join } from 'node:path';
import { runInForeground } from '../foreground.mjs';
import { ROOT } from '../setup/places.mjs';

const CHECKS = /** @type {const} */ ([
  { name: 'lint and format', script: 'node_modules/@biomejs/biome/bin/biome', args: ['check', '.'] },
  {
    name: 'import rules',
    script: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', 'dependency-cruiser.config.cjs', 'src', 'tests'],
  },
  { name: 'uses of Electron', script: 'scripts/lint-electron.mjs', args: [] },
  { name: 'types', script: 'node_modules/typescript/bin/tsc', args: ['-p', 'tsconfig.json'] },
  {
    name: 'types of the scripts',
    script: 'node_modules/typescript/bin/tsc',
    args: ['-p', 'scripts/tsconfig.json'],
  },
]);

/**
 * Runs what can be said about the code without running it, and stops at the first check that fails.
 * @param {import('../setup/progress.mjs').Progress} progress
 * @returns {Promise<import('./tally.mjs').Tally>} each check counts as one
 */
export async function runStaticChecks(progress) {
  let passed = 0;
  for (const { name, script, args } of CHECKS) {
    progress.say(`Checking ${name} …`);
    const status = await runInForeground(process.execPath, [join(ROOT, script), ...args], {}, ROOT);
    if (status !== 0) {
      progress.say(`Checking ${name} failed; the other steps are left out.`);
      return { passed, failed: 1 };
    }
    passed += 1;
  }
  return { passed, failed: 0 };
}
