import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a kill in the middle of a write leaves beside a file of Relink: the new content under the name that
 * write-file-atomic or electron-store gave it, or a lock. Files that were set aside have other names.
 */
const LEFT_OVER = /^(settings|snapshot|alerts)\.json\.(\d+|tmp-\d{10}[0-9a-f]{1,6}|lock(\.\d+)?)$/;
/** No write takes nearly as long. */
const OLD_MS = 60_000;

/** Removes what earlier runs left behind when they were killed. Never throws: the rest of a write does no harm. */
export function sweepLeftOvers(userDataDir: string, now: number): void {
  for (const name of namesIn(userDataDir)) {
    if (LEFT_OVER.test(name)) removeOld(join(userDataDir, name), now);
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function removeOld(path: string, now: number): void {
  try {
    const stat = lstatSync(path);
    // Also what comes from the future is old: the clock has been set back since.
    if (stat.isFile() && Math.abs(now - stat.mtimeMs) > OLD_MS) rmSync(path, { force: true });
  } catch {
    // Gone, or not to be removed; the next start tries again.
  }
}
