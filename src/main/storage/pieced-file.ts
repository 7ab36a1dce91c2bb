import { renameSync } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './error-code.ts';
import { type JsonFile, type JsonFileOptions, readOrSetAside, writeWhole } from './json-file.ts';
import { createSaveReport } from './save-report.ts';

/** A value that is so large that it is written piece by piece. */
export interface PiecedFile<T> extends JsonFile<T> {
  /**
   * As `write`, with pauses in which the app can do other things.
   *
   * @param isWanted asked until the file is in its place; false: something newer is written meanwhile
   */
  readonly writeGently: (value: T, isWanted: () => boolean) => Promise<boolean>;
}

export interface PiecedFileOptions<T extends object> extends JsonFileOptions<T> {
  /** The whole text of the file, its version included. */
  readonly piecesOf: (value: T) => Iterable<string>;
}

/** Takes a millisecond or two to put together and to hand over. */
const CHUNK_LENGTH = 256 * 1024;

export function openPiecedFile<T extends object>(options: PiecedFileOptions<T>): PiecedFile<T> {
  const { path, piecesOf, reportTrouble, endTrouble } = options;
  const saving = createSaveReport(dirname(path), reportTrouble, endTrouble);
  return {
    read: () => readOrSetAside(options),
    write: (value) => saving.attempt(() => writeWhole(path, [...piecesOf(value)].join(''))),
    async writeGently(value, isWanted) {
      try {
        const isWritten = await writeInChunks(path, piecesOf(value), isWanted);
        if (isWritten) saving.succeeded();
        return isWritten;
      } catch (error) {
        saving.failed(codeOf(error));
        return false;
      }
    },
  };
}

/** @returns whether the file is in its place */
async function writeInChunks(
  path: string,
  pieces: Iterable<string>,
  isWanted: () => boolean,
): Promise<boolean> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  // Named as write-file-atomic names its own, so that what a kill leaves of it is swept like theirs.
  const temporary = `${path}.${process.hrtime.bigint()}`;
  try {
    const handle = await open(temporary, 'w', 0o600);
    try {
      for (const chunk of chunksOf(pieces)) {
        if (!isWanted()) return false;
        await handle.write(chunk);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    // Nothing may come between the question and the answer.
    if (!isWanted()) return false;
    renameSync(temporary, path);
    await flush(folder);
    return true;
  } finally {
    await rm(temporary, { force: true });
  }
}

function* chunksOf(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

/** Without it a power cut may bring the old file back. Windows knows no such flush. */
async function flush(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
