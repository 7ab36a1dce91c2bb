import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import * as v from 'valibot';
import writeFileAtomic from 'write-file-atomic';

/** Told in one plain sentence whenever a file could not be read or written. */
export type ReportTrouble = (sentence: string) => void;

/** One value in one file, written whole or not at all. */
export interface JsonFile<T> {
  /** The stored value; the fallback when there is none or when it cannot be read. */
  readonly read: () => T;
  /** Never throws: a value that cannot be saved is reported, and the app goes on in memory. */
  readonly write: (value: T) => void;
}

export interface JsonFileOptions<T> {
  readonly path: string;
  /** What the file holds, in the words of a sentence: "the last known state". */
  readonly holds: string;
  readonly schema: v.GenericSchema<unknown, T>;
  readonly fallback: T;
  readonly reportTrouble: ReportTrouble;
}

export function openJsonFile<T>(options: JsonFileOptions<T>): JsonFile<T> {
  const { path, schema, fallback } = options;
  return {
    read() {
      if (!existsSync(path)) return fallback;
      try {
        return v.parse(schema, JSON.parse(readFileSync(path, 'utf8')));
      } catch {
        setAside(path, options.holds, options.reportTrouble);
        return fallback;
      }
    },
    write(value) {
      try {
        mkdirSync(dirname(path), { recursive: true });
        writeFileAtomic.sync(path, JSON.stringify(value), { mode: 0o600 });
      } catch (error) {
        options.reportTrouble(
          `Relink cannot save ${options.holds} (${codeOf(error)}). It keeps watching; check the free space and the permissions of ${dirname(path)}.`,
        );
      }
    },
  };
}

/** Keeps an unreadable file under another name, so that nothing is lost and the app can start. */
export function setAside(path: string, holds: string, reportTrouble: ReportTrouble): void {
  const kept = `${path}.unreadable-${Date.now()}`;
  try {
    renameSync(path, kept);
    reportTrouble(
      `Relink could not read ${holds} and started without it. The old file is kept as ${basename(kept)}.`,
    );
  } catch (error) {
    reportTrouble(`Relink could not read ${holds} (${codeOf(error)}) and started without it.`);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
