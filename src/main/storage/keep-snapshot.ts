import type { Clock } from '../../core/clock.ts';
import type { SnapshotStore } from '../monitor/snapshot-store.ts';
import type { SnapshotCache } from './snapshot-cache.ts';

/** The checks of many locations end close together; they become one write. */
const GATHER_MS = 1_000;

/** A snapshot that is kept in its file. */
export interface KeptSnapshot {
  /** Writes what is pending, at once. */
  readonly flush: () => void;
  /** Writes what is pending, and nothing more after that. */
  readonly stop: () => void;
}

/** Writes the locations to the cache whenever they have changed. */
export function keepSnapshot(
  store: SnapshotStore,
  cache: Pick<SnapshotCache, 'write'>,
  clock: Clock,
): KeptSnapshot {
  let cancel: (() => void) | null = null;
  let isSaved = true;
  const write = (): void => {
    cancel = null;
    isSaved = cache.write({ locations: store.current().locations });
  };
  const flush = (): void => {
    if (!cancel && isSaved) return;
    cancel?.();
    write();
  };
  const stop = store.onChange((next, previous) => {
    if (next.locations !== previous.locations) cancel ??= clock.after(GATHER_MS, write);
  });
  return {
    flush,
    stop() {
      stop();
      flush();
    },
  };
}
