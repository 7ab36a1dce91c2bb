// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { locationIdOf } from '../../../src/core/account.ts';
import type { AsyncCommands, View } from '../../../src/core/bridge.ts';
import type { ConnectStep } from '../../../src/core/connect.ts';
import type { Offer } from '../../../src/core/offer.ts';
import { accountOf, locationOf, MINUTE_MS, NOW } from '../sample-snapshot.ts';
import { type DrawnWindow, drawWindow } from './drawn-window.tsx';
import { type MemoryBridge, memoryBridge } from './memory-bridge.ts';
import { viewOf } from './sample-view.ts';

let window: DrawnWindow;
afterEach(() => window.close());

const locations = [locationOf('a', [accountOf('1')]), locationOf('b')];
const abilities: View['abilities'] = [
  { locationId: locationIdOf('a'), canConnect: true, platforms: ['facebook', 'google'] },
  { locationId: locationIdOf('b'), canConnect: true, platforms: ['tiktok'] },
];
const offerOf = (id: string, name: string, changes: Partial<Offer> = {}): Offer => ({
  id,
  name,
  detail: null,
  isConnected: false,
  body: {},
  ...changes,
});
const at = (state: ConnectStep): View =>
  viewOf(locations, { abilities, connect: { locationId: locationIdOf('a'), platform: 'facebook', state } });

async function open(view: View, answers: Partial<AsyncCommands> = {}): Promise<MemoryBridge> {
  const bridge = memoryBridge(view, answers);
  window = await drawWindow(bridge);
  await window.click('Connect an account');
  return bridge;
}
const dialogText = (): string => window.find('dialog').textContent ?? '';

describe('connecting a new account', () => {
  it('is not offered where the API cannot do it', async () => {
    const cannot = abilities.map((ability) => ({ ...ability, canConnect: false }));
    window = await drawWindow(memoryBridge(viewOf(locations, { abilities: cannot })));
    expect(window.findAll('button', 'Connect an account')).toEqual([]);
  });

  it('begins with the platform, in the location that is chosen', async () => {
    const bridge = await open(viewOf(locations, { abilities }));
    await window.choose('Location', 'b');
    expect(window.findAll('.platform-button').map((button) => button.textContent)).toEqual(['TikTok']);
    await window.click('TikTok');
    expect(bridge.calls).toEqual([{ name: 'connect', args: ['b', 'tiktok'] }]);
  });

  it('asks for no location when there is only one to choose', async () => {
    await open(viewOf(locations, { abilities: abilities.slice(0, 1) }));
    expect(window.findAll('dialog select')).toEqual([]);
    expect(dialogText()).toContain('Location a');
  });

  it('says that it goes on in the browser, and can be cancelled', async () => {
    const bridge = await open(at({ step: 'waiting', deadline: NOW + 10 * MINUTE_MS }));
    expect(dialogText()).toContain('Continue in your browser.');
    await window.click('Cancel');
    expect(bridge.calls).toEqual([{ name: 'cancelConnect', args: [] }]);
  });

  it('goes on when the dialog is closed, and leads back to it', async () => {
    const bridge = await open(at({ step: 'waiting', deadline: NOW + 10 * MINUTE_MS }));
    await window.click('Close');
    expect(bridge.calls).toEqual([]);
    expect(window.find('.notice').textContent).toContain('Continue in your browser.');
    await window.click('Go on');
    expect(dialogText()).toContain('Continue in your browser.');
  });

  it('shows where the offers will be while they are asked for', async () => {
    await open(at({ step: 'loading-offers' }));
    expect(dialogText()).toContain('You are signed in.');
    expect(window.findAll('dialog .bone').length).toBeGreaterThan(0);
  });

  it('attaches the offer that is picked', async () => {
    const offers = [offerOf('o1', 'Blue Door Bakery', { detail: 'ID 109' }), offerOf('o2', 'Iron Lark Gym')];
    const bridge = await open(at({ step: 'choosing', offers }));
    expect(window.find('.offer').textContent).toContain('ID 109');
    await window.click('Iron Lark Gym');
    expect(bridge.calls).toEqual([{ name: 'attach', args: ['o2'] }]);
  });

  it('marks what is already connected and does not let it be picked', async () => {
    const offers = [offerOf('o1', 'Blue Door Bakery', { isConnected: true })];
    const bridge = await open(at({ step: 'choosing', offers }));
    const offer = window.find('.offer');
    expect(offer.textContent).toContain('Already connected');
    expect(offer.getAttribute('aria-disabled')).toBe('true');
    await window.click(/^Blue Door Bakery/);
    expect(bridge.calls).toEqual([]);
  });

  it('finds an offer among many by its name or detail', async () => {
    const offers = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) =>
      offerOf(name, `Page ${name}`, { detail: `handle-${name}` }),
    );
    await open(at({ step: 'choosing', offers }));
    const search = window.find('dialog input[type="search"]') as HTMLInputElement;
    search.value = 'HANDLE-F';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await window.press(search, 'Tab');
    expect(window.findAll('.offer')).toHaveLength(1);
    expect(window.find('.offer').textContent).toContain('Page F');
  });

  it('says what to do when the login offers nothing', async () => {
    await open(at({ step: 'choosing', offers: [] }));
    expect(dialogText()).toContain('This login offers nothing to connect.');
    expect(window.findAll('dialog button', 'Try again')).toHaveLength(1);
  });

  it('names what is being connected', async () => {
    await open(at({ step: 'attaching', offer: offerOf('o1', 'Blue Door Bakery') }));
    expect(dialogText()).toContain('Connecting Blue Door Bakery…');
  });

  it('rejoices when it is connected, and is put away when the dialog closes', async () => {
    const bridge = await open(at({ step: 'connected', name: 'Blue Door Bakery' }));
    expect(dialogText()).toContain('Blue Door Bakery is connected.');
    await window.click('Done');
    expect(bridge.calls).toEqual([{ name: 'cancelConnect', args: [] }]);
    expect(window.findAll('dialog')).toEqual([]);
  });

  it('says why it failed, and tries again', async () => {
    const bridge = await open(at({ step: 'failed', sentence: 'The sign-in was declined.' }));
    expect(dialogText()).toContain('The sign-in was declined.');
    await window.click('Try again');
    expect(bridge.calls).toEqual([{ name: 'connect', args: ['a', 'facebook'] }]);
  });

  it('follows what main tells', async () => {
    await open(at({ step: 'starting' }));
    await window.showNext(at({ step: 'connected', name: 'Iron Lark Gym' }));
    expect(dialogText()).toContain('Iron Lark Gym is connected.');
  });

  it('shows a refusal in front of the dialog', async () => {
    await open(viewOf(locations, { abilities }), {
      connect: async () => ({ result: 'refused', sentence: 'HighLevel could not be reached.' }),
    });
    await window.click('Facebook');
    expect(window.find('dialog .toasts').textContent).toContain('HighLevel could not be reached.');
  });
});
