import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasFileProtocolFuse } from '../fuses.mjs';
import { SetupError } from '../setup/errors.mjs';
import { ROOT } from '../setup/places.mjs';

/**
 * Packs what is built as electron-builder.yml says, without an installer.
 * @param {Pick<import('../setup/electron-runtime.mjs').ElectronRuntime, 'dist' | 'version'>} electron
 * @param {string} output the folder that the packaged app's own folder is put into
 * @returns {Promise<string>} the packaged executable
 * @throws {SetupError} when nothing came out
 */
export async function packUnpacked(electron, output) {
  const { build } = await import('electron-builder');
  /** @type {string[]} */
  const executables = [];
  await build({
    projectDir: ROOT,
    dir: true,
    config: {
      extends: join(ROOT, 'electron-builder.yml'),
      directories: { output },
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
