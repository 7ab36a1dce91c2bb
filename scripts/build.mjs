import { ensureDependencies } from './setup/dependencies.mjs';
import { runScript } from './setup/errors.mjs';
import { stdoutProgress } from './setup/progress.mjs';

await runScript(async () => {
  await ensureDependencies(stdoutProgress);
  const { buildTargets } = await import('./build/build-targets.mjs');
  await buildTargets(stdoutProgress);
  return 0;
});
