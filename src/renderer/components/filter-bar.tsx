import type { Snapshot } from '../../core/snapshot.ts';
import { chosenLocation, countProblems } from '../listing.ts';
import { useWindowState } from '../state-context.ts';
import { SearchField } from './search-field.tsx';

/** With fewer accounts than this there is nothing to search. */
const SEARCHABLE = 8;

interface Props {
  readonly snapshot: Snapshot;
  readonly total: number;
}

/** Narrows the list. Where the side bar is there, it does the choosing and only the search remains here. */
export function FilterBar({ snapshot, total }: Props) {
  const { filter } = useWindowState();
  const chosen = chosenLocation(snapshot, filter.value.locationId);
  const problems = countProblems(snapshot, chosen);
  const { scope, query } = filter.value;
  const scopeButton = (wanted: typeof scope, words: string) => (
    <button
      type="button"
      aria-pressed={scope === wanted}
      onClick={() => {
        filter.value = { ...filter.value, scope: wanted };
      }}
    >
      {words}
    </button>
  );
  return (
    <section class="filters" aria-label="Filter" data-search={total > SEARCHABLE || query !== ''}>
      <div class="segments">
        {scopeButton('all', 'All')}
        {scopeButton('problems', problems > 0 ? `Problems ${problems}` : 'Problems')}
      </div>
      {snapshot.locations.length > 1 ? (
        <select
          class="select filter-location"
          aria-label="Location"
          value={chosen?.id ?? ''}
          onChange={(event) => {
            const id = event.currentTarget.value;
            const picked = snapshot.locations.find((location) => location.id === id);
            filter.value = { ...filter.value, locationId: picked?.id ?? null };
          }}
        >
          <option value="">All locations</option>
          {snapshot.locations.map((location) => (
            <option key={location.id} value={location.id}>
              {location.name}
            </option>
          ))}
        </select>
      ) : null}
      {total > SEARCHABLE || query !== '' ? <SearchField /> : null}
    </section>
  );
}
