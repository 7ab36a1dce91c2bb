import type { Failure } from '../../../src/core/failure.ts';
import type { Circumstances } from '../../../src/core/notice-policy.ts';
import { type Account, applyFailure, type LocationState, type Snapshot } from '../../../src/core/snapshot.ts';
import { locationOf, NOW, snapshotOf } from '../sample-snapshot.ts';

/** One location that has just been read, with these accounts. */
export const accountsIn = (...accounts: readonly Account[]): Snapshot =>
  snapshotOf(locationOf('L', accounts));

/** Nothing is chosen, and no token comes of age. */
export const AT_NOON: Circumstances = {
  policy: { quiet: null, mutes: { platforms: [], locations: [] } },
  tokens: [],
  now: NOW,
  localTimeOf: () => ({ day: 2, minute: 12 * 60 }),
  isSettling: false,
};

/** The location after these checks have failed one after another. */
export const failingWith = (location: LocationState, ...failures: readonly Failure[]): Snapshot =>
  snapshotOf(failures.reduce((state, failure) => applyFailure(state, failure, NOW), location));
