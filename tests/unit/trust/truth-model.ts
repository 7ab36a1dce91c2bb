import type { AccountId, Standing } from '../../../src/core/account.ts';
import type { Attempt } from '../../../src/core/failure.ts';
import type { Reading } from '../../../src/core/reading.ts';

/**
 * What a perfect watcher would know of one location: for each account it lists, all that the successful reads
 * said of it, oldest first, as one letter each: `g`ood, `b`ad or `u`nknown.
 */
export interface Truth {
  readonly histories: ReadonlyMap<AccountId, string>;
  /** The known accounts that the last successful read did not list. */
  readonly missing: ReadonlySet<AccountId>;
  readonly lastCheck: 'never' | 'fresh' | 'failing';
  /** How many of the last checks in a row were refused over the token. */
  readonly refusals: number;
}

export const UNREAD: Truth = { histories: new Map(), missing: new Set(), lastCheck: 'never', refusals: 0 };

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
  const { accounts, unreadable } = attempt.value;
  const histories = new Map(truth.histories);
  for (const [id, letters] of saidIn(accounts))
    histories.set(id, (histories.get(id) ?? '') + worstOf(letters));
  const missing = new Set<AccountId>();
  const listed = new Set(accounts.map(({ id }) => id));
  for (const id of truth.histories.keys()) {
    if (listed.has(id) || unreadable > 0) continue;
    if (truth.missing.has(id)) histories.delete(id);
    else missing.add(id);
  }
  return { histories, missing, lastCheck: 'fresh', refusals: 0 };
}

function saidIn(accounts: Reading['accounts']): ReadonlyMap<AccountId, string> {
  const said = new Map<AccountId, string>();
  for (const { id, standing } of accounts) said.set(id, (said.get(id) ?? '') + LETTERS[standing]);
  return said;
}

/** Of an account that is listed more than once the worst is believed, but bad news only when all of it is bad. */
function worstOf(letters: string): string {
  if (/^b+$/.test(letters)) return 'b';
  return /[ub]/.test(letters) ? 'u' : 'g';
}
