import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT } from '../setup/places.mjs';

const STAMP = '.inputs-hash';

/**
 * Whether a target's output was made from its inputs as they are now. Compares contents, not times: a checkout that
 * touches every file builds nothing.
 * @param {import('./targets.mjs').Target} target
 */
export function isUpToDate(target) {
  const stamp = join(target.output, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashInputs(target);
}

/**
 * @param {string} outputFolder
 * @param {string} hash as it was before the build: an input that changes meanwhile must not count as built
 */
export function stampOutput(outputFolder, hash) {
  writeFileSync(join(outputFolder, STAMP), hash);
}

/** @param {import('./targets.mjs').Target} target */
export function hashInputs(target) {
  const hash = createHash('sha256');
  for (const input of target.inputs) {
    for (const file of filesIn(join(ROOT, input))) {
      hash
        .update(`${relative(ROOT, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * @param {import('./targets.mjs').Target} target
 * @param {string} file absolute
 */
export function isInputOf(target, file) {
  return target.inputs.some(
    (input) => file === join(ROOT, input) || file.startsWith(join(ROOT, input) + sep),
  );
}

/**
 * @param {string} path
 * @returns {readonly string[]}
 */
function filesIn(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) return [];
  if (status.isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
