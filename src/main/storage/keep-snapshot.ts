import type { Clock } from '../../core/clock.ts';
import type { SnapshotStore } from '../monitor/snapshot-store.ts';
import type { SnapshotCache } from './snapshot-cache.ts';

/** The checks of many locations end close together; they become one write. */
const GATHER_MS = 1_000;

/** Writes the locations to the cache whenever they have changed. @returns writes what is pending, then stops */
export function keepSnapshot(store: SnapshotStore, cache: SnapshotCache, clock: Clock): () => void {
  let cancel: (() => void) | null = null;
  const write = (): void => {
    cancel = null;
    cache.write({ locations: store.current().locations });
  };
  const stop = store.onChange((next, previous) => {
    if (next.locations !== previous.locations) cancel ??= clock.after(GATHER_MS, write);
  });
  return () => {
    stop();
    if (!cancel) return;
    cancel();
    write();
  };
}
