// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { locationOf } from '../sample-snapshot.ts';
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

const open = async (count: number): Promise<void> => {
  const locations = Array.from({ length: count }, (_, index) => locationOf(`l${index}`));
  window = await drawWindow(memoryBridge(viewOf(locations)));
  await window.click('Settings');
};
const names = (): readonly string[] =>
  window.findAll('.setting-location .editable-name').map(({ textContent }) => textContent ?? '');
const searchFields = (): readonly HTMLElement[] => window.findAll('.settings input[type="search"]');
const search = async (query: string): Promise<void> => {
  const [field] = searchFields() as readonly HTMLInputElement[];
  if (!field) throw new Error('There is nothing to search with.');
  field.value = query;
  await act(() => {
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
};

it('a few locations are all there, with nothing to search', async () => {
  await open(6);
  expect(names()).toHaveLength(6);
  expect(searchFields()).toEqual([]);
});

it('one of a thousand is found by its name or its ID', async () => {
  await open(1_000);
  expect(names().length).toBeLessThan(30);
  await search('LOCATION l997');
  expect(names()).toEqual(['Location l997']);
  await search('l998');
  expect(names()).toEqual(['Location l998']);
});

it('says when none is found', async () => {
  await open(7);
  await search('bakery');
  expect(names()).toEqual([]);
  expect(window.text()).toContain('No location is called that.');
});

it('a thousand are there once they are asked for, and scrolled to', async () => {
  await open(1_000);
  await window.click('Show all 1,000');
  await lists.scrollTo(50_000);
  expect(names().length).toBeLessThan(60);
  expect(names()).toContain('Location l450');
});

it('no more chips of locations are drawn than fit into their box', async () => {
  await open(1_000);
  const chips = window.findAll('.chip');
  expect(chips.length).toBeGreaterThan(20);
  expect(chips.length).toBeLessThan(100);
});
