// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { AsyncCommands, View } from '../../../../src/core/bridge.ts';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings.ts';
import { OTHER_PIT_TEXT } from '../../sample-pit.ts';
import { locationSettingsOf } from '../../sample-settings.ts';
import { accountOf, locationOf } from '../../sample-snapshot.ts';
import { type DrawnWindow, drawWindow } from '../drawn-window.tsx';
import { memoryBridge } from '../memory-bridge.ts';
import { viewOf } from '../sample-view.ts';

let window: DrawnWindow;
afterEach(() => window.close());

const view = viewOf([locationOf('bakery', [accountOf('1')])]);
const open = async (shown: View = view, answers: Partial<AsyncCommands> = {}) => {
  const bridge = memoryBridge(shown, answers);
  window = await drawWindow(bridge);
  await window.click('Settings');
  return bridge;
};
const forced: View = { ...view, about: { ...view.about, forcedPollSeconds: 5 } };

describe('the settings', () => {
  it('show of a token only what may be shown', async () => {
    await open();
    expect(window.find('.setting-location').textContent).toContain('pit-…5963');
    expect(window.find('.setting-location').textContent).toContain('in the keychain');
  });

  it('say when a token is missing, or lasts for the session only', async () => {
    const session = { last4: '0000', addedAt: 0, keptIn: 'session' } as const;
    await open({
      ...view,
      settings: {
        ...DEFAULT_SETTINGS,
        locations: [locationSettingsOf('a', { token: null }), locationSettingsOf('b', { token: session })],
      },
    });
    expect(window.text()).toContain('No token is saved.');
    expect(window.text()).toContain('for this session only');
  });

  it('change how often is checked', async () => {
    const bridge = await open();
    await window.choose('Check every', '900');
    expect(bridge.calls).toEqual([{ name: 'changePreferences', args: [{ pollSeconds: 900 }] }]);
  });

  it('explain why the interval cannot be changed when Relink was started with one', async () => {
    await open(forced);
    expect((window.find('#interval') as HTMLSelectElement).disabled).toBe(true);
    expect(window.text()).toContain('Relink was started with 5 seconds');
  });

  it('change the theme', async () => {
    const bridge = await open();
    window.find('input[value="dark"]').click();
    expect(bridge.calls).toEqual([{ name: 'changePreferences', args: [{ theme: 'dark' }] }]);
  });

  it('change the palette, and the panel that the tray icon is drawn for', async () => {
    const bridge = await open();
    window.find('input[value="color-blind"]').click();
    window.find('input[name="panel"][value="dark"]').click();
    expect(bridge.calls.map(({ args }) => args)).toEqual([[{ palette: 'color-blind' }], [{ panel: 'dark' }]]);
  });

  it('offer the choice of the panel on Linux only', async () => {
    await open({ ...view, about: { ...view.about, system: 'mac' } });
    expect(window.findAll('input[name="panel"]')).toEqual([]);
    expect(window.findAll('input[name="palette"]')).toHaveLength(2);
  });

  it('switch the launch at login back when the system refuses it', async () => {
    await open(view, {
      changePreferences: async () => ({
        result: 'refused',
        sentence: 'The login item could not be written.',
      }),
    });
    const control = window.find('#launch-at-login') as HTMLInputElement;
    control.click();
    await window.press(control, 'Tab');
    expect(control.checked).toBe(false);
    expect(window.find('.toasts').textContent).toContain('The login item could not be written.');
  });

  it('rename a location with Enter', async () => {
    const bridge = await open();
    await window.click('Rename Location bakery');
    const field = window.find('input.input-name') as HTMLInputElement;
    field.value = 'Blue Door Bakery';
    await window.press(field, 'Enter');
    expect(bridge.calls).toEqual([{ name: 'renameLocation', args: ['bakery', 'Blue Door Bakery'] }]);
  });

  it('leave the name as it was with Escape', async () => {
    const bridge = await open();
    await window.click('Rename Location bakery');
    const field = window.find('input.input-name') as HTMLInputElement;
    field.value = 'Something else';
    await window.press(field, 'Escape');
    expect(bridge.calls).toEqual([]);
    expect(window.text()).toContain('Location bakery');
  });

  it('remove a location only once that is confirmed', async () => {
    const bridge = await open();
    await window.click('Remove Location bakery');
    expect(bridge.calls).toEqual([]);
    await window.click('Remove');
    expect(bridge.calls).toEqual([{ name: 'removeLocation', args: ['bakery'] }]);
  });

  it('replace a token through the same form', async () => {
    const bridge = await open();
    await window.click('Replace token of Location bakery');
    await window.type('pit', OTHER_PIT_TEXT);
    await window.submit();
    expect(bridge.calls).toEqual([
      {
        name: 'addLocation',
        args: [expect.objectContaining({ id: 'bakery', name: 'Location bakery', pit: OTHER_PIT_TEXT })],
      },
    ]);
    expect(window.findAll('dialog')).toEqual([]);
  });
});
