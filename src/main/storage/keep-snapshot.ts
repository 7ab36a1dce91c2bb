import { isNewsOfLocations } from '../../core/changes.ts';
import type { Clock } from '../../core/clock.ts';
import type { SnapshotStore } from '../monitor/snapshot-store.ts';
import type { SnapshotCache } from './snapshot-cache.ts';

/** The checks of many locations end close together; they become one write. */
const GATHER_MS = 1_000;
/** What goes on and on, such as the first sweep over thousands of locations, is written this often at most. */
const PAUSE_MS = 5_000;
/** Where checks bring nothing new, only their moments grow older in the file: by this much at most. */
const MOMENTS_MS = 600_000;

/** A snapshot that is kept in its file. */
export interface KeptSnapshot {
  /**
   * Acts once what is known now is in the file, or could not be written; at once where nothing is pending. Unlike a
   * flush it lets the app do other things while a large file is written.
   */
  readonly afterSaving: (act: () => void) => void;
  /** Writes what is pending, at once. */
  readonly flush: () => void;
  /** Writes what is pending, and nothing more after that. */
  readonly stop: () => void;
}

/**
 * Writes the locations to the cache: soon after they have changed, and now and then where they were only checked once
 * more. Until then a kill leaves an older moment in the file, so that an age is never shown as less than it is.
 */
export function keepSnapshot(
  store: SnapshotStore,
  cache: Pick<SnapshotCache, 'write' | 'writeGently'>,
  clock: Clock,
): KeptSnapshot {
  /** What the file holds. */
  let saved = store.current().locations;
  let cancel: (() => void) | null = null;
  let writesAt = Number.POSITIVE_INFINITY;
  /** The write that is under way. A flush overtakes it: it must not put older contents in place. */
  let underway: object | null = null;
  let isNewsWaiting = false;
  let writtenAt = Number.NEGATIVE_INFINITY;
  /** What follows the write under way, and what came too late for it. */
  let followers: readonly (() => void)[] = [];
  let latecomers: readonly (() => void)[] = [];

  const cancelTimer = (): void => {
    cancel?.();
    cancel = null;
    writesAt = Number.POSITIVE_INFINITY;
  };

  const writeAfter = (ms: number): void => {
    const now = clock.monotonic();
    const at = Math.max(now + ms, writtenAt + PAUSE_MS);
    if (at >= writesAt) return;
    cancelTimer();
    writesAt = at;
    cancel = clock.after(at - now, () => void writeGently());
  };

  const writeGently = async (): Promise<void> => {
    cancelTimer();
    const write = {};
    underway = write;
    isNewsWaiting = false;
    followers = [...followers, ...latecomers];
    latecomers = [];
    const { locations } = store.current();
    const isSaved = await cache.writeGently({ locations }, () => underway === write);
    if (underway !== write) return;
    underway = null;
    writtenAt = clock.monotonic();
    if (isSaved) saved = locations;
    const acts = followers;
    followers = [];
    if (latecomers.length > 0) void writeGently();
    else if (isNewsWaiting) writeAfter(GATHER_MS);
    for (const act of acts) act();
  };

  const afterSaving = (act: () => void): void => {
    if (store.current().locations === saved) {
      act();
      return;
    }
    latecomers = [...latecomers, act];
    if (!underway) void writeGently();
  };

  const flush = (): void => {
    const { locations } = store.current();
    if (locations === saved) return;
    cancelTimer();
    underway = null;
    if (cache.write({ locations })) saved = locations;
    const acts = [...followers, ...latecomers];
    followers = [];
    latecomers = [];
    // They may ask for a flush themselves, and this one may be asked for by what they change.
    queueMicrotask(() => {
      for (const act of acts) act();
    });
  };

  const stopListening = store.onChange((next, previous) => {
    if (next.locations === previous.locations) return;
    const isNews = isNewsOfLocations(previous, next);
    if (underway) isNewsWaiting ||= isNews;
    if (!underway || !isNews) writeAfter(isNews ? GATHER_MS : MOMENTS_MS);
  });
  return {
    afterSaving,
    flush,
    stop() {
      stopListening();
      flush();
      cancelTimer();
    },
  };
}
