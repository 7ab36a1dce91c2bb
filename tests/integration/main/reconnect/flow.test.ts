import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locationIdOf } from '../../../../src/core/account.ts';
import { failed } from '../../../../src/core/failure.ts';
import { findAccount } from '../../../../src/core/snapshot.ts';
import { type Monitor, startMonitor } from '../../../../src/main/monitor/monitor.ts';
import { createSnapshotStore, type SnapshotStore } from '../../../../src/main/monitor/snapshot-store.ts';
import { systemClock } from '../../../../src/main/monitor/system-clock.ts';
import { createReconnects, type Reconnects } from '../../../../src/main/reconnect/flow.ts';
import { startLoopback } from '../../../../src/main/reconnect/loopback-server.ts';
import { type Simulator, startSimulator } from '../../../../src/simulator/server.ts';
import { refOf } from '../../../unit/sample-snapshot.ts';
import { locationAt } from '../../simulator/requests.ts';
import { accessOf, createRealClient } from '../highlevel-access.ts';

/** Bad news is confirmed after the interval when that is short. */
const INTERVAL_MS = 200;

/** What the person does on the sign-in page; null leaves it open. */
type Decision = 'approve' | 'decline' | null;

let simulator: Simulator;
let store: SnapshotStore;
let monitor: Monitor;
let reconnects: Reconnects;
let decision: Decision;
let pages: { readonly address: string; readonly result: string }[];

const bakery = () => locationAt(simulator, 0);
const expired = () => refOf(bakery().id, 'acct-101');
const stateOfReconnect = () => store.current().reconnects[0]?.state;

/** A browser: it shows the page, sends the form, and follows to the callback. */
async function browse(address: string): Promise<void> {
  if (decision === null) {
    pages.push({ address, result: '' });
    return;
  }
  const body = new URLSearchParams({ decision, account: 'acct-101' });
  const response = await fetch(address, { method: 'POST', body });
  pages.push({ address, result: await response.text() });
}

beforeEach(async () => {
  simulator = await startSimulator();
  decision = 'approve';
  pages = [];
  store = createSnapshotStore();
  const client = createRealClient(simulator.baseUrl);
  monitor = startMonitor({
    store,
    clock: systemClock,
    random: Math.random,
    intervalMs: INTERVAL_MS,
    read: () => client.listAccounts(accessOf(bakery())),
  });
  reconnects = createReconnects({
    store,
    clock: systemClock,
    addressPolicy: { allowsLoopbackHttp: true },
    startLoopback,
    requestAddress({ locationId, accountId }, callbackUrl) {
      const platform = findAccount(store.current(), locationId, accountId)?.platform;
      if (!platform) return Promise.resolve(failed({ kind: 'not-found' }));
      return client.startReconnect(accessOf(bakery()), { platform, callbackUrl });
    },
    openBrowser: async (address) => void browse(address),
    check: monitor.check,
    onGaveUp: () => {},
  });
  monitor.watch([{ id: locationIdOf(bakery().id), name: bakery().name }]);
  await expect
    .poll(() => findAccount(store.current(), expired().locationId, expired().accountId)?.health)
    .toBe('expired');
});
afterEach(async () => {
  reconnects.stop();
  monitor.stop();
  await simulator.stop();
});

describe('an expired account, from the click to the list', () => {
  it('is healed when the person approves', async () => {
    expect(await reconnects.start(expired())).toEqual({ result: 'done' });
    await expect.poll(stateOfReconnect).toMatchObject({ step: 'healed' });
    expect(findAccount(store.current(), expired().locationId, expired().accountId)?.health).toBe('healthy');
    expect(pages[0]?.result).toContain('Thank you');
    expect(simulator.requests().filter(({ path }) => path.endsWith('/oauth/start'))).toHaveLength(1);
  });

  it('is not healed when the person declines', async () => {
    decision = 'decline';
    await reconnects.start(expired());
    await expect.poll(stateOfReconnect).toMatchObject({ step: 'gave-up', reason: { why: 'declined' } });
    await expect.poll(() => pages[0]?.result).toContain('was declined');
    expect(simulator.control.accounts()[0]?.status).toBe('expired');
  });

  it('is not healed by a visit to the callback alone', async () => {
    decision = null;
    await reconnects.start(expired());
    const callbackUrl = String(
      (
        JSON.parse(simulator.requests().find(({ method }) => method === 'POST')?.body ?? '{}') as {
          callbackUrl?: string;
        }
      ).callbackUrl,
    );
    expect((await fetch(`${callbackUrl}?success=true&accountId=acct-101`)).status).toBe(200);
    const reads = simulator.requests().length;
    await expect.poll(() => simulator.requests().length).toBeGreaterThan(reads + 1);
    expect(stateOfReconnect()).toMatchObject({ step: 'verifying' });
  });

  it('says what HighLevel refuses', async () => {
    simulator.control.fault({
      kind: 'status',
      status: 400,
      body: { statusCode: 400, message: 'The callback URL is invalid.' },
      path: '/social-media-posting/oauth/start',
    });
    expect(await reconnects.start(expired())).toEqual({
      result: 'refused',
      sentence: expect.stringMatching(/could not be started.*The callback URL is invalid\./),
    });
    expect(pages).toEqual([]);
  });

  it('is healed as well where somebody else reconnects it', async () => {
    decision = null;
    await reconnects.start(expired());
    simulator.control.heal('acct-101');
    await expect
      .poll(() => findAccount(store.current(), expired().locationId, expired().accountId)?.health)
      .toBe('healthy');
  });
});
