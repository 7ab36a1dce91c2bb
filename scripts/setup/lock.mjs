import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheFolder } from './places.mjs';

const POLL_MS = 200;

/**
 * Does one thing at a time across processes: two scripts started together on a fresh clone must not install or build
 * into each other. The lock of a process that died is taken over.
 * @template T
 * @param {import('./progress.mjs').Progress} progress
 * @param {string} resource the file or folder that is worked on
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function withLock(progress, resource, action) {
  const folder = join(cacheFolder(), 'locks');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, createHash('sha256').update(resource).digest('hex').slice(0, 16));
  let announced = false;
  while (!takeLock(file)) {
    if (!announced) progress.say(`Waiting for another set-up of ${resource} to end …`);
    announced = true;
    await sleep(POLL_MS);
  }
  try {
    return await action();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function takeLock(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
  if (isAbandoned(file)) rmSync(file, { force: true });
  return false;
}

/** @param {string} file */
function isAbandoned(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // An empty file is a lock in the making.
    if (pid !== 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    // Anything but "no such process" (the lock was just released, its holder belongs to someone else) is no reason.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}
