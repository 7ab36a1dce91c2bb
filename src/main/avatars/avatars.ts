import pLimit from 'p-limit';
import { HOUR_MS } from '../../core/durations.ts';
import type { FetchPicture } from './fetch-picture.ts';
import type { Picture } from './picture.ts';
import type { PictureFiles } from './picture-files.ts';

const MAX_AT_ONCE = 4;
const MAX_KEPT = 200;
const MAX_KEPT_BYTES = 8 * 1024 * 1024;
/** Not asked again before. */
const FAILED_FOR_MS = HOUR_MS;
const MAX_FAILED = 1000;

export interface AvatarOptions {
  readonly fetchPicture: FetchPicture;
  readonly files: PictureFiles;
  /** In epoch milliseconds. */
  readonly now: () => number;
  readonly onFailed: (error: unknown) => void;
}

/** The pictures of accounts, each asked for when a window wants to show it, and not before. */
export interface Avatars {
  /** The picture at an address; null when there is none to show. Never rejects. */
  readonly load: (address: string) => Promise<Picture | null>;
}

export function createAvatars({ fetchPicture, files, now, onFailed }: AvatarOptions): Avatars {
  const limit = pLimit(MAX_AT_ONCE);
  const kept = new Map<string, Picture>();
  const failedAt = new Map<string, number>();
  const loading = new Map<string, Promise<Picture | null>>();
  let keptBytes = 0;

  const keep = (address: string, picture: Picture): void => {
    kept.set(address, picture);
    keptBytes += picture.bytes.byteLength;
    for (const [oldest, { bytes }] of kept) {
      if (kept.size <= MAX_KEPT && keptBytes <= MAX_KEPT_BYTES) break;
      kept.delete(oldest);
      keptBytes -= bytes.byteLength;
    }
  };

  /** What was asked for last comes last, so that the first one can be given up. */
  const recall = (address: string): Picture | undefined => {
    const picture = kept.get(address);
    if (picture) {
      kept.delete(address);
      kept.set(address, picture);
    }
    return picture;
  };

  const hasJustFailed = (address: string): boolean =>
    now() - (failedAt.get(address) ?? -Infinity) < FAILED_FOR_MS;

  const markFailed = (address: string): void => {
    failedAt.delete(address);
    failedAt.set(address, now());
    const [oldest] = failedAt.keys();
    if (failedAt.size > MAX_FAILED && oldest !== undefined) failedAt.delete(oldest);
  };

  const find = async (address: string): Promise<Picture | null> => {
    const filed = await files.read(address);
    if (filed) return filed;
    if (hasJustFailed(address)) return null;
    try {
      const picture = await limit(() => fetchPicture(address));
      await files.write(address, picture);
      return picture;
    } catch (error) {
      markFailed(address);
      onFailed(error);
      return null;
    }
  };

  const load = async (address: string): Promise<Picture | null> => {
    const picture = await find(address);
    if (picture) keep(address, picture);
    loading.delete(address);
    return picture;
  };

  return {
    load: async (address) => {
      const known = recall(address);
      if (known) return known;
      const begun = loading.get(address) ?? load(address);
      loading.set(address, begun);
      return begun;
    },
  };
}
