// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { AsyncCommands } from '../../../src/core/bridge.ts';
import type { LocationSettings } from '../../../src/core/settings.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { locationSettingsOf } from '../sample-settings.ts';
import { DAY_MS, NOW } from '../sample-snapshot.ts';
import { type DrawnWindow, drawWindow } from './drawn-window.tsx';
import { type MemoryBridge, memoryBridge } from './memory-bridge.ts';
import { viewOf } from './sample-view.ts';

let window: DrawnWindow;
afterEach(() => window.close());

async function open(
  changes: Partial<LocationSettings>,
  answers: Partial<AsyncCommands> = {},
): Promise<MemoryBridge> {
  const settings = { ...DEFAULT_SETTINGS, locations: [locationSettingsOf('a', changes)] };
  const bridge = memoryBridge(viewOf([], { settings }), answers);
  window = await drawWindow(bridge);
  await window.click('Settings');
  return bridge;
}
const row = (): string => window.find('.setting-location').textContent ?? '';
const dialectSelect = (): HTMLSelectElement =>
  window.find('select', 'API of Location a') as HTMLSelectElement;

async function chooseDialect(value: string): Promise<void> {
  const select = dialectSelect();
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  // Any key lets what was begun come to its end.
  await window.press(select, 'Tab');
}
const tokenOfAge = (days: number): Partial<LocationSettings> => ({
  token: { last4: '5963', addedAt: NOW - days * DAY_MS, keptIn: 'keychain' },
});

describe('the API of a location', () => {
  it('is shown with how it was found', async () => {
    await open({ dialect: { name: '2021-07-28', isPinned: false } });
    expect(row()).toContain('API: Published (2021-07-28), found by asking');
    expect(dialectSelect().value).toBe('ask');
  });

  it('is shown as pinned when a person chose it', async () => {
    await open({ dialect: { name: 'quick-start', isPinned: true } });
    expect(row()).toContain('API: Quick start, pinned');
    expect(dialectSelect().value).toBe('quick-start');
  });

  it('can be pinned', async () => {
    const bridge = await open({ dialect: { name: '2021-07-28', isPinned: false } });
    await chooseDialect('v3');
    expect(bridge.calls).toEqual([{ name: 'setDialect', args: ['a', 'v3'] }]);
  });

  it('can be found by asking again', async () => {
    const bridge = await open({ dialect: { name: 'v3', isPinned: true } });
    await chooseDialect('ask');
    expect(bridge.calls).toEqual([{ name: 'setDialect', args: ['a', null] }]);
  });

  it('stays as it is when the wanted one does not answer', async () => {
    await open(
      { dialect: { name: 'v3', isPinned: true } },
      { setDialect: async () => ({ result: 'refused', sentence: 'HighLevel does not answer there.' }) },
    );
    await chooseDialect('quick-start');
    expect(dialectSelect().value).toBe('v3');
    expect(window.find('.toasts').textContent).toContain('HighLevel does not answer there.');
  });
});

describe('the user of a location', () => {
  it('is shown and can be changed', async () => {
    const bridge = await open({ userId: 'user-ada' });
    expect(row()).toContain('Connects as user user-ada');
    await window.click('Change the user of Location a');
    await window.type('user', 'user-grace');
    await window.submit();
    expect(bridge.calls).toEqual([{ name: 'setUser', args: ['a', 'user-grace'] }]);
    expect(window.findAll('dialog')).toEqual([]);
  });

  it('can be forgotten, so that Relink asks again', async () => {
    const bridge = await open({ userId: 'user-ada' });
    await window.click('Change the user of Location a');
    await window.click('Ask me next time');
    expect(bridge.calls).toEqual([{ name: 'setUser', args: ['a', ''] }]);
  });

  it('can be set before it is needed', async () => {
    await open({ userId: null });
    expect(row()).toContain('asked when it is needed');
    await window.click('Set the user of Location a');
    expect(window.find('dialog').textContent).toContain('nobody yet');
  });
});

describe('the token of a location', () => {
  it('is not mentioned as old before it is 80 days old', async () => {
    await open(tokenOfAge(79));
    expect(window.findAll('.token-reminder')).toEqual([]);
  });

  it.each([80, 90])('is due to be rotated from day %i on, with the overlap explained', async (days) => {
    await open(tokenOfAge(days));
    expect(window.find('.token-reminder').textContent).toContain('both work for 7 days');
  });

  it('is kept until the new one has answered', async () => {
    await open({});
    await window.click('Replace token of Location a');
    expect(window.find('dialog').textContent).toContain('the old one is kept until the new one has answered');
  });
});
