// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { locationIdOf } from '../../../src/core/account.ts';
import type { AsyncCommands, View } from '../../../src/core/bridge.ts';
import type { Settings } from '../../../src/core/settings.ts';
import { accountOf, locationOf } from '../sample-snapshot.ts';
import { type DrawnWindow, drawWindow } from './drawn-window.tsx';
import { memoryBridge } from './memory-bridge.ts';
import { viewOf } from './sample-view.ts';

let window: DrawnWindow;
afterEach(() => window.close());

const bakery = locationOf('bakery', [accountOf('1'), accountOf('2', 'healthy', { platform: 'tiktok' })]);
const gym = locationOf('gym', [accountOf('3', 'expired')]);
const base = viewOf([bakery, gym]);
const withSettings = (changes: Partial<Settings>, view: View = base): View => ({
  ...view,
  settings: { ...view.settings, ...changes },
});
const open = async (view: View = base, answers: Partial<AsyncCommands> = {}) => {
  const bridge = memoryBridge(view, answers);
  window = await drawWindow(bridge);
  return bridge;
};
const openSettings = async (view: View = base, answers: Partial<AsyncCommands> = {}) => {
  const bridge = await open(view, answers);
  await window.click('Settings');
  return bridge;
};
const REFUSED: Partial<AsyncCommands> = {
  changePreferences: async () => ({ result: 'refused', sentence: 'The settings could not be saved.' }),
};
const input = (id: string) => window.find(`#${id}`) as HTMLInputElement;
const enter = (id: string, value: string) =>
  act(async () => {
    input(id).value = value;
    input(id).dispatchEvent(new Event('change', { bubbles: true }));
    await Promise.resolve();
  });
const changes = (bridge: { readonly calls: readonly { readonly args: readonly unknown[] }[] }) =>
  bridge.calls.map(({ args }) => args[0]);
const chips = () =>
  window
    .findAll('.mutes .chip')
    .map((chip) => [chip.querySelector('.name')?.textContent, chip.getAttribute('aria-pressed')]);

const NIGHT = { from: '21:30', to: '06:00', days: [6] };

describe('quiet hours', () => {
  it('begin with the night when they are first switched on', async () => {
    const bridge = await openSettings();
    expect(window.findAll('.setting-quiet')).toEqual([]);
    input('quiet').click();
    expect(changes(bridge)).toEqual([{ quiet: { from: '22:00', to: '07:00', days: [] } }]);
  });

  it('are as they were when they are switched on again', async () => {
    const bridge = await openSettings(withSettings({ quiet: NIGHT }));
    await act(() => input('quiet').click());
    await window.showNext(base);
    await act(() => input('quiet').click());
    expect(changes(bridge)).toEqual([{ quiet: null }, { quiet: NIGHT }]);
  });

  it('say when it is quiet, and what happens then', async () => {
    await openSettings(withSettings({ quiet: NIGHT }));
    expect(window.text()).toMatch(/Quiet every day from 9:30.PM to 6:00.AM, and all day on Saturday\./);
    expect(window.text()).toContain('The icon still changes; you get one summary afterwards.');
  });

  it('are moved at once', async () => {
    const bridge = await openSettings(withSettings({ quiet: NIGHT }));
    await enter('quiet-from', '20:15');
    await enter('quiet-to', '05:45');
    expect(changes(bridge)).toEqual([
      { quiet: { ...NIGHT, from: '20:15' } },
      { quiet: { ...NIGHT, to: '05:45' } },
    ]);
  });

  it('go back to what is set when a time is emptied or refused', async () => {
    const bridge = await openSettings(withSettings({ quiet: NIGHT }), REFUSED);
    await enter('quiet-from', '');
    expect(input('quiet-from').value).toBe('21:30');
    expect(bridge.calls).toEqual([]);
    await enter('quiet-to', '05:45');
    expect(input('quiet-to').value).toBe('06:00');
    expect(window.find('.toasts').textContent).toContain('The settings could not be saved.');
  });

  it('take whole days, from Monday on', async () => {
    const bridge = await openSettings(withSettings({ quiet: NIGHT }));
    expect(window.findAll('.days .chip').map((day) => day.getAttribute('title'))).toEqual([
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Saturday',
      'Sunday',
    ]);
    expect(window.find('button', 'Sat').getAttribute('aria-pressed')).toBe('true');
    await window.click('Sun');
    await window.click('Sat');
    expect(changes(bridge)).toEqual([
      { quiet: { ...NIGHT, days: [6, 0] } },
      { quiet: { ...NIGHT, days: [] } },
    ]);
  });
});

describe('mutes', () => {
  const muted = withSettings({ mutes: { platforms: ['facebook'], locations: [locationIdOf('gym')] } });

  it('are offered for the platforms and locations that there are', async () => {
    await openSettings(muted);
    expect(chips()).toEqual([
      ['Facebook', 'true'],
      ['TikTok', 'false'],
      ['Location bakery', 'false'],
      ['Location gym', 'true'],
    ]);
  });

  it('are switched for each platform and location', async () => {
    const bridge = await openSettings(muted);
    await window.click('TikTok');
    await window.click('Facebook');
    await act(() => window.find('.chip', /Location bakery$/).click());
    expect(changes(bridge)).toEqual([
      { mutes: { platforms: ['facebook', 'tiktok'], locations: ['gym'] } },
      { mutes: { platforms: [], locations: ['gym'] } },
      { mutes: { platforms: ['facebook'], locations: ['gym', 'bakery'] } },
    ]);
  });

  it('stay as they were when the change is refused', async () => {
    await openSettings(muted, REFUSED);
    await window.click('TikTok');
    expect(window.find('button', 'TikTok').getAttribute('aria-pressed')).toBe('false');
    expect(window.find('.toasts').textContent).toContain('The settings could not be saved.');
  });

  it('are no choice with a single location, unless it is muted', async () => {
    await openSettings(viewOf([gym]));
    expect(chips()).toEqual([['Facebook', 'false']]);
    window.close();
    await openSettings(
      withSettings({ mutes: { platforms: [], locations: [locationIdOf('gym')] } }, viewOf([gym])),
    );
    expect(chips()).toContainEqual(['Location gym', 'true']);
  });

  it('of a platform that is no longer there can be taken back', async () => {
    await openSettings(withSettings({ mutes: { platforms: ['pinterest'], locations: [] } }));
    expect(chips()).toContainEqual(['Pinterest', 'true']);
  });

  it('show in the side bar, at the headings and at the accounts', async () => {
    await open(muted);
    const isMuted = (selector: string) =>
      window.findAll(selector).map((element) => element.querySelector('.sign') !== null);
    expect(isMuted('.nav-locations .nav-button')).toEqual([false, true]);
    expect(isMuted('.group-title')).toEqual([true, false]);
    expect(isMuted('.card-where')).toEqual([true]);
    await act(() => {
      window.state.arrangement.value = 'location';
    });
    expect(isMuted('.group-title')).toEqual([false]);
    expect(isMuted('.row-where')).toEqual([true, false]);
  });
});

describe('the sound of notifications', () => {
  it('is switched', async () => {
    const bridge = await openSettings();
    input('sound').click();
    expect(changes(bridge)).toEqual([{ sound: true }]);
  });
});
