import { Search } from 'lucide-preact';
import { say } from '../say.ts';

interface Props {
  readonly label: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** Narrows the list below it. Escape empties it first, and only then closes the dialog that it may be in. */
export const FindField = ({ label, query, onQuery }: Props) => (
  <label class="search">
    <Search size={15} aria-hidden="true" />
    <span class="only-heard">{label}</span>
    <input
      type="search"
      placeholder={say('list.search')}
      spellcheck={false}
      autocomplete="off"
      value={query}
      onInput={(event) => onQuery(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
        if (event.key !== 'Escape' || query === '') return;
        event.preventDefault();
        event.stopPropagation();
        onQuery('');
      }}
    />
  </label>
);

/** Whether one of the texts has what is searched for. */
export function isFoundIn(query: string, ...texts: readonly (string | null)[]): boolean {
  const wanted = query.trim().toLocaleLowerCase();
  return texts.some((text) => text?.toLocaleLowerCase().includes(wanted));
}
