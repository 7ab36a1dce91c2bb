import { describe, expect, it } from 'vitest';
import { SHORTCUT_FORM } from '../../../src/core/settings.ts';
import { type PressedKeys, shortcutOf } from '../../../src/core/shortcut.ts';

const pressed = (key: string, changes: Partial<PressedKeys> = {}): PressedKeys => ({
  key,
  code: '',
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...changes,
});

describe('the keys of a shortcut', () => {
  it.each([
    ['a letter', pressed('l', { ctrlKey: true }), 'Control+L'],
    ['a capital', pressed('L', { ctrlKey: true, shiftKey: true }), 'Control+Shift+L'],
    [
      'all that can be held',
      pressed('r', { ctrlKey: true, altKey: true, shiftKey: true, metaKey: true }),
      'Control+Alt+Shift+Super+R',
    ],
    [
      'a digit that Shift makes a sign of',
      pressed('!', { code: 'Digit1', ctrlKey: true, shiftKey: true }),
      'Control+Shift+1',
    ],
    ['a letter that Alt makes a sign of', pressed('¬', { code: 'KeyL', altKey: true }), 'Alt+L'],
    ['a letter by what is printed on it', pressed('z', { code: 'KeyY', altKey: true }), 'Alt+Z'],
    ['a function key with Shift', pressed('F5', { shiftKey: true }), 'Shift+F5'],
  ])('are read from %s', (_what, event, keys) => {
    expect(shortcutOf(event, 'linux')).toEqual({ kind: 'keys', keys });
    expect(keys).toMatch(SHORTCUT_FORM);
  });

  it('are called Command on a Mac', () => {
    expect(shortcutOf(pressed('l', { metaKey: true }), 'mac')).toEqual({ kind: 'keys', keys: 'Command+L' });
  });

  it.each([
    ['Ctrl alone', pressed('Control', { ctrlKey: true }), 'incomplete'],
    ['a letter alone', pressed('l'), 'needs-modifier'],
    ['a capital alone', pressed('L', { shiftKey: true }), 'needs-modifier'],
    ['a function key alone', pressed('F5'), 'needs-modifier'],
    ['Enter', pressed('Enter', { ctrlKey: true, code: 'Enter' }), 'unfit'],
  ])('are not yet %s', (_what, event, kind) => {
    expect(shortcutOf(event, 'linux')).toEqual({ kind });
  });
});
