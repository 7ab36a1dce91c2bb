import type { WordKey } from '../../core/words/catalog.ts';
import { say } from '../say.ts';

const NAMES: Readonly<Record<string, WordKey & `keys.name-${string}`>> = {
  Control: 'keys.name-control',
  Alt: 'keys.name-alt',
  Shift: 'keys.name-shift',
  Super: 'keys.name-super',
  Command: 'keys.name-command',
  CommandOrControl: 'keys.name-control',
  Enter: 'keys.name-enter',
  Escape: 'keys.name-escape',
  Home: 'keys.name-home',
  End: 'keys.name-end',
};

const nameOf = (key: string): string => {
  const word = NAMES[key];
  return word ? say(word) : key;
};

/** The name of each key that belongs to a shortcut in Electron's words. */
export const keyNamesOf = (keys: string): readonly string[] => keys.split('+').map(nameOf);

/** Keys as they look on a keyboard. */
export const KeyCaps = ({ keys }: { readonly keys: string }) => (
  <span class="key-caps">
    {keyNamesOf(keys).map((name) => (
      <kbd key={name}>{name}</kbd>
    ))}
  </span>
);
