import { spawn } from 'node:child_process';
import { SetupError } from './errors.mjs';

const HEARTBEAT_MS = 10_000;
const SHOWN_OUTPUT_LINES = 25;

/**
 * Where set-up speaks. The app's scripts speak on stdout; the command line's on stderr, because its stdout is data.
 * @typedef {{ readonly say: (line: string) => void }} Progress
 */

/** @type {Progress} */
export const stdoutProgress = { say: (line) => void process.stdout.write(`relink: ${line}\n`) };

/** @type {Progress} */
export const stderrProgress = { say: (line) => void process.stderr.write(`relink: ${line}\n`) };

/**
 * Runs a command that may take long: says what it does, then how long it has been at it. Its output is shown only
 * when it fails.
 * @param {Progress} progress
 * @param {string} label what is being done, as a sentence start: "Installing dependencies"
 * @param {readonly [string, ...string[]]} command program and arguments
 * @param {import('node:child_process').SpawnOptions & {
 *   readonly detail?: () => string,
 *   readonly isStalled?: () => boolean,
 * }} [options] `detail` adds to each progress line; `isStalled` is asked twice a second and ends the command when true
 * @returns {Promise<void>}
 * @throws {SetupError} when the command cannot start, fails or stalls
 */
export function runLongStep(progress, label, [program, ...args], options = {}) {
  const { detail = () => '', isStalled = () => false, ...spawnOptions } = options;
  const startedAt = Date.now();
  progress.say(`${label} …`);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...spawnOptions, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let stalled = false;
    const heartbeat = setInterval(() => {
      progress.say(`${label} … ${Math.round((Date.now() - startedAt) / 1000)} s${detail()}`);
    }, HEARTBEAT_MS);
    const stallCheck = setInterval(() => {
      if (!isStalled()) return;
      stalled = true;
      child.kill('SIGKILL');
    }, 500);
    /** @param {string} why */
    const fail = (why) => {
      const tail = output.trim().split('\n').slice(-SHOWN_OUTPUT_LINES).join('\n');
      reject(new SetupError(`${label} failed: ${why}${tail ? `\n${tail}` : ''}`));
    };
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    const stopTimers = () => {
      clearInterval(heartbeat);
      clearInterval(stallCheck);
    };
    child.on('error', (error) => {
      stopTimers();
      fail(error.message);
    });
    child.on('close', (code, signal) => {
      stopTimers();
      if (code === 0) resolve();
      else if (stalled) fail('nothing arrived for a while');
      else fail(`${program} ended with ${signal ?? `status ${code}`}`);
    });
  });
}
