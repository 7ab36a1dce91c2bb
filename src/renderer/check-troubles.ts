import { type Failure, type FailureKind, isTokenFailure } from '../core/failure.ts';
import type { LocationState } from '../core/snapshot.ts';

/** What the window offers to do about a check that fails. */
export type Remedy = 'replace-token' | 'open-integrations' | 'open-settings' | 'check-again' | 'wait';

/** All locations whose checks fail in the same way. */
export interface CheckTrouble {
  readonly failure: Failure;
  readonly remedy: Remedy;
  readonly locations: readonly LocationState[];
}

const REMEDIES: Readonly<Partial<Record<FailureKind, Remedy>>> = {
  'token-lacks-scope': 'open-integrations',
  'token-of-other-location': 'open-settings',
  'keychain-locked': 'check-again',
  'keychain-failing': 'check-again',
  'keychain-missing': 'replace-token',
  offline: 'wait',
};

export const remedyOf = (failure: Failure): Remedy =>
  REMEDIES[failure.kind] ?? (isTokenFailure(failure) ? 'replace-token' : 'check-again');

/** The failing checks, one entry for each way of failing: the same advice is never given twice. */
export function checkTroublesOf(locations: readonly LocationState[]): readonly CheckTrouble[] {
  const byKind = new Map<string, CheckTrouble>();
  for (const location of locations) {
    if (location.check.state !== 'failing') continue;
    const { failure } = location.check;
    const key = failure.kind === 'request-refused' ? `${failure.kind} ${failure.message}` : failure.kind;
    const known = byKind.get(key)?.locations ?? [];
    byKind.set(key, { failure, remedy: remedyOf(failure), locations: [...known, location] });
  }
  return [...byKind.values()];
}
