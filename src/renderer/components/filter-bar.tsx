import type { Snapshot } from '../../core/snapshot.ts';
import { chosenLocation, countProblems, type Filter, isSearchable } from '../listing.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { SearchField } from './search-field.tsx';

/** Narrows the list where there is no side bar to do so. */
export function FilterBar({ snapshot }: { readonly snapshot: Snapshot }) {
  const { filter } = useWindowState();
  const problems = countProblems(snapshot, chosenLocation(snapshot, filter.value.locationId));
  return (
    <section class="filters" aria-label={say('list.filter')}>
      <div class="segments">
        <ScopeButton scope="all" words={say('list.all')} />
        <ScopeButton
          scope="problems"
          words={problems > 0 ? say('list.problems-with-count', { count: problems }) : say('list.problems')}
        />
      </div>
      {isSearchable(snapshot, filter.value) ? <SearchField /> : null}
    </section>
  );
}

interface ScopeButtonProps {
  readonly scope: Filter['scope'];
  readonly words: string;
}

function ScopeButton({ scope, words }: ScopeButtonProps) {
  const { filter } = useWindowState();
  return (
    <button
      type="button"
      aria-pressed={filter.value.scope === scope}
      onClick={() => {
        filter.value = { ...filter.value, scope };
      }}
    >
      {words}
    </button>
  );
}
