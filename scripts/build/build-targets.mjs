import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { SetupError } from '../setup/errors.mjs';
import { withLock } from '../setup/lock.mjs';
import { hashInputs, isUpToDate, stampOutput } from './changes.mjs';
import { DIST, TARGETS } from './targets.mjs';

/**
 * Builds those of the named targets whose inputs have changed.
 * @param {import('../setup/progress.mjs').Progress} progress
 * @param {readonly import('./targets.mjs').TargetName[]} [names] all when left out
 * @throws {SetupError} when one cannot be built
 */
export async function buildTargets(progress, names = TARGETS.map((target) => target.name)) {
  const wanted = TARGETS.filter((target) => names.includes(target.name));
  if (wanted.every(isUpToDate)) return;
  await withLock(progress, DIST, async () => {
    for (const target of wanted) {
      if (!isUpToDate(target)) await buildTarget(target, progress);
    }
  });
}

/**
 * @param {import('./targets.mjs').Target} target
 * @param {import('../setup/progress.mjs').Progress} progress
 */
async function buildTarget(target, progress) {
  const startedAt = Date.now();
  // Loading Vite takes longer than a start with nothing to build.
  const [{ build }, { viteConfigOf }] = await Promise.all([import('vite'), import('./vite-configs.mjs')]);
  const hash = hashInputs(target);
  mkdirSync(DIST, { recursive: true });
  // Built beside its place and moved there when complete, so that a failed build leaves the last good one.
  const work = mkdtempSync(join(DIST, `.${target.name}-`));
  try {
    const output = join(work, basename(target.output));
    await build(viteConfigOf(target, output)).catch((error) => {
      throw new SetupError(`"${target.name}" could not be built. ${error.message}`);
    });
    stampOutput(output, hash);
    rmSync(target.output, { recursive: true, force: true });
    renameSync(output, target.output);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  progress.say(`Built ${target.name} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`);
}
