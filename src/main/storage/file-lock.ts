import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { isRunning } from '../running-process.ts';

/** A lock is held for one read and one write; whoever holds it longer has been killed or stopped. */
const STALE_MS = 5_000;
/** The name of the owner follows the making of the lock at once. */
const NAMELESS_STALE_MS = 500;
/** Longer than a lock takes to go stale, so that a left-over one never stops a change. */
const WAIT_MS = 6_000;
const LONGEST_PAUSE_MS = 8;

/**
 * Lets one process at a time act on a file, so that what two of them change at once is not lost. Blocks the thread
 * while another process acts, which takes milliseconds; the lock of a process that was killed is taken over.
 *
 * Acts without the lock where none can be made: a change that may collide is better than none.
 */
export function withFileLock<T>(path: string, act: () => T): T {
  const lock = `${path}.lock`;
  const isHeld = takeLock(lock);
  try {
    return act();
  } finally {
    if (isHeld) rmSync(lock, { force: true });
  }
}

function takeLock(lock: string): boolean {
  const waitUntil = performance.now() + WAIT_MS;
  if (!isFolderMade(dirname(lock))) return false;
  while (performance.now() < waitUntil) {
    const made = makeLock(lock);
    if (made !== 'taken') return made === 'made';
    if (isLeftOver(lock)) clearAway(lock);
    else pause(1 + Math.random() * LONGEST_PAUSE_MS);
  }
  return false;
}

function makeLock(lock: string): 'made' | 'taken' | 'impossible' {
  let descriptor: number;
  try {
    descriptor = openSync(lock, 'wx', 0o600);
  } catch (error) {
    return isTaken(error) ? 'taken' : 'impossible';
  }
  try {
    writeSync(descriptor, String(process.pid));
    return 'made';
  } catch {
    // A full disk has room for the file but not for the name in it; it must not stand in the way of the next change.
    rmSync(lock, { force: true });
    return 'impossible';
  } finally {
    closeSync(descriptor);
  }
}

function isFolderMade(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';

function isLeftOver(lock: string): boolean {
  try {
    // Also a lock from the future is an old one: the clock has been set back since.
    const age = Math.abs(Date.now() - statSync(lock).mtimeMs);
    const owner = Number(readFileSync(lock, 'utf8'));
    if (owner === 0) return age > NAMELESS_STALE_MS;
    return age > STALE_MS || !isRunning(owner);
  } catch {
    // Given back in the meantime.
    return false;
  }
}

/** Takes a left-over lock away by a rename, which only one of several waiting processes can do. */
function clearAway(lock: string): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    // Another process may have cleared it away first, and this be its own lock: that one goes back.
    if (isLeftOver(aside)) rmSync(aside, { force: true });
    else renameSync(aside, lock);
  } catch {
    // Cleared away by another process.
  }
}

/** Settings are changed in one go, without a turn of the event loop in between. */
function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
