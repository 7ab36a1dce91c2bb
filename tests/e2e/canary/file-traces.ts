import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { TokenSearch } from './token-search.ts';

/** Every file below a folder that holds a token, its name included; sockets and pipes are no files. */
export async function filesHolding(folder: string, hasToken: TokenSearch): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const holding: string[] = [];
  // One after the other: the record of a whole run may be large.
  for (const entry of entries.filter((found) => found.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const name = relative(folder, file);
    if (hasToken(Buffer.from(name)) || hasToken(await readFile(file))) holding.push(name);
  }
  return holding;
}
