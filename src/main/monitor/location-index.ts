import type { LocationId } from '../../core/account.ts';
import type { Snapshot } from '../../core/snapshot.ts';

/** Finds where a location stands in the snapshot, without looking through thousands; null where it is not watched. */
export function createLocationIndex(): (snapshot: Snapshot, id: LocationId) => number | null {
  let places: ReadonlyMap<LocationId, number> = new Map();
  const isRight = ({ locations }: Snapshot, id: LocationId, place: number | undefined): place is number =>
    place !== undefined && locations[place]?.id === id;

  return (snapshot, id) => {
    const place = places.get(id);
    if (isRight(snapshot, id, place)) return place;
    // Locations have come, gone or moved since.
    places = new Map(snapshot.locations.map((location, index) => [location.id, index]));
    return places.get(id) ?? null;
  };
}
