import type { AccountId, LocationId } from './account.ts';
import type { Account, LocationState } from './snapshot.ts';
import type { RotationStage } from './token-age.ts';

/** Names one account across all locations. */
export interface AccountRef {
  readonly locationId: LocationId;
  readonly accountId: AccountId;
}

/** What is worth interrupting a person for. */
export type Notice =
  | { readonly kind: 'needs-reconnect'; readonly account: Account; readonly location: LocationState }
  | { readonly kind: 'several-need-reconnect'; readonly accounts: readonly AccountRef[] }
  | { readonly kind: 'recovered'; readonly account: Account; readonly location: LocationState }
  | { readonly kind: 'several-recovered'; readonly accounts: readonly AccountRef[] }
  /** A reminder of what was announced before. */
  | { readonly kind: 'still-broken'; readonly account: Account; readonly location: LocationState }
  | { readonly kind: 'several-still-broken'; readonly accounts: readonly AccountRef[] }
  | {
      readonly kind: 'expires-soon';
      readonly account: Account;
      readonly location: LocationState;
      readonly daysLeft: number;
    }
  /** The days are those of the account that expires first. */
  | {
      readonly kind: 'several-expire-soon';
      readonly accounts: readonly AccountRef[];
      readonly daysLeft: number;
    }
  | { readonly kind: 'token-refused'; readonly location: LocationState }
  | {
      readonly kind: 'rotate-token';
      readonly location: Pick<LocationState, 'id' | 'name'>;
      readonly stage: RotationStage;
    }
  /** The stage is that of the oldest token. */
  | {
      readonly kind: 'rotate-several-tokens';
      readonly locations: readonly LocationId[];
      readonly stage: RotationStage;
    }
  /** All that was held back in quiet time and is still true. */
  | {
      readonly kind: 'digest';
      /** Expiries that nobody has been told of yet. */
      readonly fresh: readonly AccountRef[];
      readonly reminders: readonly AccountRef[];
      readonly expiring: readonly AccountRef[];
      readonly refusedTokens: readonly LocationId[];
      readonly rotations: readonly LocationId[];
    };

/** The name of an account that is listed by a location. */
export const refOf = ({
  location,
  account,
}: {
  readonly location: Pick<LocationState, 'id'>;
  readonly account: Pick<Account, 'id'>;
}): AccountRef => ({ locationId: location.id, accountId: account.id });

export const isSameAccount = (a: AccountRef, b: AccountRef): boolean =>
  a.accountId === b.accountId && a.locationId === b.locationId;

/** What is kept of accounts, by location and account: searching a list would take seconds for thousands of them. */
export function byAccount<T extends AccountRef>(
  items: readonly T[],
): ReadonlyMap<LocationId, ReadonlyMap<AccountId, T>> {
  const groups = new Map<LocationId, Map<AccountId, T>>();
  for (const item of items) {
    const group = groups.get(item.locationId);
    if (group) group.set(item.accountId, item);
    else groups.set(item.locationId, new Map([[item.accountId, item]]));
  }
  return groups;
}

/** Finds what is kept of an account. */
export function accountFinderOf<T extends AccountRef>(
  items: readonly T[],
): (account: AccountRef) => T | undefined {
  const groups = byAccount(items);
  return ({ locationId, accountId }) => groups.get(locationId)?.get(accountId);
}
