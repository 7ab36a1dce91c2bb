// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accountOf, locationOf } from '../sample-snapshot.ts';
import { type DrawnWindow, drawWindow } from './drawn-window.tsx';
import { memoryBridge } from './memory-bridge.ts';
import { viewOf } from './sample-view.ts';

/** A few rows are drawn each time. */
const OFTEN = { interval: 5 } as const;

type OnSeen = (seen: readonly { readonly isIntersecting: boolean }[]) => void;

/** The watchers of places that have not come near yet. */
const watchers = new Map<object, OnSeen>();
class Sight {
  readonly onSeen: OnSeen;
  constructor(onSeen: OnSeen) {
    this.onSeen = onSeen;
  }
  observe(): void {
    watchers.set(this, this.onSeen);
  }
  disconnect(): void {
    watchers.delete(this);
  }
}
/** Brings all that is to come near, once. */
const comeNear = (): Promise<void> =>
  act(() => {
    for (const onSeen of [...watchers.values()]) onSeen([{ isIntersecting: true }]);
  });

let window: DrawnWindow;
beforeEach(() => vi.stubGlobal('IntersectionObserver', Sight));
afterEach(() => {
  window.close();
  watchers.clear();
  vi.unstubAllGlobals();
});

const pages = (count: number, platform: 'facebook' | 'google') =>
  Array.from({ length: count }, (_, index) => accountOf(`${platform}-${index}`, 'healthy', { platform }));
const open = async (...locations: Parameters<typeof viewOf>[0]): Promise<void> => {
  window = await drawWindow(memoryBridge(viewOf(locations)));
};
const rowsIn = (section: number): number =>
  window.findAll('section.group')[section]?.querySelectorAll('.row').length ?? 0;
const press = (key: string) => window.press(document.activeElement ?? document.body, key);
const focused = (): string => document.activeElement?.getAttribute('aria-label') ?? '';
const search = async (query: string): Promise<void> => {
  const field = window.find('input[type="search"]') as HTMLInputElement;
  field.value = query;
  await act(() => {
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
};

describe('a long list', () => {
  it('draws what fills the window, a little of what is below, and the rest as it comes near', async () => {
    await open(locationOf('a', [...pages(50, 'facebook'), ...pages(50, 'google')]));
    expect(rowsIn(0)).toBeGreaterThan(10);
    expect(rowsIn(0)).toBeLessThan(50);
    expect(rowsIn(1)).toBe(2);
    await vi.waitFor(async () => {
      await comeNear();
      expect([rowsIn(0), rowsIn(1)]).toEqual([50, 50]);
    }, OFTEN);
    expect(watchers.size).toBe(0);
  });

  it('counts all accounts, drawn or not', async () => {
    await open(locationOf('a', pages(1_200, 'facebook')));
    expect(window.find('.group-title .count').textContent).toBe('1,200');
    expect(window.findAll('button', /^Show all 1,?200$/)).toHaveLength(1);
  });

  it('is walked with the arrow keys without a gap', async () => {
    await open(locationOf('a', [...pages(40, 'facebook'), ...pages(40, 'google')]));
    const walked: string[] = [];
    while (walked.length < 80) {
      const before = focused();
      await press('ArrowDown');
      if (focused() === before) await comeNear();
      else walked.push(focused());
    }
    expect(new Set(walked).size).toBe(80);
    expect(walked[39]).toContain('Page facebook-39 ');
    expect(walked[40]).toContain('Page google-0 ');
  });

  it('begins anew with each search', async () => {
    await open(locationOf('a', pages(50, 'facebook')));
    const atFirst = rowsIn(0);
    await comeNear();
    expect(rowsIn(0)).toBeGreaterThan(atFirst);
    await search('page');
    expect(rowsIn(0)).toBe(atFirst);
  });

  it('finds what has not been drawn', async () => {
    await open(locationOf('a', pages(1_200, 'facebook')));
    await search('facebook-1199');
    expect(window.findAll('.row-name').map(({ textContent }) => textContent)).toEqual(['Page facebook-1199']);
  });

  it('draws few of many locations, in the side bar as in the list by location', async () => {
    const locations = Array.from({ length: 40 }, (_, index) => locationOf(`l${index}`, pages(3, 'facebook')));
    await open(...locations);
    await window.click('By location');
    expect(window.findAll('.nav-locations li').length).toBeLessThan(40);
    expect(window.findAll('section.group').length).toBeLessThan(40);
    await vi.waitFor(async () => {
      await comeNear();
      expect(window.findAll('section.group')).toHaveLength(40);
    }, OFTEN);
    expect(window.findAll('.nav-locations li')).toHaveLength(40);
  });
});
