// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Form } from '../../../src/renderer/form.ts';
import { accountOf, locationOf } from '../sample-snapshot.ts';
import { type DrawnWindow, drawWindow } from './drawn-window.tsx';
import { type LaidOutLists, layOutLists } from './laid-out-lists.ts';
import { memoryBridge } from './memory-bridge.ts';
import { viewOf } from './sample-view.ts';

let window: DrawnWindow;
let lists: LaidOutLists;
beforeEach(() => {
  lists = layOutLists();
});
afterEach(() => window.close());

const pages = (count: number, platform: 'facebook' | 'google') =>
  Array.from({ length: count }, (_, index) => accountOf(`${platform}-${index}`, 'healthy', { platform }));
const open = async (...locations: Parameters<typeof viewOf>[0]): Promise<void> => {
  window = await drawWindow(memoryBridge(viewOf(locations)));
};
const names = (): readonly string[] =>
  window.findAll('.row-name').map(({ textContent }) => textContent ?? '');
const rowsIn = (section: number): number =>
  window.findAll('section.group')[section]?.querySelectorAll('.row').length ?? 0;
const rowOf = (name: string): HTMLElement => window.find('.row', new RegExp(`^${name} `));
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
  it('draws what fills the window at once, then what is just below', async () => {
    await open(locationOf('a', [...pages(50, 'facebook'), ...pages(50, 'google')]));
    const atFirst = rowsIn(0);
    expect(atFirst).toBeGreaterThan(10);
    expect(atFirst).toBeLessThan(20);
    await lists.settle();
    expect(rowsIn(0)).toBeGreaterThan(atFirst);
    expect(rowsIn(0)).toBeLessThan(50);
    expect(rowsIn(1)).toBe(0);
  });

  it('draws what is scrolled to, lets go what was left, and keeps its height', async () => {
    await open(locationOf('a', pages(1_200, 'facebook')));
    await window.click(/^Show all/);
    await lists.settle();
    const list = window.find('ul.rows');
    const height = lists.heightOf(list);
    const before = names();
    expect(before[0]).toBe('Page facebook-0');

    await lists.scrollTo(height / 2);
    expect(lists.heightOf(list)).toBe(height);
    expect(names()).toContain('Page facebook-605');
    expect(names().filter((name) => before.includes(name))).toEqual([]);

    await lists.scrollTo(height);
    expect(names().at(-1)).toBe('Page facebook-1199');
    expect(names().length).toBeLessThan(60);

    await lists.scrollTo(0);
    expect(names()).toEqual(before);
    expect(lists.heightOf(list)).toBe(height);
  });

  it('goes on in the next section, and back', async () => {
    await open(locationOf('a', [...pages(50, 'facebook'), ...pages(50, 'google')]));
    await lists.scrollTo(50 * 54);
    expect(names()).toContain('Page google-0');
    expect(names()).not.toContain('Page facebook-0');
    await lists.scrollTo(100 * 54);
    expect(rowsIn(0)).toBe(0);
    expect(names().at(-1)).toBe('Page google-49');
    await lists.scrollTo(0);
    expect(names()[0]).toBe('Page facebook-0');
  });

  it('keeps the row that has the keyboard, however far it is scrolled away', async () => {
    await open(locationOf('a', pages(50, 'facebook')));
    await lists.settle();
    const row = rowOf('Page facebook-3');
    row.focus();
    await lists.scrollTo(50 * 54);
    expect(document.activeElement).toBe(row);
    expect(names()).not.toContain('Page facebook-2');
    await lists.scrollTo(0);
    await press('ArrowDown');
    expect(focused()).toContain('Page facebook-4 ');
  });

  it('says where in the whole list a row stands', async () => {
    await open(locationOf('a', pages(50, 'facebook')));
    await lists.scrollTo(50 * 54);
    const row = rowOf('Page facebook-48');
    expect([row.ariaPosInSet, row.ariaSetSize]).toEqual(['49', '50']);
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
      if (focused() === before) await lists.scrollTo(walked.length * 54);
      if (focused() !== before) walked.push(focused());
    }
    expect(new Set(walked).size).toBe(80);
    expect(walked[39]).toContain('Page facebook-39 ');
    expect(walked[40]).toContain('Page google-0 ');
  });

  it('begins anew with a search that finds something else', async () => {
    await open(locationOf('a', pages(50, 'facebook')));
    await lists.scrollTo(50 * 54);
    expect(names()).not.toContain('Page facebook-1');
    await search('facebook-');
    await search('-1');
    expect(names()).toContain('Page facebook-1');
  });

  it('stays as it is when a further key finds the same', async () => {
    await open(locationOf('a', pages(50, 'facebook')));
    await lists.scrollTo(50 * 54);
    const rows = window.findAll('.row');
    await search('p');
    await search('page');
    expect(window.findAll('.row')).toEqual(rows);
  });

  it.each<Form>(['full', 'glance'])('draws few of many that are broken in the %s view', async (form) => {
    const broken = Array.from({ length: 300 }, (_, index) => accountOf(`${index}`, 'expired'));
    window = await drawWindow(memoryBridge(viewOf([locationOf('a', broken)])), form);
    expect(window.findAll('.cards .card').length).toBeLessThan(20);
    await window.click('Show all 300');
    await lists.scrollTo(15_000);
    const drawn = window.findAll('.cards .card h3').map(({ textContent }) => textContent);
    expect(drawn).toContain('Page 160');
    expect(drawn.length).toBeLessThan(80);
  });

  it('keeps the row of the focus when it is read anew', async () => {
    const bridge = memoryBridge(viewOf([locationOf('a', pages(1_200, 'facebook'))]));
    window = await drawWindow(bridge);
    await window.click(/^Show all/);
    await act(() => rowOf('Page facebook-2').focus());
    await lists.scrollTo(600 * 54);
    await act(() =>
      bridge.showNext(viewOf([locationOf('a', pages(1_200, 'facebook'))], {}, { revision: 2 })),
    );
    expect(focused()).toContain('Page facebook-2 ');
  });

  it('finds what has not been drawn', async () => {
    await open(locationOf('a', pages(1_200, 'facebook')));
    await search('facebook-1199');
    expect(names()).toEqual(['Page facebook-1199']);
  });

  it('draws few of many locations, in the side bar as in the list by location', async () => {
    const locations = Array.from({ length: 80 }, (_, index) => locationOf(`l${index}`, pages(3, 'facebook')));
    await open(...locations);
    await window.click('By location');
    expect(window.findAll('.nav-locations li:not(.room)').length).toBeLessThan(50);
    expect(window.findAll('section.group').length).toBeLessThan(50);
    await lists.scrollTo(15_000);
    expect(window.findAll('section.group').length).toBeLessThan(50);
    expect(window.findAll('section.group').at(-1)?.textContent).toContain('Location l9 ');
    expect(names().length).toBeLessThan(60);
    await lists.scrollTo(80 * 32);
    expect(window.findAll('.nav-locations li:not(.room)').length).toBeLessThan(50);
    expect(window.findAll('.nav-locations .nav-button').at(-1)?.textContent).toContain('l79');
  });
});
