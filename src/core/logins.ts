import type { AccountRef } from './alerts.ts';
import type { Account, LocationState, Snapshot } from './snapshot.ts';
import { brokenEntriesOf } from './tally.ts';

/** A login with broken accounts: one sign-in fixes them all. */
export interface BrokenLogin {
  /** Names the login among all of all locations. */
  readonly key: string;
  /** The broken ones, in the snapshot's order; the reconnect of the first stands for all of them. */
  readonly accounts: readonly [AccountRef, ...AccountRef[]];
}

/** Names the login that an account came from; an account of no known login is one by itself. */
export const loginKeyOf = (
  location: Pick<LocationState, 'id'>,
  { id, platform, loginId }: Pick<Account, 'id' | 'platform' | 'loginId'>,
): string =>
  loginId === null ? `${location.id} account ${id}` : `${location.id} ${platform} login ${loginId}`;

/** The logins that have to be reconnected, in the snapshot's order. */
export function brokenLoginsOf(snapshot: Pick<Snapshot, 'locations'>): readonly BrokenLogin[] {
  const byKey = new Map<string, [AccountRef, ...AccountRef[]]>();
  for (const { location, account } of brokenEntriesOf(snapshot)) {
    const ref: AccountRef = { locationId: location.id, accountId: account.id };
    const key = loginKeyOf(location, account);
    const members = byKey.get(key);
    if (members) members.push(ref);
    else byKey.set(key, [ref]);
  }
  return [...byKey].map(([key, accounts]) => ({ key, accounts }));
}
