import { join } from 'node:path';
import { ROOT } from '../setup/places.mjs';

/**
 * What is built. `inputs` are the folders and files it may be made of: it is built again when one of them changes, and
 * the build refuses a module from anywhere else.
 * @typedef {'main' | 'preload' | 'renderer' | 'cli' | 'simulator'} TargetName
 * @typedef {{
 *   readonly name: TargetName,
 *   readonly entry: string,
 *   readonly inputs: readonly string[],
 *   readonly output: string,
 * }} Target
 */

/** Where the built app lies. */
export const DIST = join(ROOT, 'dist');

/** What each target is made of besides its own folders. */
const COMMON_INPUTS = /** @type {const} */ ([
  'src/core',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'scripts/build',
]);

/** @type {readonly Target[]} */
export const TARGETS = [
  targetOf('main', 'src/main/start.ts', ['src/main', 'src/simulator']),
  targetOf('preload', 'src/preload/index.ts', ['src/preload']),
  targetOf('renderer', 'src/renderer/index.html', ['src/renderer']),
  targetOf('cli', 'src/cli/index.ts', ['src/cli', 'src/main']),
  targetOf('simulator', 'src/simulator/main.ts', ['src/simulator']),
];

/**
 * @param {TargetName} name
 * @param {string} entry
 * @param {readonly string[]} inputs
 * @returns {Target}
 */
function targetOf(name, entry, inputs) {
  return { name, entry, inputs: [...inputs, ...COMMON_INPUTS], output: join(DIST, name) };
}

/**
 * The script that a target's name stands for in `dist`.
 * @param {'cli' | 'simulator'} name
 */
export function scriptOf(name) {
  return join(DIST, name, name === 'simulator' ? 'main.cjs' : 'index.cjs');
}
