import { type AlertMemory, decideAlerts, isSameMemory, type Notice } from '../../core/alerts.ts';
import type { Clock } from '../../core/clock.ts';
import type { SnapshotStore } from './snapshot-store.ts';

export interface AnnouncerOptions {
  readonly store: SnapshotStore;
  readonly clock: Clock;
  readonly memory: { readonly read: () => AlertMemory; readonly write: (memory: AlertMemory) => void };
  readonly show: (notice: Notice) => void;
}

/** Locations are read one after another; what they bring within this time becomes one notification. */
const GATHER_MS = 1_000;

/** Announces what the snapshot makes worth announcing. @returns the undo */
export function startAnnouncer({ store, clock, memory: file, show }: AnnouncerOptions): () => void {
  let memory = file.read();
  let cancel: (() => void) | null = null;

  const announce = (): void => {
    cancel = null;
    const decided = decideAlerts(store.current(), memory);
    if (!isSameMemory(decided.memory, memory)) {
      // Kept before it is shown: after a crash in between, silence is better than saying it twice.
      memory = decided.memory;
      file.write(memory);
    }
    for (const notice of decided.notices) show(notice);
  };

  const stop = store.onChange((snapshot) => {
    if (cancel) return;
    const decided = decideAlerts(snapshot, memory);
    if (decided.notices.length === 0 && isSameMemory(decided.memory, memory)) return;
    cancel = clock.after(GATHER_MS, announce);
  });
  return () => {
    stop();
    cancel?.();
  };
}
