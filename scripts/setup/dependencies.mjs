import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './errors.mjs';
import { withLock } from './lock.mjs';
import { ROOT } from './places.mjs';
import { runLongStep } from './progress.mjs';

const OLDEST_NODE = /** @type {const} */ ([20, 19]);
const MODULES = join(ROOT, 'node_modules');
const LOCKFILE = join(ROOT, 'package-lock.json');
// npm ci empties node_modules first, so a stamp in there can never outlive what it vouches for.
const STAMP = join(MODULES, '.relink-lockfile-hash');

/**
 * Makes node_modules match package-lock.json, at the cost of hashing one file when it does already.
 * @param {import('./progress.mjs').Progress} progress
 * @throws {SetupError} when Node is too old or npm fails
 */
export async function ensureDependencies(progress) {
  checkNodeVersion();
  if (areInstalled()) return;
  await withLock(progress, MODULES, async () => {
    if (areInstalled()) return;
    if (!isSameTree()) await installDependencies(progress);
    writeFileSync(STAMP, lockfileHash());
  });
}

/**
 * npm as a command that works from within `npm run` and without it, on every platform.
 * @param {readonly string[]} args
 * @returns {{ readonly command: readonly [string, ...string[]], readonly shell: boolean }}
 */
export function npmCommand(args) {
  const npmScript = process.env.npm_execpath;
  if (npmScript && /npm-cli\.c?js$/.test(npmScript)) {
    return { command: [process.execPath, npmScript, ...args], shell: false };
  }
  // Windows can start npm.cmd through a shell only.
  return { command: ['npm', ...args], shell: process.platform === 'win32' };
}

function checkNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new SetupError(
    `Relink needs Node.js ${OLDEST_NODE.join('.')} or newer, and this is ${process.versions.node}. Install a newer one from https://nodejs.org.`,
  );
}

function lockfileHash() {
  return createHash('sha256').update(readFileSync(LOCKFILE)).digest('hex');
}

function areInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockfileHash();
}

/**
 * Whether a person's own `npm install` left exactly what the lockfile says. npm keeps the list of what it installed
 * in a lockfile of its own, without the optional packages of other platforms.
 */
function isSameTree() {
  const installedFile = join(MODULES, '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = packagesIn(LOCKFILE);
  const installed = packagesIn(installedFile);
  const names = new Set([...Object.keys(wanted), ...Object.keys(installed)].filter((name) => name !== ''));
  return [...names].every((name) => {
    if (!wanted[name]) return false;
    if (!installed[name]) return wanted[name].optional === true;
    return installed[name].version === wanted[name].version;
  });
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesIn(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}

/** @param {import('./progress.mjs').Progress} progress */
async function installDependencies(progress) {
  const npm = npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  await runLongStep(progress, 'Installing dependencies (npm ci)', npm.command, {
    cwd: ROOT,
    shell: npm.shell,
  });
}
