// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { accountIdOf, locationIdOf } from '../../../src/core/account.ts';
import type { ReconnectState } from '../../../src/core/reconnect.ts';
import type { Account, LocationState, Snapshot } from '../../../src/core/snapshot.ts';
import { accountOf, HOUR_MS, locationOf, MINUTE_MS, NOW, refOf } from '../sample-snapshot.ts';
import { type DrawnWindow, drawWindow } from './drawn-window.tsx';
import { type MemoryBridge, memoryBridge } from './memory-bridge.ts';
import { viewOf } from './sample-view.ts';

let window: DrawnWindow;
afterEach(() => window.close());

const ofLogin = (id: string, loginId: string, changes: Partial<Account> = {}): Account =>
  accountOf(id, 'expired', { loginId, type: 'page', ...changes });

async function open(
  locations: readonly LocationState[],
  snapshot: Partial<Snapshot> = {},
): Promise<MemoryBridge> {
  const bridge = memoryBridge(viewOf(locations, {}, snapshot));
  window = await drawWindow(bridge);
  return bridge;
}
const reconnectOf = (accountId: string, state: ReconnectState): Partial<Snapshot> => ({
  reconnects: [{ locationId: locationIdOf('a'), accountId: accountIdOf(accountId), state }],
});
const titles = (): readonly string[] => window.findAll('.card h3').map((title) => title.textContent ?? '');

describe('broken accounts that came from one login', () => {
  it('are one problem with one button', async () => {
    const bridge = await open([locationOf('a', [ofLogin('1', 'L'), ofLogin('2', 'L'), ofLogin('3', 'L')])]);
    expect(titles()).toEqual(['One login fixes these 3 accounts']);
    expect(window.findAll('.login-accounts .name').map((name) => name.textContent)).toEqual([
      'Page 1',
      'Page 2',
      'Page 3',
    ]);
    await window.click(/^Reconnect/);
    expect(bridge.calls).toEqual([{ name: 'reconnect', args: [refOf('a', '1')] }]);
  });

  it('stay apart when the login, the platform or the location is another', async () => {
    await open([
      locationOf('a', [ofLogin('1', 'L'), ofLogin('2', 'M'), ofLogin('3', 'L', { platform: 'instagram' })]),
      locationOf('b', [ofLogin('4', 'L')]),
    ]);
    expect(titles()).toEqual(['Page 1', 'Page 2', 'Page 3', 'Page 4']);
  });

  it('stay apart when their login is not known', async () => {
    await open([locationOf('a', [accountOf('1', 'expired'), accountOf('2', 'expired')])]);
    expect(titles()).toEqual(['Page 1', 'Page 2']);
  });

  it('leave out an account of the login that works', async () => {
    const healthy = accountOf('3', 'healthy', { loginId: 'L' });
    await open([locationOf('a', [ofLogin('1', 'L'), ofLogin('2', 'L'), healthy])]);
    expect(titles()).toEqual(['One login fixes these 2 accounts']);
  });

  it('show the progress once, and cancel the reconnect that is running', async () => {
    const waiting: ReconnectState = { step: 'waiting', deadline: NOW + 10 * MINUTE_MS };
    const bridge = await open(
      [locationOf('a', [ofLogin('1', 'L'), ofLogin('2', 'L')])],
      reconnectOf('2', waiting),
    );
    expect(window.findAll('.progress')).toHaveLength(1);
    await window.click(/^Cancel the reconnect/);
    expect(bridge.calls).toEqual([{ name: 'cancelReconnect', args: [refOf('a', '2')] }]);
  });

  it('celebrate together what one sign-in has healed', async () => {
    const healed = (id: string, since: number): Account => accountOf(id, 'healthy', { loginId: 'L', since });
    await open(
      [locationOf('a', [healed('1', NOW), healed('2', NOW), healed('3', NOW - HOUR_MS)])],
      reconnectOf('1', { step: 'healed', at: NOW }),
    );
    expect(titles()).toEqual(['2 accounts of one login']);
    expect(window.find('.card').textContent).toContain('All 2 work again.');
  });
});

describe('the type of an account', () => {
  it('is shown quietly beside its platform', async () => {
    await open([locationOf('a', [ofLogin('1', 'L')])]);
    expect(window.find('.card-where').textContent).toContain('Facebook page');
  });

  it('is left out when the API does not say it', async () => {
    await open([locationOf('a', [accountOf('1', 'expired')])]);
    expect(window.findAll('.account-type')).toEqual([]);
  });
});
