import { accessSync, constants, mkdirSync } from 'node:fs';
import { codeOf } from './error-code.ts';

/**
 * Makes a folder where there is none.
 *
 * @returns the code of the error why nothing can be written there; null when it seems to be writable
 */
export function whyUnwritable(folder: string): string | null {
  try {
    mkdirSync(folder, { recursive: true });
    // Also tells a read-only file system, which root may not write to either.
    accessSync(folder, constants.W_OK);
    return null;
  } catch (error) {
    return codeOf(error);
  }
}
