import type { AccountGroup } from './account.ts';
import type { Account, LocationState } from './snapshot.ts';

/**
 * A location with everything that has not changed being the very same value as before, so that whoever looks at it
 * next can tell at a glance.
 * @param mayStay whether an account of before may stand for an equal one
 */
export function shareUnchanged(
  before: LocationState,
  after: LocationState,
  mayStay: (account: Account) => boolean,
): LocationState {
  const accounts = sharedAccounts(before.accounts, after.accounts, mayStay);
  const groups = isSameList(before.groups, after.groups, isSameGroup) ? before.groups : after.groups;
  const missing = isSameList(before.missing, after.missing, Object.is) ? before.missing : after.missing;
  return { ...after, accounts, groups, missing };
}

function sharedAccounts(
  before: readonly Account[],
  after: readonly Account[],
  mayStay: (account: Account) => boolean,
): readonly Account[] {
  const known = new Map(before.map((account) => [account.id, account]));
  const shared = after.map((account) => {
    const earlier = known.get(account.id);
    return earlier && mayStay(earlier) && isSameAccount(earlier, account) ? earlier : account;
  });
  return isSameList(before, shared, Object.is) ? before : shared;
}

/** What is remembered of its login is made anew only where it differs. */
const isSameAccount = (a: Account, b: Account): boolean =>
  (Object.keys(b) as readonly (keyof Account)[]).every((field) => a[field] === b[field]);

const isSameGroup = (a: AccountGroup, b: AccountGroup): boolean =>
  a.id === b.id && a.name === b.name && isSameList(a.accountIds, b.accountIds, Object.is);

export const isSameList = <T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): boolean =>
  a.length === b.length && b.every((item, index) => index < a.length && isSame(a[index] as T, item));
