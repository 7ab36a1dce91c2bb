import type { LocationState } from '../core/snapshot.ts';
import type { Entry, PlatformGroup } from './listing.ts';
import { say } from './say.ts';

/** The accounts of one location that are fine, ordered by platform. */
export interface LocationSection {
  readonly location: LocationState;
  readonly entries: readonly Entry[];
}

/** The same accounts by location instead of by platform, by name. */
export function locationSectionsOf(groups: readonly PlatformGroup[]): readonly LocationSection[] {
  const byId = new Map<string, { readonly location: LocationState; readonly entries: Entry[] }>();
  for (const entry of groups.flatMap(({ entries }) => entries)) {
    const { location } = entry;
    const known = byId.get(location.id);
    if (known) known.entries.push(entry);
    else byId.set(location.id, { location, entries: [entry] });
  }
  return [...byId.values()].sort((a, b) => a.location.name.localeCompare(b.location.name, say.locale));
}
