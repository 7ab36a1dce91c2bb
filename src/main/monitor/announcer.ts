import { type AlertMemory, decideAlerts, isSameMemory, type Notice } from '../../core/alerts.ts';
import type { Clock } from '../../core/clock.ts';
import type { DatedToken } from '../../core/token-age.ts';
import type { SnapshotStore } from './snapshot-store.ts';

export interface AnnouncerOptions {
  readonly store: SnapshotStore;
  readonly clock: Clock;
  readonly memory: { readonly read: () => AlertMemory; readonly write: (memory: AlertMemory) => void };
  /** The tokens in use, to be reminded of their age. */
  readonly tokens: () => readonly DatedToken[];
  readonly show: (notice: Notice) => void;
}

/** Locations are read one after another; what they bring within this time becomes one notification. */
const GATHER_MS = 1_000;
/** Tokens age though nothing happens. */
const LOOK_AGAIN_MS = 12 * 60 * 60 * 1000;

/** Announces what the snapshot makes worth announcing. @returns the undo */
export function startAnnouncer({ store, clock, memory: file, tokens, show }: AnnouncerOptions): () => void {
  let memory = file.read();
  let cancel: (() => void) | null = null;
  let cancelLook = (): void => {};

  const decide = () => decideAlerts(store.current(), memory, { tokens: tokens(), now: clock.now() });

  const announce = (): void => {
    cancel = null;
    const decided = decide();
    if (!isSameMemory(decided.memory, memory)) {
      // Kept before it is shown: after a crash in between, silence is better than saying it twice.
      memory = decided.memory;
      file.write(memory);
    }
    for (const notice of decided.notices) show(notice);
  };

  const look = (): void => {
    if (cancel) return;
    const decided = decide();
    if (decided.notices.length === 0 && isSameMemory(decided.memory, memory)) return;
    cancel = clock.after(GATHER_MS, announce);
  };

  const lookLater = (): void => {
    cancelLook = clock.after(LOOK_AGAIN_MS, () => {
      look();
      lookLater();
    });
  };

  const stop = store.onChange(look);
  lookLater();
  return () => {
    stop();
    cancel?.();
    cancelLook();
  };
}
