import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from './running-process.ts';

const PREFIX = 'relink-demo-';
/** The name of a demo's folder tells the process that it belongs to. */
const NAME = /^relink-demo-(\d+)-\w+$/;

/** A folder for the files of one demo. */
export const makeDemoFolder = (): string => mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));

/** Removes a folder with all that is in it. */
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Removes the folders of demos that have ended: Chromium may write once more after a folder was removed. */
export function sweepDemoFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = Number(NAME.exec(name)?.[1] ?? Number.NaN);
    if (!Number.isNaN(owner) && !isRunning(owner)) removeOwn(join(tmpdir(), name));
  }
}

function removeOwn(folder: string): void {
  try {
    const stat = lstatSync(folder);
    const isOwn = stat.isDirectory() && (process.getuid === undefined || stat.uid === process.getuid());
    if (isOwn) removeFolder(folder);
  } catch {
    // Swept by another demo, or not to be removed; the next demo tries again.
  }
}
