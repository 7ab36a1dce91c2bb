import type { AccountId } from '../../core/account.ts';
import { healthOf } from '../../core/health.ts';
import type { Reading } from '../../core/reading.ts';
import { shareUnchanged } from '../../core/sharing.ts';
import { type Account, applyReading, type LocationState, needsSecondRead } from '../../core/snapshot.ts';

/** What to do with a successful read of a location. */
export type ApplyReading = (
  location: LocationState,
  reading: Reading,
  now: number,
  signingIn: readonly AccountId[],
) => LocationState;

/**
 * Applies reads so that what they have not changed stays the very same value, and so that a reading which was applied
 * before costs nothing but the moment of the check.
 */
export function createReadings(): ApplyReading {
  /** Accounts that were read, rather than found in a file: only these may stand for what is read anew. */
  const own = new WeakSet<Account>();
  /** The reading that a list of accounts came from, where no second read of it is due. */
  const applied = new WeakMap<readonly Account[], Reading>();

  return (location, reading, now, signingIn) => {
    if (applied.get(location.accounts) === reading && areJudgedAlike(location, now)) {
      return { ...location, check: { state: 'fresh', at: now } };
    }
    const read = applyReading(location, reading, now, 'second-read', signingIn);
    const next = shareUnchanged(location, read, (account) => own.has(account));
    const before = new Set(location.accounts);
    for (const account of next.accounts) if (!before.has(account)) own.add(account);
    if (!needsSecondRead(next)) applied.set(next.accounts, reading);
    return next;
  };
}

/** Time alone can change a verdict: the end of a login comes nearer. */
const areJudgedAlike = ({ accounts, missing }: LocationState, now: number): boolean =>
  missing.length === 0 &&
  accounts.every(
    (account) => account.suspected === null && healthOf(account, account.login, now) === account.health,
  );
