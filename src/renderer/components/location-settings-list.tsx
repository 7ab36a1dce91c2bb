import { useMemo, useState } from 'preact/hooks';
import type { LocationSettings } from '../../core/settings.ts';
import { itemsInView, SETTING_PX } from '../rows-in-view.ts';
import { say } from '../say.ts';
import { FindField, isFoundIn } from './find-field.tsx';
import { LocationSettingsRow } from './location-settings-row.tsx';
import { LongList } from './long-list.tsx';

/** With no more locations than this there is nothing to search. */
const SEEN_AT_ONCE = 6;

/** The watched locations, each with the ways to change it. */
export function LocationSettingsList({ locations }: { readonly locations: readonly LocationSettings[] }) {
  const [query, setQuery] = useState('');
  const found = useMemo(
    () => locations.filter(({ id, name }) => isFoundIn(query, name, id)),
    [locations, query],
  );
  return (
    <>
      {locations.length > SEEN_AT_ONCE ? (
        <div class="setting">
          <FindField label={say('settings.search-locations')} query={query} onQuery={setQuery} />
        </div>
      ) : null}
      {found.length > 0 ? (
        <LongList
          rows={found}
          atFirst={itemsInView(SETTING_PX, window.innerHeight)}
          guessHeight={() => SETTING_PX}
          subject={query}
          class="setting-locations"
          keyOf={({ id }) => id}
        >
          {(location) => <LocationSettingsRow key={location.id} location={location} />}
        </LongList>
      ) : (
        <p class="setting quiet">{say('settings.no-location-found')}</p>
      )}
    </>
  );
}
