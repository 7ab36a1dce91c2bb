import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { onNpmGone } from './npm-parent.mjs';

const GROUP_SIGNAL_GRACE_MS = 500;
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * The switches that an Electron needs here and only here.
 * @param {import('./setup/display.mjs').Display} display
 * @returns {readonly string[]}
 */
export function chromiumSwitchesOf(display) {
  // Chromium refuses to run its sandbox as root.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [...(isRoot ? ['--no-sandbox'] : []), ...(display.kind === 'virtual' ? ['--disable-gpu'] : [])];
}

/**
 * Runs a program in the foreground until it ends: it has this terminal, gets this process's signals, and its exit
 * status is returned (128 + the signal's number when a signal ended it).
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env added to this process's own
 * @param {string} [cwd]
 * @returns {Promise<number>}
 */
export function runInForeground(program, args, env, cwd = process.cwd()) {
  const child = spawn(program, args, { stdio: 'inherit', env: appEnvironment(env), cwd });
  /** @param {NodeJS.Signals} signal */
  const forward = async (signal) => {
    // Ctrl-C and most process managers signal the whole group, so the app is ending already; and a second signal would
    // kill it in the middle of that.
    await sleep(GROUP_SIGNAL_GRACE_MS);
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, forward);
  const stopWatching = onNpmGone(() => void child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const name of SIGNALS) process.off(name, forward);
      stopWatching();
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']);
    });
  });
}

/**
 * This process's environment for an app that must come up as an app: terminals inside editors built on Electron may
 * pass on the variable that turns Electron into a plain Node.
 * @param {NodeJS.ProcessEnv} added
 * @returns {NodeJS.ProcessEnv}
 */
export function appEnvironment(added) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return { ...env, ...added };
}
