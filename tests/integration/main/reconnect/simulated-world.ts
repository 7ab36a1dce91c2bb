import { expect } from 'vitest';
import { locationIdOf } from '../../../../src/core/account.ts';
import type { DialectName } from '../../../../src/core/dialect.ts';
import { failed, succeeded } from '../../../../src/core/failure.ts';
import type { ReconnectState } from '../../../../src/core/reconnect.ts';
import { findAccount } from '../../../../src/core/snapshot.ts';
import { sayInEnglish } from '../../../../src/core/words/speech.ts';
import { startMonitor } from '../../../../src/main/monitor/monitor.ts';
import { createSnapshotStore, type SnapshotStore } from '../../../../src/main/monitor/snapshot-store.ts';
import { systemClock } from '../../../../src/main/monitor/system-clock.ts';
import { type Connects, createConnects } from '../../../../src/main/reconnect/connect.ts';
import { createReconnects, type Reconnects } from '../../../../src/main/reconnect/flow.ts';
import { startLoopback } from '../../../../src/main/reconnect/loopback-server.ts';
import { startOpener } from '../../../../src/main/reconnect/opener-server.ts';
import { type Simulator, startSimulator } from '../../../../src/simulator/server.ts';
import { refOf } from '../../../unit/sample-snapshot.ts';
import { locationAt } from '../../simulator/requests.ts';
import { accessOf, createRealClient } from '../highlevel-access.ts';
import { resolveRedirect } from './node-redirect.ts';

/** Bad news is confirmed after the interval when that is short. */
const INTERVAL_MS = 200;
const USER_ID = 'u37swmmLbA02zgqKPpxI';

/** A location of the simulator that is watched, with all that a reconnect or a new account needs. */
export interface SimulatedWorld {
  readonly simulator: Simulator;
  readonly store: SnapshotStore;
  readonly reconnects: Reconnects;
  readonly connects: Connects;
  readonly location: { readonly id: string; readonly name: string; readonly pit: string };
  /** An account that is expired. */
  readonly expired: ReturnType<typeof refOf>;
  readonly healthOf: (accountId: string) => string | undefined;
  readonly reconnectState: () => ReconnectState | undefined;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the simulator and watches its first location until that is known to have an expired account.
 * @param openBrowser what happens to the addresses that are opened
 */
export async function startSimulatedWorld(
  dialect: DialectName,
  openBrowser: (address: string) => void,
): Promise<SimulatedWorld> {
  const simulator = await startSimulator({ dialect });
  const location = locationAt(simulator, 0);
  const access = accessOf(location, dialect);
  const expired = refOf(location.id, 'acct-101');
  const store = createSnapshotStore();
  const client = createRealClient(simulator.baseUrl);
  const monitor = startMonitor({
    store,
    clock: systemClock,
    random: Math.random,
    intervalMs: INTERVAL_MS,
    read: () => client.listAccounts(access),
  });
  const headersFor = async () =>
    succeeded({ Authorization: `Bearer ${location.pit}`, Version: dialect === 'v3' ? 'v3' : '2021-07-28' });
  const shared = {
    clock: systemClock,
    say: sayInEnglish,
    addressPolicy: { allowsLoopbackHttp: true },
    startOpener,
    resolveRedirect,
    headersFor,
    openBrowser: async (address: string) => openBrowser(address),
    check: monitor.check,
  };
  const reconnects = createReconnects({
    ...shared,
    store,
    startLoopback,
    async startSignIn({ locationId, accountId }, { callbackUrl }) {
      const platform = findAccount(store.current(), locationId, accountId)?.platform;
      if (!platform) return failed({ kind: 'not-found' });
      return client.startSignIn(access, { platform, callbackUrl, userId: USER_ID, isReconnect: true });
    },
    onGaveUp: () => {},
  });
  const connects = createConnects({
    ...shared,
    startSignIn: (_, platform) =>
      client.startSignIn(access, { platform, callbackUrl: '', userId: USER_ID, isReconnect: false }),
    listOffers: (_, platform, login) => client.listOffers(access, platform, login),
    attach: (_, platform, login, offer) => client.attach(access, platform, login, offer),
    onChange: () => {},
  });
  const healthOf = (accountId: string) =>
    findAccount(store.current(), expired.locationId, refOf(location.id, accountId).accountId)?.health;
  monitor.watch([{ id: locationIdOf(location.id), name: location.name }]);
  await expect.poll(() => healthOf(expired.accountId)).toBe('expired');
  return {
    simulator,
    store,
    reconnects,
    connects,
    location,
    expired,
    healthOf,
    reconnectState: () => store.current().reconnects[0]?.state,
    async stop() {
      reconnects.stop();
      connects.stop();
      monitor.stop();
      await simulator.stop();
    },
  };
}
