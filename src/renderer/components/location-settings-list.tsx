import { useMemo, useState } from 'preact/hooks';
import type { LocationSettings } from '../../core/settings.ts';
import { SETTING_PX, settingsInView } from '../rows-in-view.ts';
import { say } from '../say.ts';
import { FindField, isFoundIn } from './find-field.tsx';
import { FoldedRows } from './folded-rows.tsx';
import { LocationSettingsRow } from './location-settings-row.tsx';
import { NearRows } from './near-rows.tsx';

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
        <Found locations={found} query={query} />
      ) : (
        <p class="setting quiet">{say('settings.no-location-found')}</p>
      )}
    </>
  );
}

interface FoundProps {
  readonly locations: readonly LocationSettings[];
  readonly query: string;
}

const Found = ({ locations, query }: FoundProps) => (
  <FoldedRows rows={locations} subject={query}>
    {(shown) => (
      <NearRows
        rows={shown}
        atFirst={settingsInView(window.innerHeight)}
        guessHeight={() => SETTING_PX}
        subject={query}
        class="setting-locations"
        keyOf={({ id }) => id}
      >
        {(location) => <LocationSettingsRow key={location.id} location={location} />}
      </NearRows>
    )}
  </FoldedRows>
);
