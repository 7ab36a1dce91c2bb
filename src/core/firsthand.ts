import type { Account, Check, LocationState, Snapshot } from './snapshot.ts';

/**
 * Makes a view of the snapshot that leaves out what only an earlier run of Relink has seen: such an account counts as
 * unknown, and such a check as not made, until they have been read again. A file may remember less than what was
 * announced, after a full disk for one; so what it remembers is shown, but never announced.
 *
 * @param start the snapshot as it was read from its file
 */
export function createFirsthandView(start: Snapshot): (snapshot: Snapshot) => Snapshot {
  // What a read lists becomes new accounts at the first time, and each check, good or failed, is a new one.
  const remembered = new WeakSet<Account | Check>(
    start.locations.flatMap(({ accounts, check }) => [...accounts, check]),
  );
  const isRemembered = (seen: Account | Check): boolean => remembered.has(seen);

  const firsthandOf = (location: LocationState): LocationState => ({
    ...location,
    accounts: location.accounts.map((account) =>
      isRemembered(account) ? { ...account, health: 'unknown' } : account,
    ),
    check: isRemembered(location.check) ? { state: 'never' } : location.check,
  });

  /** Lists without a remembered account: they are looked at again and again. */
  const firsthandLists = new WeakSet<readonly Account[]>();
  const isFirsthand = (accounts: readonly Account[]): boolean => {
    if (firsthandLists.has(accounts)) return true;
    const isSo = !accounts.some(isRemembered);
    if (isSo) firsthandLists.add(accounts);
    return isSo;
  };

  return (snapshot) => {
    const isAllFirsthand = snapshot.locations.every(
      ({ accounts, check }) => !isRemembered(check) && isFirsthand(accounts),
    );
    return isAllFirsthand ? snapshot : { ...snapshot, locations: snapshot.locations.map(firsthandOf) };
  };
}
