import type { System } from './bridge.ts';

/** What a keyboard event tells of the keys that are down. */
export interface PressedKeys {
  readonly key: string;
  /** The place of the key, whatever is printed on it. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

export type ShortcutReading =
  /** In Electron's words, as the settings keep them. */
  | { readonly kind: 'keys'; readonly keys: string }
  /** Only keys like Ctrl are down so far. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'needs-modifier' }
  | { readonly kind: 'unfit' };

const MODIFIER_KEYS: readonly string[] = ['Control', 'Alt', 'Shift', 'Meta', 'OS', 'AltGraph'];
const FUNCTION_KEY = /^F(?:[1-9]|1[0-9]|2[0-4])$/;
const PRINTED = /^[a-z0-9]$/i;
/** Alt and Shift change what a key prints; its place then tells what it is. */
const PLACE = /^(?:Key|Digit)([A-Z0-9])$/;

/** Reads the keys that a person holds down as a shortcut that works from anywhere. */
export function shortcutOf(pressed: PressedKeys, system: System): ShortcutReading {
  if (MODIFIER_KEYS.includes(pressed.key)) return { kind: 'incomplete' };
  const key = nameOf(pressed);
  if (key === null) return { kind: 'unfit' };
  const { ctrlKey, altKey, shiftKey, metaKey } = pressed;
  const isFunctionKey = FUNCTION_KEY.test(key);
  // Shift and a letter is how capitals are written.
  const isFree = ctrlKey || altKey || metaKey || (isFunctionKey && shiftKey);
  if (!isFree) return { kind: 'needs-modifier' };
  const held = [
    ...(ctrlKey ? ['Control'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey ? ['Shift'] : []),
    ...(metaKey ? [system === 'mac' ? 'Command' : 'Super'] : []),
  ];
  return { kind: 'keys', keys: [...held, key].join('+') };
}

function nameOf({ key, code }: PressedKeys): string | null {
  if (FUNCTION_KEY.test(key)) return key;
  if (PRINTED.test(key)) return key.toUpperCase();
  return PLACE.exec(code)?.[1] ?? null;
}
