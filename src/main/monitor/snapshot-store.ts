import { EMPTY_SNAPSHOT, type Snapshot } from '../../core/snapshot.ts';

export type SnapshotListener = (next: Snapshot, previous: Snapshot) => void;

/** Holds the one snapshot. Writers replace parts of it; listeners hear of every change exactly once. */
export interface SnapshotStore {
  readonly current: () => Snapshot;
  /** Publishes what `change` returns, unless it returns what it was given. */
  readonly update: (change: (snapshot: Snapshot) => Snapshot) => void;
  /** @returns the undo */
  readonly onChange: (listener: SnapshotListener) => () => void;
}

export function createSnapshotStore(initial: Snapshot = EMPTY_SNAPSHOT): SnapshotStore {
  let current = initial;
  const listeners = new Set<SnapshotListener>();
  return {
    current: () => current,
    update(change) {
      const previous = current;
      const changed = change(previous);
      if (changed === previous) return;
      current = { ...changed, revision: previous.revision + 1 };
      for (const listener of listeners) listener(current, previous);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
