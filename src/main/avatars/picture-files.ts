import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DAY_MS } from '../../core/durations.ts';
import { type Picture, pictureOf } from './picture.ts';

const KEPT_MS = 7 * DAY_MS;
const MAX_FOLDER_BYTES = 20 * 1024 * 1024;
/** The folder is gone through once for so many new bytes, not for every picture. */
const TIDY_EVERY_BYTES = 1024 * 1024;

/** Pictures in a folder, for a week. Nothing is lost with one: it can be asked for again. */
export interface PictureFiles {
  readonly read: (address: string) => Promise<Picture | null>;
  readonly write: (address: string, picture: Picture) => Promise<void>;
}

interface Entry {
  readonly path: string;
  readonly bytes: number;
  readonly writtenAt: number;
}

/** @param now in epoch milliseconds */
export function createPictureFiles(folder: string, now: () => number): PictureFiles {
  /** At the first write the folder of the last run is tidied. */
  let untidied = TIDY_EVERY_BYTES;
  // The name gives away no address, and an address cannot choose it.
  const pathOf = (address: string): string =>
    join(folder, createHash('sha256').update(address).digest('hex'));
  const isKept = ({ writtenAt }: Entry): boolean => now() - writtenAt < KEPT_MS;

  const tidy = async (): Promise<void> => {
    const entries = await Promise.all((await readdir(folder)).map((name) => entryOf(join(folder, name))));
    let left = MAX_FOLDER_BYTES - TIDY_EVERY_BYTES;
    for (const entry of entries.sort((a, b) => b.writtenAt - a.writtenAt)) {
      left -= entry.bytes;
      if (left < 0 || !isKept(entry)) await rm(entry.path, { force: true });
    }
  };

  return {
    read: async (address) => {
      try {
        const path = pathOf(address);
        // Others can write into the folder: what is read is checked like what is fetched.
        return isKept(await entryOf(path)) ? pictureOf(await readFile(path)) : null;
      } catch {
        return null;
      }
    },
    write: async (address, { bytes }) => {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const path = pathOf(address);
        await writeFile(`${path}.new`, bytes, { mode: 0o600 });
        await rename(`${path}.new`, path);
        untidied += bytes.byteLength;
        if (untidied < TIDY_EVERY_BYTES) return;
        untidied = 0;
        await tidy();
      } catch {
        // A disk that is full or read-only is told of by the files that matter.
      }
    },
  };
}

async function entryOf(path: string): Promise<Entry> {
  const { size, mtimeMs } = await stat(path);
  return { path, bytes: size, writtenAt: mtimeMs };
}
