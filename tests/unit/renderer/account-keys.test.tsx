// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { accountOf, locationOf } from '../sample-snapshot.ts';
import { type DrawnWindow, drawWindow } from './drawn-window.tsx';
import { type MemoryBridge, memoryBridge } from './memory-bridge.ts';
import { viewOf } from './sample-view.ts';

let window: DrawnWindow;
afterEach(() => window.close());

const view = viewOf([
  locationOf('a', [
    accountOf('1', 'expired', { name: 'Broken' }),
    accountOf('2', 'healthy', { name: 'Fine' }),
  ]),
]);
const open = async (form: 'full' | 'glance' = 'full'): Promise<MemoryBridge> => {
  const bridge = memoryBridge(view);
  window = await drawWindow(bridge, form);
  return bridge;
};
const focused = (): string => document.activeElement?.getAttribute('aria-label') ?? '';
const press = (key: string) => window.press(document.activeElement ?? document.body, key);

describe('the keys', () => {
  it('go from account to account, and stay at the ends', async () => {
    await open();
    const names: string[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'Home']) {
      await press(key);
      names.push(focused().split(' on ')[0] ?? '');
    }
    expect(names).toEqual(['Broken', 'Fine', 'Fine', 'Broken', 'Fine', 'Broken']);
  });

  it.each(['full', 'glance'] as const)(
    'reconnect the broken account with Enter, in the %s form',
    async (form) => {
      const bridge = await open(form);
      await press('ArrowDown');
      await press('Enter');
      expect(bridge.calls).toEqual([{ name: 'reconnect', args: [{ locationId: 'a', accountId: '1' }] }]);
    },
  );

  it('open the menu of a healthy account with Enter', async () => {
    await open();
    await press('End');
    await press('Enter');
    expect(window.find('[role="menu"]').getAttribute('aria-label')).toContain('Fine');
  });

  it('are explained by ?, in a dialog that Escape closes', async () => {
    await open();
    await press('?');
    expect(window.find('dialog').textContent).toContain('Next account');
  });

  it('check with c', async () => {
    const bridge = await open();
    await press('c');
    expect(bridge.calls).toEqual([{ name: 'check', args: [null] }]);
  });

  it('are letters like others where somebody writes', async () => {
    const bridge = await open();
    const input = document.createElement('input');
    window.find('main').append(input);
    input.focus();
    for (const key of ['c', '?', 'ArrowDown']) await press(key);
    expect(bridge.calls).toEqual([]);
    expect(window.findAll('dialog')).toEqual([]);
    expect(document.activeElement).toBe(input);
  });

  it('leave a question alone', async () => {
    const bridge = await open();
    await press('?');
    await press('c');
    await press('ArrowDown');
    expect(bridge.calls).toEqual([]);
    expect(focused()).not.toContain('Broken');
  });
});
