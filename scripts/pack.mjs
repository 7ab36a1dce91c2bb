import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildTargets } from './build/build-targets.mjs';
import { runInForeground } from './foreground.mjs';
import { hasFileProtocolFuse } from './fuses.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { hasDisplay } from './setup/display.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { runScript, SetupError } from './setup/errors.mjs';
import { ROOT } from './setup/places.mjs';
import { stdoutProgress as progress } from './setup/progress.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

/** Makes the unpacked packaged app in `release/` and starts it once to see that it works. */
await runScript(async () => {
  await ensureDependencies(progress);
  await ensureSystemPackages(progress, { hasDisplay: hasDisplay(), forTests: false });
  const electron = await ensureElectron(progress);
  await buildTargets(progress, ['main', 'preload', 'renderer']);
  const executable = await packUnpacked(electron);
  progress.say(`Packed: ${executable}`);
  if (electron.source === 'fallback') {
    progress.say(
      'Warning: this package carries the unpatched fallback Electron. It is for testing only: give it to nobody.',
    );
  }
  return await runInForeground(process.execPath, [join(ROOT, 'scripts/smoke-test.mjs'), executable], {});
});

/**
 * @param {import('./setup/electron-runtime.mjs').ElectronRuntime} electron
 * @returns {Promise<string>} the packaged executable
 */
async function packUnpacked(electron) {
  const { build } = await import('electron-builder');
  /** @type {string[]} */
  const executables = [];
  await build({
    projectDir: ROOT,
    dir: true,
    config: {
      extends: join(ROOT, 'electron-builder.yml'),
      electronDist: electron.dist,
      electronVersion: electron.version,
      afterPack: async (context) => {
        // The fallback's loader: Electron prefers a folder "app" over the archive.
        rmSync(join(context.packager.getResourcesDir(context.appOutDir), 'app'), {
          recursive: true,
          force: true,
        });
        const executable = executableIn(context);
        executables.push(executable);
        const { electronFuses } = context.packager.config;
        // The fallback is older than this fuse, and electron-builder stops at one that it cannot set.
        if (electronFuses && !(await hasFileProtocolFuse(executable))) {
          delete electronFuses.grantFileProtocolExtraPrivileges;
        }
      },
    },
  });
  const [executable] = executables;
  if (executable === undefined)
    throw new SetupError('electron-builder packed nothing. Its own output above says why.');
  return executable;
}

/** @param {import('electron-builder').AfterPackContext} context */
function executableIn({ appOutDir, packager, electronPlatformName }) {
  const { productFilename } = packager.appInfo;
  switch (electronPlatformName) {
    case 'darwin':
      return join(appOutDir, `${productFilename}.app/Contents/MacOS/${productFilename}`);
    case 'win32':
      return join(appOutDir, `${productFilename}.exe`);
    default:
      return join(appOutDir, 'relink');
  }
}
