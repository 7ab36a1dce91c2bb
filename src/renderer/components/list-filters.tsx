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

/** Narrows the list by platform, health and group, and arranges it, once there is enough to narrow. */
export function ListFilters({ snapshot }: { readonly snapshot: Snapshot }) {
  const { filter } = useWindowState();
  const chosen = chosenLocation(snapshot, filter.value.locationId);
  const locations = chosen ? [chosen] : snapshot.locations;
  const groups = groupChoicesOf(locations);
  const isActive = isNarrowed(filter.value);
  if (!isActive && groups.length === 0 && !isSearchable(snapshot, filter.value)) return null;
  return (
    <section class="narrowings" aria-label={say('list.narrow')}>
      <TraitSelect
        trait="platform"
        all={say('list.all-platforms')}
        choices={platformsOf(locations).map((platform) => [platform, platformName(platform)])}
      />
      <TraitSelect
        trait="health"
        all={say('list.any-health')}
        choices={healthsOf(locations).map((health) => [health, healthWord(health)])}
      />
      <TraitSelect
        trait="groupKey"
        all={say('list.all-groups')}
        choices={groups.map(({ key, name }) => [key, name])}
      />
      {isActive ? <ClearButton /> : null}
      <span class="push" />
      {locations.length > 1 ? <ArrangementSwitch /> : null}
    </section>
  );
}

interface TraitProps<Trait extends keyof Narrowing> {
  readonly trait: Trait;
  readonly all: string;
  readonly choices: readonly (readonly [value: NonNullable<Narrowing[Trait]>, words: string])[];
}

const labelOf = (trait: keyof Narrowing): string =>
  say(trait === 'groupKey' ? 'list.group' : `list.${trait}`);

function TraitSelect<Trait extends keyof Narrowing>({ trait, all, choices }: TraitProps<Trait>) {
  const { filter } = useWindowState();
  const current = filter.value[trait];
  const isPointless = choices.length < (trait === 'groupKey' ? 1 : 2);
  if (isPointless && current === null) return null;
  return (
    <select
      class="select select-small"
      aria-label={labelOf(trait)}
      data-active={current !== null}
      value={current ?? ''}
      onChange={(event) => {
        const picked = choices.find(([value]) => value === event.currentTarget.value);
        filter.value = { ...filter.value, [trait]: picked?.[0] ?? null };
      }}
    >
      <option value="">{all}</option>
      {choices.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}

function ClearButton() {
  const { filter } = useWindowState();
  return (
    <button
      type="button"
      class="button button-small button-quiet"
      onClick={() => {
        filter.value = { ...filter.value, ...NO_NARROWING };
      }}
    >
      <X size={14} aria-hidden="true" />
      {say('list.clear')}
    </button>
  );
}

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
