import { expect, it } from 'vitest';
import { SHORTCUT_FORM } from '../../../src/core/settings.ts';

it.each(['Control+L', 'CommandOrControl+Shift+L', 'Alt+F12', 'Super+Alt+7'])('"%s" is a shortcut', (keys) => {
  expect(SHORTCUT_FORM.test(keys)).toBe(true);
});

it.each(['L', 'Control', 'Control+', 'Control+LL', 'Control+F25', 'Control+l', 'Control+L\n', 'Hyper+L'])(
  '%j is none',
  (keys) => {
    expect(SHORTCUT_FORM.test(keys)).toBe(false);
  },
);
