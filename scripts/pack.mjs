import { join } from 'node:path';
import { buildTargets } from './build/build-targets.mjs';
import { runInForeground } from './foreground.mjs';
import { packUnpacked } from './pack/pack-unpacked.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { hasDisplay } from './setup/display.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { runScript } from './setup/errors.mjs';
import { ROOT } from './setup/places.mjs';
import { stdoutProgress as progress } from './setup/progress.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

/** Makes the unpacked packaged app in `release/` and starts it once to see that it works. */
await runScript(async () => {
  await ensureDependencies(progress);
  await ensureSystemPackages(progress, { hasDisplay: hasDisplay(), forTests: false });
  const electron = await ensureElectron(progress);
  await buildTargets(progress, ['main', 'preload', 'renderer']);
  const executable = await packUnpacked(electron, join(ROOT, 'release'));
  progress.say(`Packed: ${executable}`);
  if (electron.source === 'fallback') {
    progress.say(
      'Warning: this package carries the unpatched fallback Electron. It is for testing only: give it to nobody.',
    );
  }
  return await runInForeground(process.execPath, [join(ROOT, 'scripts/smoke-test.mjs'), executable], {});
});
