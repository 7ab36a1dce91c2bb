import { useMemo } from 'preact/hooks';
import type { Snapshot } from '../../core/snapshot.ts';
import { chosenLocation } from '../listing.ts';
import { useIsNarrow } from '../narrow-window.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';

/** Chooses one location, or all of them, where there is no side bar to do so. */
export function LocationSelect({ snapshot }: { readonly snapshot: Snapshot }) {
  const { filter } = useWindowState();
  const chosen = chosenLocation(snapshot, filter.value.locationId);
  const isNarrow = useIsNarrow();
  // Drawn once, and only where it can be seen: the window and each key in the search box would wait for a thousand.
  const options = useMemo(
    () =>
      snapshot.locations
        .filter(({ id }) => isNarrow || id === chosen?.id)
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        )),
    [snapshot.locations, isNarrow, chosen?.id],
  );
  return (
    <select
      class="select location-select"
      aria-label={say('list.location')}
      value={chosen?.id ?? ''}
      onChange={(event) => {
        const picked = snapshot.locations.find(({ id }) => id === event.currentTarget.value);
        filter.value = { ...filter.value, locationId: picked?.id ?? null };
      }}
    >
      <option value="">{say('list.all-locations')}</option>
      {options}
    </select>
  );
}
