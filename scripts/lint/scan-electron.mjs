import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';

const require = createRequire(import.meta.url);
const PACKAGE = '@doyensec/electronegativity';
const SCANNED = /\.(tsx?|html)$/;
/** Left out: the second asks GitHub for the list of Electron's releases at every run, the first only serves it. */
const VERSION_CHECK = 'electronversionjsoncheck';
const RELEASES_CHECK = 'availablesecurityfixesglobalcheck';
/** What Electronegativity calls the file of a finding about the app as a whole. */
export const WHOLE_APP = 'N/A';

/**
 * What Electronegativity has to say about one place.
 * @typedef {{
 *   readonly check: string,
 *   readonly file: string,
 *   readonly line: number,
 *   readonly code: string,
 *   readonly description: string,
 * }} Finding `file` is relative to the scanned folder, with `/`, or WHOLE_APP; `code` is the trimmed line
 * @typedef {{ readonly findings: readonly Finding[], readonly unread: readonly string[] }} Scan
 *   `unread` says of each file that could not be parsed why
 */

/**
 * @typedef {{
 *   readonly id: string,
 *   readonly file: string,
 *   readonly location: { readonly line: number },
 *   readonly sample?: string,
 *   readonly description: string,
 *   readonly visibility?: { readonly globalCheckDisabled: boolean },
 * }} Issue
 * @typedef {{
 *   readonly Parser: new (babelFirst: boolean, typescriptBabelFirst: boolean) => {
 *     readonly parse: (file: string, content: string) => readonly [
 *       type: number, tree: object, content: string, warnings: readonly Error[] | undefined,
 *     ],
 *   },
 * }} ParserModule
 * @typedef {{
 *   readonly Finder: new (only: readonly string[], except: readonly string[]) => {
 *     readonly find: (
 *       file: string, tree: object, type: number, content: string, checks: null, electronVersion: string,
 *     ) => Promise<readonly Issue[]>,
 *   },
 *   readonly GlobalChecks: new (only: readonly string[], except: readonly string[]) => {
 *     readonly getResults: (issues: readonly Issue[], output: string) => Promise<readonly Issue[]>,
 *   },
 * }} FinderModule
 */

/**
 * Runs Electronegativity's parser and checks over package.json and the sources, which its own command would do only
 * after it has asked two hosts for texts and releases.
 * @param {string} root
 * @returns {Promise<Scan>}
 */
export async function scanElectron(root) {
  // Its checks take their texts from this global as they are made.
  Object.assign(globalThis, { __: sentenceOf });
  const { Parser } = /** @type {ParserModule} */ (require(`${PACKAGE}/dist/parser`));
  const { Finder, GlobalChecks } = /** @type {FinderModule} */ (require(`${PACKAGE}/dist/finder`));
  const parser = new Parser(false, true);
  const finder = new Finder([], [VERSION_CHECK]);
  const electronVersion = pinnedElectron(root);
  /** @type {Issue[]} */
  const issues = [];
  /** @type {string[]} */
  const unread = [];
  for (const file of [join(root, 'package.json'), ...sourcesIn(join(root, 'src'))]) {
    try {
      const [type, tree, content, warnings = []] = parser.parse(file, readFileSync(file, 'utf8'));
      unread.push(...warnings.map(({ message }) => `${relative(root, file)}: ${message}`));
      issues.push(...(await finder.find(file, tree, type, content, null, electronVersion)));
    } catch (error) {
      unread.push(`${relative(root, file)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const judged = await new GlobalChecks([], [RELEASES_CHECK]).getResults(issues, '');
  const findings = judged
    .filter(({ visibility }) => !visibility?.globalCheckDisabled)
    .map((issue) => findingOf(issue, root));
  return { findings, unread };
}

/**
 * @param {Issue} issue
 * @param {string} root
 * @returns {Finding}
 */
function findingOf({ id, file, location, sample = '', description }, root) {
  const place = file === WHOLE_APP ? file : relative(root, file).split(sep).join('/');
  return { check: id, file: place, line: location.line, code: sample, description };
}

/** @param {string} key */
function sentenceOf(key) {
  /** @type {Readonly<Record<string, string>>} */
  const sentences = require(`${PACKAGE}/dist/locales/en-US.json`);
  return sentences[key] ?? key;
}

/**
 * What is on when nobody says so depends on it.
 * @param {string} root
 * @returns {string}
 */
function pinnedElectron(root) {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.electron;
}

/** @param {string} folder */
function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SCANNED.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
