import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whyUnwritable } from './storage/writable-folder.ts';

/** Where Chromium keeps its own files, among them the lock that makes a second launch hand over to the first. */
export interface ChromiumFolder {
  readonly path: string;
  /** Whether it is to be removed when the app quits. */
  readonly isTemporary: boolean;
}

/**
 * The user data folder, or another one where that can only be read: without the lock Relink could not start at all.
 * Both launches on the same user data find the same one.
 *
 * @throws Error when no folder can be made for temporary files either
 */
export function chromiumFolderFor(userDataDir: string): ChromiumFolder {
  if (whyUnwritable(userDataDir) === null) return { path: userDataDir, isTemporary: false };
  const name = createHash('sha256').update(userDataDir).digest('hex').slice(0, 16);
  const path = join(tmpdir(), `relink-session-${name}`);
  return { path: isOwnFolder(path) ? path : mkdtempSync(`${path}-`), isTemporary: true };
}

/** Makes the folder, unless it is there: then it must be nobody else's, since its name can be guessed. */
function isOwnFolder(path: string): boolean {
  try {
    mkdirSync(path, { mode: 0o700 });
    return true;
  } catch {
    return process.getuid !== undefined && isPrivateFolderOf(process.getuid(), path);
  }
}

function isPrivateFolderOf(user: number, path: string): boolean {
  try {
    const stat = lstatSync(path);
    return stat.isDirectory() && stat.uid === user && (stat.mode & 0o077) === 0;
  } catch {
    return false;
  }
}
