import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * The folder that all clones of one person share: what is expensive to fetch lies here.
 * @returns {string}
 */
export function cacheFolder() {
  const xdgCacheHome = process.env.XDG_CACHE_HOME;
  // The XDG base directory specification: a relative path is invalid and ignored.
  const base = xdgCacheHome && isAbsolute(xdgCacheHome) ? xdgCacheHome : join(homedir(), '.cache');
  return join(base, 'relink');
}
