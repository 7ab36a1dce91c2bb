import { type AlertMemory, decideAlerts, isSameMemory, type Notice } from '../../core/alerts.ts';
import type { Clock } from '../../core/clock.ts';
import { createFirsthandView } from '../../core/firsthand.ts';
import type { DatedToken } from '../../core/token-age.ts';
import type { SnapshotStore } from './snapshot-store.ts';

export interface AnnouncerOptions {
  readonly store: SnapshotStore;
  readonly clock: Clock;
  readonly memory: {
    readonly read: () => AlertMemory;
    /** @returns whether it is saved */
    readonly write: (memory: AlertMemory) => boolean;
  };
  /** Writes what is pending of the snapshot to its file. */
  readonly saveSnapshot: () => void;
  /** The tokens in use, to be reminded of their age. */
  readonly tokens: () => readonly DatedToken[];
  readonly show: (notice: Notice) => void;
}

/** Locations are read one after another; what they bring within this time becomes one notification. */
const GATHER_MS = 1_000;
/** Tokens age though nothing happens. */
const LOOK_AGAIN_MS = 12 * 60 * 60 * 1000;

/**
 * Announces what the snapshot makes worth announcing, each thing at most once, whenever the process may be killed:
 * first the snapshot is saved, then the memory, then the notice is shown. So the files never lack an expiry or a
 * recovery that was announced, and what is lost between memory and notice is still seen in the icon.
 *
 * @returns the undo
 */
export function startAnnouncer(options: AnnouncerOptions): () => void {
  const { store, clock, memory: file, saveSnapshot, tokens, show } = options;
  const firsthandOf = createFirsthandView(store.current());
  let memory = file.read();
  let isSaved = true;
  let cancel: (() => void) | null = null;
  let cancelLook = (): void => {};

  const decide = () =>
    decideAlerts(firsthandOf(store.current()), memory, { tokens: tokens(), now: clock.now() });

  const announce = (): void => {
    cancel = null;
    const decided = decide();
    if (!isSaved || !isSameMemory(decided.memory, memory)) {
      saveSnapshot();
      memory = decided.memory;
      isSaved = file.write(memory);
    }
    for (const notice of decided.notices) show(notice);
  };

  const look = (): void => {
    if (cancel) return;
    const decided = decide();
    if (isSaved && decided.notices.length === 0 && isSameMemory(decided.memory, memory)) return;
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
