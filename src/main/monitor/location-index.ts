import type { LocationId } from '../../core/account.ts';
import type { LocationState, Snapshot } from '../../core/snapshot.ts';

/** A location and where it stands in the snapshot. */
export interface Found {
  readonly index: number;
  readonly location: LocationState;
}

/** Finds a location without looking through thousands; null where it is not watched. */
export function createLocationIndex(): (snapshot: Snapshot, id: LocationId) => Found | null {
  let places: ReadonlyMap<LocationId, number> = new Map();

  const lookUp = ({ locations }: Snapshot, id: LocationId): Found | null => {
    const index = places.get(id);
    const location = index === undefined ? undefined : locations[index];
    return index !== undefined && location?.id === id ? { index, location } : null;
  };

  return (snapshot, id) => {
    const found = lookUp(snapshot, id);
    if (found) return found;
    // Locations have come, gone or moved since.
    places = new Map(snapshot.locations.map((location, index) => [location.id, index]));
    return lookUp(snapshot, id);
  };
}
