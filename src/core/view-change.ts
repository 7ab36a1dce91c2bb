import type { LocationId } from './account.ts';
import type { View, ViewContent } from './bridge.ts';
import { areOthersWatched, changedPairsOf } from './changes.ts';
import type { LocationState, Snapshot } from './snapshot.ts';

/** What has changed of a location; all of it when it is new. */
export type LocationChange = Pick<LocationState, 'id'> & Partial<LocationState>;

/** What makes the next view of the one before. */
export interface ViewChange {
  /** The revision of the view that it belongs to: to any other it must not be applied. */
  readonly base: number;
  readonly parts: Partial<Omit<ViewContent, 'snapshot'>>;
  readonly snapshot: Partial<Omit<Snapshot, 'locations'>>;
  readonly locations: readonly LocationChange[];
  /** All locations, in their order, where others are watched than before; null where the same are. */
  readonly order: readonly LocationId[] | null;
}

/** What has changed from one view to the next; null when nothing has. */
export function viewChangeOf(before: View, after: ViewContent): ViewChange | null {
  const { snapshot, ...others } = after;
  const { locations, revision: _, ...rest } = snapshot;
  const parts = changedFieldsOf<Omit<ViewContent, 'snapshot'>>(before, others);
  const aside = changedFieldsOf<Omit<Snapshot, 'locations' | 'revision'>>(before.snapshot, rest);
  const changed = changedPairsOf(before.snapshot, snapshot).map(([earlier, location]) => ({
    ...(earlier ? changedFieldsOf<LocationState>(earlier, location) : location),
    id: location.id,
  }));
  const isSameOrder = !areOthersWatched(before.snapshot, snapshot);
  if (isEmpty(parts) && isEmpty(aside) && changed.length === 0 && isSameOrder) return null;
  return {
    base: before.revision,
    parts,
    snapshot: { ...aside, revision: snapshot.revision },
    locations: changed,
    order: isSameOrder ? null : locations.map(({ id }) => id),
  };
}

/** The next view. Whatever has not changed stays the very same value. */
export function applyViewChange(view: View, { base, parts, snapshot, locations, order }: ViewChange): View {
  const isUntouched = locations.length === 0 && order === null;
  return {
    ...view,
    ...parts,
    revision: base + 1,
    snapshot: {
      ...view.snapshot,
      ...snapshot,
      locations: isUntouched
        ? view.snapshot.locations
        : changedLocations(view.snapshot.locations, locations, order),
    },
  };
}

function changedLocations(
  before: readonly LocationState[],
  changes: readonly LocationChange[],
  order: readonly LocationId[] | null,
): readonly LocationState[] {
  const byId = new Map<LocationId, LocationState>(before.map((location) => [location.id, location]));
  for (const change of changes) {
    // A new location comes whole.
    byId.set(change.id, { ...byId.get(change.id), ...change } as LocationState);
  }
  return (order ?? before.map(({ id }) => id)).flatMap((id) => byId.get(id) ?? []);
}

/** Some parts are made anew each time they are asked for, and say the same. */
function changedFieldsOf<T extends object>(before: T, after: T): Partial<T> {
  const changed = Object.entries(after).filter(([name, value]) => {
    const earlier: unknown = before[name as keyof T];
    return value !== earlier && JSON.stringify(value) !== JSON.stringify(earlier);
  });
  return Object.fromEntries(changed) as Partial<T>;
}

const isEmpty = (fields: object): boolean => Object.keys(fields).length === 0;
