import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { SetupError } from './errors.mjs';
import { runLongStep } from './progress.mjs';

/**
 * A Debian package, by each name it goes by: releases from 2024 on renamed some libraries for 64-bit time.
 * @typedef {readonly [string, ...string[]]} Package
 */

/** What Electron links to or starts; the keychain's library; `xdg-open`, which hands links to the browser. */
const FOR_THE_APP = /** @type {readonly Package[]} */ ([
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['libxtst6'],
  ['libnotify4'],
  ['libsecret-1-0'],
  ['xdg-utils'],
  ['dbus'],
]);

/**
 * A display without a screen, and text to read on it: DejaVu for most alphabets, Noto for the other living scripts and
 * for emoji, WenQuanYi Micro Hei for Chinese, Japanese and Korean (5 MB, where Noto's would take 90).
 */
const WITHOUT_A_DISPLAY = /** @type {readonly Package[]} */ ([
  ['xvfb'],
  ['fonts-dejavu-core'],
  ['fonts-noto-core'],
  ['fonts-noto-color-emoji'],
  ['fonts-wqy-microhei'],
]);

/** A session bus, a keychain behind it, the browser that plays the person's own, and a record of every connection. */
const FOR_THE_TESTS = /** @type {readonly Package[]} */ ([
  ['dbus-x11'],
  ['gnome-keyring'],
  ['libsecret-tools'],
  ['chromium-headless-shell'],
  ['strace'],
]);

/**
 * Installs what is missing on Debian and its kin when this runs as root, else says how. Never fails: what is really
 * needed and still missing speaks up for itself later.
 * @param {import('./progress.mjs').Progress} progress
 * @param {{ readonly hasDisplay: boolean, readonly forTests: boolean }} needs
 */
export async function ensureSystemPackages(progress, { hasDisplay, forTests }) {
  if (!existsSync('/usr/bin/dpkg-query')) return;
  const missing = missingOf([
    ...FOR_THE_APP,
    ...(hasDisplay ? [] : WITHOUT_A_DISPLAY),
    ...(forTests ? FOR_THE_TESTS : []),
  ]);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    progress.say(
      `Debian packages are missing. To install them: sudo apt-get install ${namesOf(missing).join(' ')}`,
    );
    return;
  }
  await installPackages(missing, progress);
}

/** @param {readonly Package[]} packages */
function missingOf(packages) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholders are dpkg-query's
  const format = '--showformat=${Package} ${db:Status-Status}\n';
  const query = spawnSync('dpkg-query', ['--show', format, ...packages.flat()], { encoding: 'utf8' });
  const installed = new Set(
    query.stdout.split('\n').flatMap((line) => (line.endsWith(' installed') ? [line.split(' ')[0]] : [])),
  );
  return packages.filter((names) => !names.some((name) => installed.has(name)));
}

/**
 * The name each package has in this release.
 * @param {readonly Package[]} packages
 */
function namesOf(packages) {
  return packages.map((names) => names.findLast((name) => isInstallable(name)) ?? names[0]);
}

/** @param {string} name */
function isInstallable(name) {
  return spawnSync('apt-cache', ['show', '--quiet=2', name], { stdio: 'ignore' }).status === 0;
}

/**
 * @param {readonly Package[]} packages
 * @param {import('./progress.mjs').Progress} progress
 */
async function installPackages(packages, progress) {
  // One unreachable source among several is no reason to stop: the lists of the others are new.
  await runApt(progress, 'Updating the list of Debian packages', ['update']);
  const names = namesOf(packages);
  await runApt(progress, `Installing Debian packages: ${names.join(' ')}`, [
    '--no-install-recommends',
    'install',
    ...names,
  ]);
}

/**
 * @param {import('./progress.mjs').Progress} progress
 * @param {string} label
 * @param {readonly string[]} args
 */
async function runApt(progress, label, args) {
  const apt = /** @type {const} */ (['apt-get', '--option=DPkg::Lock::Timeout=300', '--yes', '--quiet']);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await runLongStep(progress, label, [...apt, ...args], { env });
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    progress.say(`${error.message}\nGoing on all the same.`);
  }
}
