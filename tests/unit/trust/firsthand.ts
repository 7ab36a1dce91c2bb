import type { LocationId } from '../../../src/core/account.ts';
import type { AccountRef } from '../../../src/core/alerts.ts';
import type { Attempt } from '../../../src/core/failure.ts';
import type { Reading } from '../../../src/core/reading.ts';

/** What the running process has read itself, rather than found in a file. */
export interface Firsthand {
  /** The locations of which a check has ended. */
  readonly checked: Set<LocationId>;
  /** The locations that were read. */
  readonly read: Set<LocationId>;
  /** The accounts that a read has listed. */
  readonly accounts: Set<string>;
}

export const nothingFirsthand = (): Firsthand => ({
  checked: new Set(),
  read: new Set(),
  accounts: new Set(),
});

/** Takes down what a check has brought. */
export function noteAttempt(firsthand: Firsthand, locationId: LocationId, attempt: Attempt<Reading>): void {
  firsthand.checked.add(locationId);
  if (!attempt.ok) return;
  firsthand.read.add(locationId);
  for (const { id } of attempt.value.accounts) firsthand.accounts.add(keyOf({ locationId, accountId: id }));
}

/** Tells one account from all others. */
export const keyOf = ({ locationId, accountId }: AccountRef): string => `${locationId} ${accountId}`;
