import type { Account, Check, LocationState, Snapshot } from './snapshot.ts';

/**
 * Makes a view of the snapshot that leaves out what only an earlier run of Relink has seen: such an account counts as
 * unknown, and such a check as not made, until they have been read again. A file may remember less than what was
 * announced, after a full disk for one; so what it remembers is shown, but never announced.
 *
 * @param start the snapshot as it was read from its file
 */
export function createFirsthandView(start: Snapshot): (snapshot: Snapshot) => Snapshot {
  // Every read makes new accounts and a new check, and every failed one a new check.
  const remembered = new Set<Account | Check>(
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

  return (snapshot) => {
    const isAllFirsthand = snapshot.locations.every(
      ({ accounts, check }) => !isRemembered(check) && !accounts.some(isRemembered),
    );
    return isAllFirsthand ? snapshot : { ...snapshot, locations: snapshot.locations.map(firsthandOf) };
  };
}
