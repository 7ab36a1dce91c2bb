// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountOf, locationOf, refOf } from '../../sample-snapshot.ts';
import { type DrawnWindow, drawWindow } from '../drawn-window.tsx';
import { type MemoryBridge, memoryBridge } from '../memory-bridge.ts';
import { viewOf } from '../sample-view.ts';

let window: DrawnWindow;
let bridge: MemoryBridge;
beforeEach(async () => {
  bridge = memoryBridge(viewOf([locationOf('a', [accountOf('1', 'expired')])]));
  window = await drawWindow(bridge);
  await window.click(/^More for Page 1/);
  await window.click('Disconnect…');
});
afterEach(() => window.close());

describe('disconnecting an account', () => {
  it('asks first, and says that scheduled posts are lost', () => {
    expect(window.find('dialog').textContent).toContain(
      'Its scheduled posts are lost and cannot be restored',
    );
    expect(bridge.calls).toEqual([]);
  });

  it('is done once it is confirmed', async () => {
    await window.click('Disconnect');
    expect(bridge.calls).toEqual([{ name: 'disconnect', args: [refOf('a', '1')] }]);
    expect(window.findAll('dialog')).toEqual([]);
  });

  it('is left alone when the account is kept', async () => {
    await window.click('Keep it');
    expect(bridge.calls).toEqual([]);
    expect(window.findAll('dialog')).toEqual([]);
  });

  it('offers the reconnect that is usually meant', async () => {
    await window.click('Reconnect instead');
    expect(bridge.calls).toEqual([{ name: 'reconnect', args: [refOf('a', '1')] }]);
    expect(window.findAll('dialog')).toEqual([]);
  });
});
