import { isBad } from './health.ts';
import type { Entry } from './mutes.ts';
import { oncePer } from './once-per.ts';
import type { Account, LocationState, Snapshot } from './snapshot.ts';

/** How many accounts are in which state, as the tray counts them. */
export interface Tally {
  readonly expired: number;
  readonly disconnected: number;
  /** Bad news of them has yet to be confirmed. */
  readonly confirming: number;
  readonly expiring: number;
  /** The unknown ones of which no bad news is to be confirmed. */
  readonly unknown: number;
  readonly unsupported: number;
  /** The healthy ones of which no bad news is to be confirmed. */
  readonly healthy: number;
  /** The expiring and the unknown ones, bad news or not. */
  readonly worrying: number;
}

const NOTHING: Tally = {
  expired: 0,
  disconnected: 0,
  confirming: 0,
  expiring: 0,
  unknown: 0,
  unsupported: 0,
  healthy: 0,
  worrying: 0,
};

/** Accounts that no check has changed are the same list, and need not be counted again. */
const tallyOfAccounts = oncePer((accounts: readonly Account[]): Tally => {
  const tally: { -readonly [Name in keyof Tally]: number } = { ...NOTHING };
  for (const { health, suspected } of accounts) {
    if (suspected !== null) tally.confirming += 1;
    if (suspected === null || (health !== 'healthy' && health !== 'unknown')) tally[health] += 1;
    if (health === 'expiring' || health === 'unknown') tally.worrying += 1;
  }
  return tally;
});

/** The accounts of one location, counted. */
export const tallyOfLocation = ({ accounts }: Pick<LocationState, 'accounts'>): Tally =>
  tallyOfAccounts(accounts);

/** All accounts, counted. Icon, tooltip, menu and badge each ask for it, so it is counted once for all of them. */
export const tallyOf = ({ locations }: Pick<Snapshot, 'locations'>): Tally => tallyOfLocations(locations);

const tallyOfLocations = oncePer((locations: Snapshot['locations']): Tally => {
  const sum: { -readonly [Name in keyof Tally]: number } = { ...NOTHING };
  for (const location of locations) {
    const tally = tallyOfLocation(location);
    sum.expired += tally.expired;
    sum.disconnected += tally.disconnected;
    sum.confirming += tally.confirming;
    sum.expiring += tally.expiring;
    sum.unknown += tally.unknown;
    sum.unsupported += tally.unsupported;
    sum.healthy += tally.healthy;
    sum.worrying += tally.worrying;
  }
  return sum;
});

/** How many of them need a person. */
export const brokenIn = ({ expired, disconnected }: Tally): number => expired + disconnected;

const brokenAmong = oncePer((accounts: readonly Account[]): readonly Account[] =>
  accounts.filter(({ health }) => isBad(health)),
);

/** The accounts that need a person, in the snapshot's order. */
export const brokenEntriesOf = ({ locations }: Pick<Snapshot, 'locations'>): readonly Entry[] =>
  locations.flatMap((location) => brokenAmong(location.accounts).map((account) => ({ location, account })));
