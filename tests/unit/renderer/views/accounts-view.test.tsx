// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { AsyncCommands, View } from '../../../../src/core/bridge.ts';
import type { ReconnectState } from '../../../../src/core/reconnect.ts';
import { accountOf, failingCheck, locationOf, NOW, refOf } from '../../sample-snapshot.ts';
import { type DrawnWindow, drawWindow } from '../drawn-window.tsx';
import { memoryBridge } from '../memory-bridge.ts';
import { viewOf } from '../sample-view.ts';

let window: DrawnWindow;
afterEach(() => window.close());

const open = async (view: View, answers: Partial<AsyncCommands> = {}) => {
  const bridge = memoryBridge(view, answers);
  window = await drawWindow(bridge);
  return bridge;
};

const broken = locationOf('a', [accountOf('fine'), accountOf('bad', 'expired')]);
const duringReconnect = (state: ReconnectState): View =>
  viewOf([broken], {}, { reconnects: [{ ...refOf('a', 'bad'), state }] });

describe('the accounts', () => {
  it('stand under the one sentence, problems first', async () => {
    await open(viewOf([broken]));
    expect(window.find('h1').textContent).toBe('1 of 2 accounts needs you');
    const order = window.findAll('article, .row').map(({ textContent }) => textContent ?? '');
    expect(order[0]).toContain('Page bad');
    expect(order[0]).toContain('Expired');
    expect(order[1]).toContain('Page fine');
    expect(order[1]).toContain('Healthy');
  });

  it('are reconnected by their one button', async () => {
    const bridge = await open(viewOf([broken]));
    await window.click(/^Reconnect: Page bad/);
    expect(bridge.calls).toEqual([{ name: 'reconnect', args: [refOf('a', 'bad')] }]);
  });

  it('show the steps of a reconnect, which can be cancelled', async () => {
    const bridge = await open(duringReconnect({ step: 'waiting', deadline: NOW + 600_000 }));
    expect(window.text()).toContain('Continue in your browser.');
    expect(window.find('[aria-current="step"]').textContent).toContain('Browser');
    await window.click(/^Cancel the reconnect/);
    expect(bridge.calls).toEqual([{ name: 'cancelReconnect', args: [refOf('a', 'bad')] }]);
  });

  it('say why a reconnect ended, and offer another try', async () => {
    const bridge = await open(duringReconnect({ step: 'gave-up', at: NOW, reason: { why: 'declined' } }));
    expect(window.text()).toContain('The sign-in was declined in the browser.');
    await window.click(/^Try again/);
    expect(bridge.calls.map(({ name }) => name)).toEqual(['reconnect']);
  });

  it('celebrate one that has healed', async () => {
    await open(
      viewOf(
        [locationOf('a', [accountOf('bad')])],
        {},
        { reconnects: [{ ...refOf('a', 'bad'), state: { step: 'healed', at: NOW } }] },
      ),
    );
    expect(window.find('article').textContent).toContain('Healed.');
  });

  it('say that bad news is still being confirmed', async () => {
    await open(viewOf([locationOf('a', [accountOf('1', 'healthy', { suspected: 'expired' })])]));
    expect(window.find('article').textContent).toContain('Confirming');
  });

  it('are shown as they were while their location cannot be checked', async () => {
    await open(
      viewOf([
        locationOf('a', [accountOf('1')], { check: failingCheck({ kind: 'service-error', status: 502 }) }),
      ]),
    );
    expect(window.text()).toContain('HighLevel answered with an error of its own.');
    expect(window.find('.row').textContent).toContain('Was healthy');
  });

  it('offer no reconnect when HighLevel no longer supports them', async () => {
    await open(viewOf([locationOf('a', [accountOf('1', 'unsupported')])]));
    expect(window.text()).toContain('No longer supported by HighLevel');
    await window.click(/^More for Page 1/);
    expect(window.findAll('[role="menuitem"]').map(({ textContent }) => textContent)).toEqual([
      'Show timeline',
      'Disconnect…',
    ]);
  });

  it('lead to a new token when theirs is refused', async () => {
    await open(
      viewOf([locationOf('a', [accountOf('1')], { check: failingCheck({ kind: 'token-invalid' }, 2) })]),
    );
    await window.click(/^Replace token/);
    expect(window.find('dialog h2').textContent).toBe('Replace the token');
  });

  it('lead to HighLevel when there are none', async () => {
    const bridge = await open(viewOf([locationOf('a')]));
    await window.click('Open social accounts');
    expect(bridge.calls).toEqual([{ name: 'openLink', args: ['social-accounts', 'a'] }]);
  });

  it('are checked when asked to, and only once at a time', async () => {
    let end: () => void = () => undefined;
    const bridge = await open(viewOf([broken]), {
      check: () =>
        new Promise((resolve) => {
          end = () => resolve({ result: 'done' });
        }),
    });
    await window.click(/^Check now/);
    await window.click(/^Check now/);
    end();
    expect(bridge.calls).toEqual([{ name: 'check', args: [null] }]);
  });

  it('keep a name as text, in its own direction', async () => {
    await open(viewOf([locationOf('a', [accountOf('1', 'healthy', { name: '<b>عيادة</b>' })])]));
    const name = window.find('.row bdi');
    expect([name.textContent, name.getAttribute('dir')]).toEqual(['<b>عيادة</b>', 'auto']);
  });

  it('let watching be resumed', async () => {
    const bridge = await open(viewOf([broken], {}, { isPaused: true }));
    await window.click('Resume');
    expect(bridge.calls).toEqual([{ name: 'setPaused', args: [false] }]);
  });

  it('put trouble of the app above all, until it is dismissed', async () => {
    await open(viewOf([broken], { troubles: ['The settings file could not be read.'] }));
    expect(window.text()).toContain('The settings file could not be read.');
    await window.click('Dismiss');
    expect(window.text()).not.toContain('The settings file could not be read.');
  });
});

describe('the demo', () => {
  it('is marked as one and can be played', async () => {
    const bridge = await open(
      viewOf([broken], { about: { version: '1', mode: 'demo', forcedPollSeconds: 5, system: 'linux' } }),
    );
    expect(window.text()).toContain('Demo — made-up accounts');
    await window.click('Let an account expire');
    await window.click('Heal all');
    expect(bridge.calls.map(({ args }) => args)).toEqual([['expire'], ['heal']]);
  });
});
