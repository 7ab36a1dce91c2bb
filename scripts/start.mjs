import { buildTargets } from './build/build-targets.mjs';
import { chromiumSwitchesOf, runInForeground } from './foreground.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureDisplay, hasDisplay } from './setup/display.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { runScript } from './setup/errors.mjs';
import { ROOT } from './setup/places.mjs';
import { stdoutProgress as progress } from './setup/progress.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

/** Sets up what is missing, builds what changed and runs the app. Every argument goes to the app. */
await runScript(async () => {
  await ensureDependencies(progress);
  await ensureSystemPackages(progress, { hasDisplay: hasDisplay(), forTests: false });
  const electron = await ensureElectron(progress);
  await buildTargets(progress, ['main', 'preload', 'renderer']);
  const display = await ensureDisplay(progress);
  try {
    const args = [...chromiumSwitchesOf(display), ROOT, ...process.argv.slice(2)];
    // Nobody sees a window on a virtual display: the app reports its first check in words and a picture instead.
    const report = display.kind === 'virtual' ? { RELINK_FIRST_CHECK_REPORT: '1' } : {};
    return await runInForeground(electron.executable, args, { ...display.env, ...report });
  } finally {
    display.stop();
  }
});
