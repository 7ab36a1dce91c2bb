// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { AsyncCommands } from '../../../../src/core/bridge.ts';
import { type DrawnWindow, drawWindow } from '../drawn-window.tsx';
import { memoryBridge } from '../memory-bridge.ts';
import { viewOf } from '../sample-view.ts';

let window: DrawnWindow;
afterEach(() => window.close());

const open = async (shortcut: string | null, answers: Partial<AsyncCommands> = {}) => {
  const view = viewOf([]);
  const bridge = memoryBridge({ ...view, settings: { ...view.settings, shortcut } }, answers);
  window = await drawWindow(bridge);
  await window.click('Settings');
  return bridge;
};
const press = (key: string, held: KeyboardEventInit = {}) =>
  act(async () => {
    const options = { key, bubbles: true, cancelable: true, ...held };
    window.find('.shortcut-recorder').dispatchEvent(new KeyboardEvent('keydown', options));
    await Promise.resolve();
  });
const listen = () => window.click(/^Set the keys/);

describe('the setting of the shortcut', () => {
  it('takes the keys that are pressed', async () => {
    const bridge = await open(null);
    await listen();
    await press('Control', { ctrlKey: true });
    await press('L', { ctrlKey: true, shiftKey: true });
    expect(bridge.calls).toEqual([{ name: 'changePreferences', args: [{ shortcut: 'Control+Shift+L' }] }]);
    expect(window.text()).toContain('Ctrl Shift L opens Relink.');
  });

  it('says what is missing, and goes on listening', async () => {
    const bridge = await open(null);
    await listen();
    await press('l');
    expect(window.text()).toContain('Hold Ctrl, Alt or the like with it.');
    await press('Enter', { ctrlKey: true });
    expect(window.text()).toContain('This key cannot be used.');
    expect(bridge.calls).toEqual([]);
  });

  it('leaves things as they were with Escape, and the keyboard at its button', async () => {
    const bridge = await open('Control+Alt+L');
    await listen();
    await press('Escape');
    expect(bridge.calls).toEqual([]);
    expect(window.find('.key-caps').textContent).toBe('CtrlAltL');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Set the keys');
  });

  it('removes the keys', async () => {
    const bridge = await open('Control+Alt+L');
    await window.click('Remove');
    expect(bridge.calls).toEqual([{ name: 'changePreferences', args: [{ shortcut: null }] }]);
  });

  it('tells why keys are refused', async () => {
    const sentence = 'Another program keeps these keys for itself.';
    await open(null, { changePreferences: async () => ({ result: 'refused', sentence }) });
    await listen();
    await press('l', { ctrlKey: true });
    expect(window.find('.toasts').textContent).toContain(sentence);
  });
});
