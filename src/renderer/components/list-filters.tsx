import { X } from 'lucide-preact';
import { platformName } from '../../core/account.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { healthWord } from '../health-words.ts';
import { chosenLocation, isSearchable } from '../listing.ts';
import {
  groupChoicesOf,
  healthsOf,
  isNarrowed,
  type Narrowing,
  NO_NARROWING,
  platformsOf,
} from '../narrowing.ts';
import { say } from '../say.ts';
import type { Arrangement } from '../state.ts';
import { useWindowState } from '../state-context.ts';
import { NarrowingSelect } from './narrowing-select.tsx';

/** Narrows the list by platform, health and group, and arranges it, once there is enough to narrow. */
export function ListFilters({ snapshot }: { readonly snapshot: Snapshot }) {
  const { filter } = useWindowState();
  const chosen = chosenLocation(snapshot, filter.value.locationId);
  const locations = chosen ? [chosen] : snapshot.locations;
  const groups = groupChoicesOf(locations);
  const isActive = isNarrowed(filter.value);
  if (!isActive && groups.length === 0 && !isSearchable(snapshot, filter.value)) return null;
  const change = (changes: Partial<Narrowing>): void => {
    filter.value = { ...filter.value, ...changes };
  };
  return (
    <section class="narrowings" aria-label={say('list.narrow')}>
      <NarrowingSelect
        label={say('list.platform')}
        all={say('list.all-platforms')}
        current={filter.value.platform}
        choices={platformsOf(locations).map((platform) => [platform, platformName(platform)])}
        onChoose={(platform) => change({ platform })}
      />
      <NarrowingSelect
        label={say('list.health')}
        all={say('list.any-health')}
        current={filter.value.health}
        choices={healthsOf(locations).map((health) => [health, healthWord(health)])}
        onChoose={(health) => change({ health })}
      />
      <NarrowingSelect
        label={say('list.group')}
        all={say('list.all-groups')}
        current={filter.value.groupKey}
        choices={groups.map(({ key, name }) => [key, name])}
        fewest={1}
        onChoose={(groupKey) => change({ groupKey })}
      />
      {isActive ? <ClearButton onClear={() => change(NO_NARROWING)} /> : null}
      <span class="push" />
      {locations.length > 1 ? <ArrangementSwitch /> : null}
    </section>
  );
}

const ClearButton = ({ onClear }: { readonly onClear: () => void }) => (
  <button type="button" class="button button-small button-quiet" onClick={onClear}>
    <X size={14} aria-hidden="true" />
    {say('list.clear')}
  </button>
);

const ARRANGEMENTS: readonly Arrangement[] = ['platform', 'location'];

function ArrangementSwitch() {
  const { arrangement } = useWindowState();
  return (
    <div class="segments segments-small">
      {ARRANGEMENTS.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={arrangement.value === one}
          onClick={() => {
            arrangement.value = one;
          }}
        >
          {say(`list.by-${one}`)}
        </button>
      ))}
    </div>
  );
}
