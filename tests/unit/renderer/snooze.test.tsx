// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { AsyncCommands, View } from '../../../src/core/bridge.ts';
import type { ReconnectState } from '../../../src/core/reconnect.ts';
import type { LocationState } from '../../../src/core/snapshot.ts';
import type { Snooze } from '../../../src/core/snooze.ts';
import { accountOf, HOUR_MS, locationOf, MINUTE_MS, NOW, refOf } from '../sample-snapshot.ts';
import { type DrawnWindow, drawWindow } from './drawn-window.tsx';
import { memoryBridge } from './memory-bridge.ts';
import { viewOf } from './sample-view.ts';

let window: DrawnWindow;
afterEach(() => window.close());

const open = async (view: View, answers: Partial<AsyncCommands> = {}) => {
  const bridge = memoryBridge(view, answers);
  window = await drawWindow(bridge);
  return bridge;
};
const snoozed = (id: string, until: Snooze['until'] = 'recovery'): Snooze => ({ ...refOf('a', id), until });
const during = (location: LocationState, id: string, state: ReconnectState, snoozes: readonly Snooze[]) =>
  viewOf([location], { snoozes }, { reconnects: [{ ...refOf('a', id), state }] });

const two = locationOf('a', [accountOf('1', 'expired'), accountOf('2', 'disconnected')]);
const oneLogin = locationOf('a', [
  accountOf('1', 'expired', { loginId: 'L' }),
  accountOf('2', 'expired', { loginId: 'L' }),
  accountOf('3', 'expired', { platform: 'tiktok' }),
]);
const titles = () => window.findAll('.card h3').map(({ textContent }) => textContent);
const menuItems = () => window.findAll('[role="menuitem"]').map(({ textContent }) => textContent ?? '');
const cardOf = (title: string): HTMLElement => {
  const card = window.findAll('.card').find((one) => one.querySelector('h3')?.textContent === title);
  if (!card) throw new Error(`No card is called ${title}.`);
  return card;
};

describe('a broken account', () => {
  it('can be snoozed from its menu', async () => {
    const bridge = await open(viewOf([two]));
    await window.click(/^More for Page 1/);
    expect(menuItems().map((item) => item.replace(/ ?\d.*/, ''))).toEqual([
      'Reconnect',
      'Snooze for an hour',
      'Snooze until tomorrow',
      'Snooze until it recovers',
      'Show timeline',
      'Disconnect…',
    ]);
    await window.click(/^Snooze until tomorrow/);
    expect(bridge.calls).toEqual([{ name: 'snooze', args: [refOf('a', '1'), 'tomorrow'] }]);
    expect(menuItems()).toEqual([]);
  });

  it('can be snoozed from its card', async () => {
    const bridge = await open(viewOf([two]));
    await window.click('Snooze Page 2 on Facebook');
    expect(menuItems()).toHaveLength(3);
    await window.click('Snooze until it recovers');
    expect(bridge.calls).toEqual([{ name: 'snooze', args: [refOf('a', '2'), 'recovery'] }]);
  });

  it('says until when it is snoozed, stands last and stays red', async () => {
    await open(viewOf([two], { snoozes: [snoozed('1')] }));
    expect(titles()).toEqual(['Page 2', 'Page 1']);
    const card = cardOf('Page 1');
    expect(card.dataset.snoozed).toBe('true');
    expect(card.textContent).toContain('Snoozed until it recovers');
    expect(card.textContent).toContain('Expired');
    expect(window.find('h1').textContent).toBe('2 of 2 accounts need you');
    expect(cardOf('Page 2').dataset.snoozed).toBe('false');
    expect(window.findAll('button', /^Snooze Page 1/)).toEqual([]);
  });

  it('is woken from its card, and from its menu', async () => {
    const bridge = await open(viewOf([two], { snoozes: [snoozed('1')] }));
    await window.click('End snooze of Page 1 on Facebook');
    await window.click(/^More for Page 1/);
    expect(menuItems()).toEqual(['Reconnect', 'End snooze', 'Show timeline', 'Disconnect…']);
    await window.click('End snooze');
    const unsnooze = { name: 'unsnooze', args: [refOf('a', '1')] };
    expect(bridge.calls).toEqual([unsnooze, unsnooze]);
  });

  it('is no longer snoozed once the time is over', async () => {
    await open(viewOf([two], { snoozes: [snoozed('1', NOW - MINUTE_MS)] }));
    expect(titles()).toEqual(['Page 1', 'Page 2']);
    expect(window.findAll('.card-snooze')).toEqual([]);
  });

  it('is drawn as ever while it is being reconnected, but keeps its place', async () => {
    const waiting: ReconnectState = { step: 'waiting', deadline: NOW + HOUR_MS };
    await open(during(two, '1', waiting, [snoozed('1')]));
    expect(titles()).toEqual(['Page 2', 'Page 1']);
    expect(cardOf('Page 1').dataset.snoozed).toBe('false');
    expect(window.findAll('.card-snooze')).toEqual([]);
  });

  it('keeps the focus on its card when the button is gone', async () => {
    const bridge = await open(viewOf([two]));
    const button = window.find('button', 'Snooze Page 1 on Facebook');
    await act(() => button.focus());
    await act(() => bridge.showNext(viewOf([two], { snoozes: [snoozed('1')] }, { revision: 2 })));
    expect(document.activeElement).toBe(cardOf('Page 1'));
  });

  it('tells why it could not be snoozed', async () => {
    await open(viewOf([two]), {
      snooze: async () => ({ result: 'refused', sentence: 'There is nothing to snooze.' }),
    });
    await window.click('Snooze Page 1 on Facebook');
    await window.click(/^Snooze for an hour/);
    expect(window.find('.toasts').textContent).toContain('There is nothing to snooze.');
  });
});

describe('an account that is not broken', () => {
  it('cannot be snoozed', async () => {
    await open(viewOf([locationOf('a', [accountOf('1'), accountOf('2', 'expiring')])]));
    expect(window.findAll('button', /^Snooze/)).toEqual([]);
    await window.click(/^More for Page 2/);
    expect(menuItems()).toEqual(['Reconnect', 'Show timeline', 'Disconnect…']);
  });
});

describe('accounts of one login', () => {
  it('are snoozed together', async () => {
    const bridge = await open(viewOf([oneLogin]));
    await window.click('Snooze 2 accounts on Facebook');
    await window.click('Snooze until they recover');
    expect(bridge.calls).toEqual([
      { name: 'snooze', args: [refOf('a', '1'), 'recovery'] },
      { name: 'snooze', args: [refOf('a', '2'), 'recovery'] },
    ]);
  });

  it.each<{ readonly other: Snooze['until'] }>([{ other: 'recovery' }, { other: NOW + 2 * HOUR_MS }])(
    'say the sooner of their ends, when the other is $other',
    async ({ other }) => {
      const end = NOW + HOUR_MS;
      await open(viewOf([oneLogin], { snoozes: [snoozed('1', other), snoozed('2', end)] }));
      expect(titles().at(-1)).toBe('One login fixes these 2 accounts');
      expect(window.find('.card-snooze time').getAttribute('datetime')).toBe(new Date(end).toISOString());
    },
  );

  it('are woken together', async () => {
    const bridge = await open(viewOf([oneLogin], { snoozes: [snoozed('1'), snoozed('2')] }));
    await window.click('End snooze of 2 accounts on Facebook');
    expect(bridge.calls.map(({ args }) => args)).toEqual([[refOf('a', '1')], [refOf('a', '2')]]);
  });

  it('show the one that is snoozed alone, and stay where they are', async () => {
    await open(viewOf([oneLogin], { snoozes: [snoozed('2')] }));
    expect(titles()[0]).toBe('One login fixes these 2 accounts');
    expect(window.findAll('.login-accounts li').map((one) => one.textContent?.includes('snoozed'))).toEqual([
      false,
      true,
    ]);
  });
});
