import { Search } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';

/** Finds accounts by name, location or platform; the key `/` leads here from anywhere. */
export function SearchField() {
  const { filter, page, question } = useWindowState();
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const focusSearch = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (question.peek() || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', focusSearch);
    return () => document.removeEventListener('keydown', focusSearch);
  }, [question]);

  const search = (query: string): void => {
    filter.value = { ...filter.value, query };
    page.value = 'accounts';
  };
  return (
    <label class="search">
      <Search size={15} aria-hidden="true" />
      <span class="only-heard">{say('list.search-accounts')}</span>
      <input
        ref={input}
        type="search"
        placeholder={say('list.search')}
        spellcheck={false}
        autocomplete="off"
        value={filter.value.query}
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          if (filter.value.query === '') event.currentTarget.blur();
          search('');
        }}
      />
      <span class="key" aria-hidden="true">
        /
      </span>
    </label>
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');
