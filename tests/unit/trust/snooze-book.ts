import type { AlertMemory } from '../../../src/core/alert-memory.ts';
import type { AccountRef } from '../../../src/core/alerts.ts';
import type { Snooze } from '../../../src/core/snooze.ts';
import { keyOf } from './firsthand.ts';

type IsOver = (account: AccountRef) => boolean;

/** Keeps the books on snoozes: each holds until its end, which is told if the account is still broken then. */
export interface SnoozeBook {
  readonly add: (snooze: Snooze) => void;
  readonly remove: (account: AccountRef) => void;
  /** Whether the account is not to be spoken of now. */
  readonly isHolding: (account: AccountRef) => boolean;
  /** Whether the end of a snooze had yet to be told, which it is now. */
  readonly takeOwed: (account: AccountRef) => boolean;
  /** @throws when a snooze is forgotten before its end */
  readonly seeMemory: (memory: AlertMemory, isOver: IsOver) => void;
  /** The process was killed before it told what it had remembered. */
  readonly loseUnheard: () => void;
  /** @throws when a snooze outlives its account's trouble, or its end was not told */
  readonly settle: (isOver: IsOver) => void;
}

export function createSnoozeBook(now: () => number): SnoozeBook {
  const held = new Map<string, Snooze>();
  const owed = new Set<string>();
  const hasEnded = ({ until }: Snooze): boolean => until !== 'recovery' && until <= now();
  return {
    add: (snooze) => held.set(keyOf(snooze), snooze),
    remove(account) {
      held.delete(keyOf(account));
    },
    isHolding(account) {
      const snooze = held.get(keyOf(account));
      return snooze !== undefined && !hasEnded(snooze);
    },
    takeOwed: (account) => owed.delete(keyOf(account)),
    seeMemory({ snoozes }, isOver) {
      const kept = new Set(snoozes.map(keyOf));
      for (const [key, snooze] of held) {
        if (kept.has(key)) continue;
        held.delete(key);
        if (isOver(snooze)) continue;
        if (!hasEnded(snooze)) throw new Error(`a snooze that was forgotten: ${key}`);
        // What it is about is told next.
        owed.add(key);
      }
    },
    loseUnheard: () => owed.clear(),
    settle(isOver) {
      for (const [key, snooze] of held) {
        if (isOver(snooze)) throw new Error(`a snooze that outlived the recovery: ${key}`);
      }
      for (const key of owed) throw new Error(`the end of a snooze that was not told: ${key}`);
    },
  };
}
