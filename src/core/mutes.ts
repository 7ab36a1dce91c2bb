import type { LocationId, Platform } from './account.ts';
import type { Account, LocationState } from './snapshot.ts';

/** What the person wants to hear nothing of, while the icon goes on to tell the truth. */
export interface Mutes {
  readonly platforms: readonly Platform[];
  readonly locations: readonly LocationId[];
}

/** An account where it is listed. */
export interface Entry {
  readonly location: LocationState;
  readonly account: Account;
}

/** Tells of an account whether it is muted, by its platform or its location. */
export function muteTestOf({ platforms, locations }: Mutes): (entry: Entry) => boolean {
  const mutedPlatforms = new Set(platforms);
  const mutedLocations = new Set(locations);
  return ({ location, account }) => mutedLocations.has(location.id) || mutedPlatforms.has(account.platform);
}
