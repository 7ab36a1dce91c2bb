// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { Account } from '../../../../src/core/snapshot.ts';
import { accountOf, locationOf } from '../../sample-snapshot.ts';
import { type DrawnWindow, drawWindow } from '../drawn-window.tsx';
import { memoryBridge } from '../memory-bridge.ts';
import { viewOf } from '../sample-view.ts';

const AVATAR = '/avatar/a/page?0123456789ab';

let window: DrawnWindow;
afterEach(() => window.close());

const viewWith = (changes: Partial<Account>, revision = 1) =>
  viewOf([locationOf('a', [accountOf('page', 'healthy', changes)])], {}, { revision });
const open = async (changes: Partial<Account>): Promise<void> => {
  window = await drawWindow(memoryBridge(viewWith(changes)));
};
const images = () => window.findAll('.avatar img');
const initials = () => window.findAll('.avatar .initials').map(({ textContent }) => textContent);
const happen = (kind: 'load' | 'error') =>
  act(() => void window.find('.avatar img').dispatchEvent(new Event(kind)));

describe('an account', () => {
  it('without a picture has its initials', async () => {
    await open({ name: '@blue.door', avatar: null });
    expect(initials()).toEqual(['BD']);
    expect(images()).toEqual([]);
  });

  it('has its initials until its picture has arrived, which is asked for when it comes into sight', async () => {
    await open({ name: 'Blue Door', avatar: AVATAR });
    const [image] = images();
    expect(image?.getAttribute('src')).toBe(AVATAR);
    expect(image?.getAttribute('loading')).toBe('lazy');
    expect(image?.getAttribute('alt')).toBe('');
    expect(initials()).toEqual(['BD']);
    await happen('load');
    expect(initials()).toEqual([]);
    expect(images()).toHaveLength(1);
  });

  it('has its initials where its picture cannot be had', async () => {
    await open({ name: 'Blue Door', avatar: AVATAR });
    await happen('error');
    expect(images()).toEqual([]);
    expect(initials()).toEqual(['BD']);
  });

  it('is given another try when it has another picture', async () => {
    await open({ name: 'Blue Door', avatar: AVATAR });
    await happen('error');
    await window.showNext(viewWith({ name: 'Blue Door', avatar: '/avatar/a/page?other' }, 2));
    expect(images().map((image) => image.getAttribute('src'))).toEqual(['/avatar/a/page?other']);
  });

  it('says nothing with its picture that is not written beside it', async () => {
    await open({ name: 'Blue Door', avatar: AVATAR });
    expect(window.find('.avatar').getAttribute('aria-hidden')).toBe('true');
  });
});
