// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { accountIdOf } from '../../../src/core/account.ts';
import { accountOf, locationOf } from '../sample-snapshot.ts';
import { type DrawnWindow, drawWindow } from './drawn-window.tsx';
import { memoryBridge } from './memory-bridge.ts';
import { viewOf } from './sample-view.ts';

let window: DrawnWindow;
afterEach(() => window.close());

const bakery = locationOf(
  'bakery',
  [
    accountOf('1'),
    accountOf('2', 'expired'),
    accountOf('3', 'healthy', { platform: 'google' }),
    accountOf('4', 'healthy', { platform: 'tiktok' }),
  ],
  { groups: [{ id: 'g', name: 'Storefronts', accountIds: [accountIdOf('2'), accountIdOf('3')] }] },
);
const gym = locationOf('gym', [accountOf('5'), accountOf('6', 'healthy', { platform: 'google' })]);

async function open(...locations: Parameters<typeof viewOf>[0]): Promise<void> {
  window = await drawWindow(memoryBridge(viewOf(locations)));
}
async function narrow(label: string, words: string): Promise<void> {
  const select = window.find('select', label) as HTMLSelectElement;
  select.value = [...select.options].find(({ text }) => text === words)?.value ?? '';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  // Any key lets what was begun come to its end.
  await window.press(select, 'Tab');
}
const shown = (): readonly string[] =>
  window.findAll('.card h3, .row-name').map((name) => name.textContent ?? '');
const sections = (): readonly string[] =>
  window.findAll('.group-title .name, .group-title > bdi').map((title) => title.textContent ?? '');

describe('the list of accounts', () => {
  it('is narrowed to a group of HighLevel', async () => {
    await open(bakery, gym);
    await narrow('Group', 'Storefronts (Location bakery)');
    expect(shown()).toEqual(['Page 2', 'Page 3']);
  });

  it('is narrowed to a platform', async () => {
    await open(bakery, gym);
    await narrow('Platform', 'Google Business Profile');
    expect(shown()).toEqual(['Page 3', 'Page 6']);
  });

  it('is narrowed to a health', async () => {
    await open(bakery, gym);
    await narrow('Health', 'Expired');
    expect(shown()).toEqual(['Page 2']);
  });

  it('shows all again when what narrows it is cleared', async () => {
    await open(bakery, gym);
    await narrow('Health', 'Expired');
    await window.click('Clear');
    expect(shown()).toHaveLength(6);
  });

  it('says so when nothing fits', async () => {
    await open(bakery, gym);
    await narrow('Group', 'Storefronts (Location bakery)');
    await narrow('Platform', 'TikTok');
    expect(window.find('.empty').textContent).toContain('Nothing found');
  });

  it('is not narrowed by anything while there is little to narrow', async () => {
    await open(gym);
    expect(window.findAll('.narrowings')).toEqual([]);
  });

  it('is put together by platform, or by location where there are several', async () => {
    await open(bakery, gym);
    expect(sections()).toEqual(['Facebook', 'Google Business Profile', 'TikTok']);
    await window.click('By location');
    expect(sections()).toEqual(['Location bakery', 'Location gym']);
    expect(shown()).toEqual(['Page 2', 'Page 1', 'Page 3', 'Page 4', 'Page 5', 'Page 6']);
  });

  it('is always by platform within one location', async () => {
    await open(bakery);
    expect(window.findAll('button', 'By location')).toEqual([]);
    expect(sections()).toContain('Facebook');
  });
});
