import { useMemo } from 'preact/hooks';
import type { Snapshot } from '../../core/snapshot.ts';
import { chosenLocation } from '../listing.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';

/** Chooses one location, or all of them, where there is no side bar to do so. */
export function LocationSelect({ snapshot }: { readonly snapshot: Snapshot }) {
  const { filter } = useWindowState();
  const chosen = chosenLocation(snapshot, filter.value.locationId);
  // Drawn once: with a thousand locations a key in the search box would wait for them.
  const options = useMemo(
    () =>
      snapshot.locations.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      )),
    [snapshot.locations],
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
