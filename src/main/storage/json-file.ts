import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import * as v from 'valibot';
import writeFileAtomic from 'write-file-atomic';
import { type Trouble, troubleOf, type Word } from '../../core/failure-table.ts';
import { codeOf } from './error-code.ts';
import { type Migration, migrateContent } from './file-version.ts';
import { createSaveReport, type EndTrouble, type ReportTrouble } from './save-report.ts';

/** One value in one file, written whole or not at all. */
export interface JsonFile<T> {
  /** The stored value; the fallback when there is none or when it cannot be read. */
  readonly read: () => T;
  /**
   * Never throws: a value that cannot be saved is reported, and the app goes on in memory.
   *
   * @returns whether it is saved
   */
  readonly write: (value: T) => boolean;
}

/** What is needed to read a value from a file, whichever version of Relink wrote it. */
export interface StoredForm<T> {
  readonly path: string;
  readonly schema: v.GenericSchema<unknown, T>;
  /** The first lifts version 0 to 1, and so on; their number is the version that is written. */
  readonly migrations: readonly Migration[];
}

/** What a file holds, to be put into words. */
export type StoredContent = Exclude<Word['word'], 'stored.in-the-way'>;

export interface JsonFileOptions<T extends object> extends StoredForm<T> {
  readonly holds: StoredContent;
  readonly fallback: T;
  readonly reportTrouble: ReportTrouble;
  readonly endTrouble?: EndTrouble | undefined;
}

/** What was found of a value in its file. */
export type Finding<T> =
  | { readonly found: 'value'; readonly value: T }
  | { readonly found: 'nothing' }
  | Misfit;

/** A file that this version of Relink cannot use. */
export type Misfit =
  | { readonly found: 'unreadable' }
  | { readonly found: 'newer-version'; readonly version: number };

export function openJsonFile<T extends object>(options: JsonFileOptions<T>): JsonFile<T> {
  const { path, migrations, reportTrouble, endTrouble } = options;
  const saving = createSaveReport(dirname(path), reportTrouble, endTrouble);
  return {
    read: () => readOrSetAside(options),
    write: (value) =>
      saving.attempt(() => writeWhole(path, JSON.stringify({ version: migrations.length, ...value }))),
  };
}

/** The stored value, or the fallback; what cannot be used is kept under another name. */
export function readOrSetAside<T extends object>(options: JsonFileOptions<T>): T {
  const finding = findValue(options);
  if (finding.found === 'value') return finding.value;
  if (finding.found !== 'nothing') setAside(options.path, options.holds, finding, options.reportTrouble);
  return options.fallback;
}

/**
 * Writes a file of the owner's alone, flushed before it takes the place of the old one.
 *
 * @throws the error of the file system
 */
export function writeWhole(path: string, text: string): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  writeFileAtomic.sync(path, text, { mode: 0o600 });
  flushFolder(folder);
}

/** Looks for a value in its file; touches nothing. */
export function findValue<T>({ path, schema, migrations }: StoredForm<T>): Finding<T> {
  try {
    const migrated = migrateContent(JSON.parse(readFileSync(path, 'utf8')), migrations);
    if ('newerVersion' in migrated) return { found: 'newer-version', version: migrated.newerVersion };
    return { found: 'value', value: v.parse(schema, migrated.content) };
  } catch (error) {
    return ABSENT.includes(codeOf(error)) ? { found: 'nothing' } : { found: 'unreadable' };
  }
}

/** Without it a power cut may bring the old file back. Windows knows no such flush. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Keeps a file that cannot be used under another name, so that nothing is lost and the app can start.
 *
 * @returns whether its place is free now
 */
export function setAside(
  path: string,
  holds: StoredContent,
  misfit: Misfit,
  reportTrouble: ReportTrouble,
): boolean {
  const isNewer = misfit.found === 'newer-version';
  const kept = `${path}.${isNewer ? 'newer' : 'unreadable'}-${Date.now()}`;
  const code = renameFile(path, kept);
  reportTrouble(
    code === null ? troubleOfKept(holds, misfit, basename(kept)) : troubleOfStuck(holds, misfit, path, code),
  );
  return code === null;
}

function troubleOfKept(content: StoredContent, misfit: Misfit, kept: string): Trouble {
  const holds = { word: content };
  return misfit.found === 'newer-version'
    ? troubleOf('stored-newer', { holds, version: misfit.version, kept })
    : troubleOf('stored-unreadable', { holds, kept });
}

function troubleOfStuck(content: StoredContent, misfit: Misfit, file: string, code: string): Trouble {
  const holds = { word: content };
  return misfit.found === 'newer-version'
    ? troubleOf('stored-newer-stuck', { holds, version: misfit.version, file, code })
    : troubleOf('stored-unreadable-stuck', { holds, file, code });
}

/** @returns the code of the error that kept the file in its place; null when it was renamed */
function renameFile(from: string, to: string): string | null {
  try {
    renameSync(from, to);
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

/** A file that is not there, nor can be. */
const ABSENT = ['ENOENT', 'ENOTDIR'];
