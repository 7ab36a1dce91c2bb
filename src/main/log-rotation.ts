import { renameSync } from 'node:fs';
import { join, parse } from 'node:path';

/** What is known of the file that is full. */
export interface FullLog {
  readonly path: string;
  readonly clear: () => boolean;
}

/**
 * Sets the full log aside as `….1.log`, after the one before it as `….2.log`; the oldest is gone then. Where files
 * cannot be renamed the log is emptied, for it must not grow without end.
 */
export function rotateLog(log: FullLog): void {
  const { dir, name, ext } = parse(log.path);
  const older = (age: number): string => join(dir, `${name}.${age}${ext}`);
  renameIfThere(older(1), older(2));
  if (!renameIfThere(log.path, older(1))) log.clear();
}

function renameIfThere(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}
