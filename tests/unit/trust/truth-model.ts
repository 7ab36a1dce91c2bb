import type { AccountId, Standing } from '../../../src/core/account.ts';
import type { Attempt } from '../../../src/core/failure.ts';
import type { Reading } from '../../../src/core/reading.ts';

/**
 * What a perfect watcher would know of one location: for each account it lists, all that the successful reads
 * said of it, oldest first, as one letter each: `g`ood, `b`ad or `u`nknown.
 */
export interface Truth {
  readonly histories: ReadonlyMap<AccountId, string>;
  /** The last successful read listed nothing although accounts were known. */
  readonly isEmptyOnce: boolean;
  readonly lastCheck: 'never' | 'fresh' | 'failing';
  /** How many of the last checks in a row were refused over the token. */
  readonly refusals: number;
}

export const UNREAD: Truth = { histories: new Map(), isEmptyOnce: false, lastCheck: 'never', refusals: 0 };

const LETTERS: Readonly<Record<Standing, 'g' | 'b' | 'u'>> = {
  active: 'g',
  unsupported: 'g',
  expired: 'b',
  disconnected: 'b',
  unknown: 'u',
};

/** Bad news counts when two reads in a row bring it; after that, not knowing takes nothing back. */
export const isConfirmedBad = (history: string): boolean => /bb[bu]*$/.test(history);

export const isGood = (history: string): boolean => history.endsWith('g');

/** What is known once a check has ended. */
export function truthAfter(truth: Truth, attempt: Attempt<Reading>): Truth {
  if (!attempt.ok) {
    const refusals = /^token-/.test(attempt.failure.kind) ? truth.refusals + 1 : 0;
    return { ...truth, lastCheck: 'failing', refusals };
  }
  const known = { ...truth, lastCheck: 'fresh', refusals: 0 } as const;
  const { accounts, unreadable } = attempt.value;
  const isEmpty = accounts.length === 0 && unreadable === 0 && truth.histories.size > 0;
  if (isEmpty && !truth.isEmptyOnce) return { ...known, isEmptyOnce: true };
  return { ...known, isEmptyOnce: false, histories: historiesAfter(truth.histories, attempt.value) };
}

function historiesAfter(before: Truth['histories'], { accounts, unreadable }: Reading): Truth['histories'] {
  const said = new Map<AccountId, string>();
  for (const { id, standing } of accounts) said.set(id, (said.get(id) ?? '') + LETTERS[standing]);
  const after = unreadable > 0 ? new Map(before) : new Map<AccountId, string>();
  for (const [id, letters] of said) after.set(id, (before.get(id) ?? '') + worstOf(letters));
  return after;
}

/** Of an account that is listed more than once the worst is believed, but bad news only when all of it is bad. */
function worstOf(letters: string): string {
  if (/^b+$/.test(letters)) return 'b';
  return /[ub]/.test(letters) ? 'u' : 'g';
}
