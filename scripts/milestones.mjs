import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { appEnvironment } from './foreground.mjs';
import { SetupError } from './setup/errors.mjs';

/** What the app prints when its icon stands in the tray, and when it has asked about every account once. */
export const MILESTONES = /** @type {const} */ (['tray ready', 'first check done']);

const DEADLINE_MS = 60_000;
const QUIT_GRACE_MS = 5_000;

/**
 * Starts the app in demo mode with user data of its own, waits until it has passed all milestones and ends it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<readonly number[]>} milliseconds from the start to each milestone
 * @throws {SetupError} with what the app printed, when it ends or 60 s pass before
 */
export async function timeMilestones(program, args, env) {
  const userData = mkdtempSync(join(tmpdir(), 'relink-user-data-'));
  const startedAt = performance.now();
  const app = spawn(program, [...args, '--demo', '--hidden', `--user-data-dir=${userData}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: appEnvironment(env),
  });
  const ended = new Promise((resolve) => app.once('close', resolve));
  try {
    return await readMilestones(app, startedAt);
  } finally {
    app.kill('SIGTERM');
    const forceEnd = setTimeout(() => app.kill('SIGKILL'), QUIT_GRACE_MS);
    await ended;
    clearTimeout(forceEnd);
    rmSync(userData, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} app
 * @param {number} startedAt
 * @returns {Promise<readonly number[]>}
 */
function readMilestones(app, startedAt) {
  /** @type {Map<string, number>} */
  const reached = new Map();
  let output = '';
  return new Promise((resolve, reject) => {
    /** @param {string} why */
    const fail = (why) => {
      clearTimeout(deadline);
      const missing = MILESTONES.filter((milestone) => !reached.has(milestone)).join('" and "');
      reject(new SetupError(`The app ${why} without printing "${missing}". It printed:\n${output}`));
    };
    const deadline = setTimeout(() => fail(`ran for ${DEADLINE_MS / 1000} s`), DEADLINE_MS);
    app.once('error', (error) => fail(`did not start (${error.message}), so it ran`));
    app.once('close', () => fail('ended'));
    createInterface(app.stderr).on('line', (line) => {
      output += `${line}\n`;
    });
    createInterface(app.stdout).on('line', (line) => {
      output += `${line}\n`;
      const milestone = MILESTONES.find((text) => line.includes(text));
      if (milestone && !reached.has(milestone)) reached.set(milestone, performance.now() - startedAt);
      if (reached.size < MILESTONES.length) return;
      clearTimeout(deadline);
      resolve(MILESTONES.map((text) => reached.get(text) ?? Number.NaN));
    });
  });
}
