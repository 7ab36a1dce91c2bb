import { KNOWN_PLATFORMS, type Platform } from '../core/account.ts';
import { type Health, SEVERITY } from '../core/health.ts';
import { oncePer } from '../core/once-per.ts';
import type { Account, LocationState } from '../core/snapshot.ts';

/** The traits that accounts must have to be listed; null: any. */
export interface Narrowing {
  readonly platform: Platform | null;
  readonly health: Health | null;
  /** The key of one of the {@link groupChoicesOf} the locations. */
  readonly groupKey: string | null;
}

export const NO_NARROWING: Narrowing = { platform: null, health: null, groupKey: null };

/** A named set of accounts that can be chosen. */
export interface GroupChoice {
  readonly key: string;
  readonly name: string;
}

const groupKeyOf = (locationId: string, groupId: string): string => `${locationId} ${groupId}`;

/** The groups of the locations; where there are several, each says whose it is. */
export const groupChoicesOf = (locations: readonly LocationState[]): readonly GroupChoice[] =>
  locations.flatMap((location) =>
    location.groups.map(({ id, name }) => ({
      key: groupKeyOf(location.id, id),
      name: locations.length > 1 ? `${name} (${location.name})` : name,
    })),
  );

/** The platforms that occur, in the order in which the window lists them. */
export const platformsOf = oncePer((locations: readonly LocationState[]): readonly Platform[] => {
  const present = new Set<Platform>();
  for (const { accounts } of locations) for (const { platform } of accounts) present.add(platform);
  const known = KNOWN_PLATFORMS.filter((platform) => present.delete(platform));
  return [...known, ...present];
});

/** The healths that occur, worst first. */
export const healthsOf = oncePer((locations: readonly LocationState[]): readonly Health[] => {
  const present = new Set<Health>();
  for (const { accounts } of locations) for (const { health } of accounts) present.add(health);
  return SEVERITY.filter((health) => present.has(health));
});

export const isNarrowed = ({ platform, health, groupKey }: Narrowing): boolean =>
  platform !== null || health !== null || groupKey !== null;

/** Whether the account has the wanted traits. */
export function hasTraits(location: LocationState, account: Account, wanted: Narrowing): boolean {
  if (wanted.platform !== null && account.platform !== wanted.platform) return false;
  if (wanted.health !== null && account.health !== wanted.health) return false;
  return wanted.groupKey === null || isInGroup(location, account, wanted.groupKey);
}

const isInGroup = (location: LocationState, account: Account, groupKey: string): boolean =>
  location.groups.some(
    ({ id, accountIds }) => groupKeyOf(location.id, id) === groupKey && accountIds.includes(account.id),
  );
