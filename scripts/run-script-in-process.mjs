import { createRequire } from 'node:module';
import { buildTargets } from './build/build-targets.mjs';
import { scriptOf } from './build/targets.mjs';
import { onNpmGone } from './npm-parent.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { SetupError } from './setup/errors.mjs';
import { stderrProgress as progress } from './setup/progress.mjs';

/**
 * Builds a script when needed and runs it in this process, so that arguments, streams and exit status are its own and
 * no second Node has to start. Set-up speaks on stderr only.
 * @param {'cli' | 'simulator'} name
 * @param {number} setupFailureStatus exit status when the script cannot be provided
 */
export async function runScriptInProcess(name, setupFailureStatus) {
  try {
    await ensureDependencies(progress);
    await buildTargets(progress, [name]);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    progress.say(error.message);
    process.exitCode = setupFailureStatus;
    return;
  }
  onNpmGone(() => void process.kill(process.pid, 'SIGTERM'));
  const script = scriptOf(name);
  process.argv[1] = script;
  createRequire(import.meta.url)(script);
}
