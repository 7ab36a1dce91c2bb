import { afterEach, describe, expect, it } from 'vitest';
import { diff } from '../../../../src/core/changes.ts';
import { DIALECT_NAMES } from '../../../../src/core/dialect.ts';
import { sayInEnglish } from '../../../../src/core/words/speech.ts';
import { createAccountRequests } from '../../../../src/main/account-requests.ts';
import { startMonitor } from '../../../../src/main/monitor/monitor.ts';
import { createSnapshotStore } from '../../../../src/main/monitor/snapshot-store.ts';
import { openKeychain } from '../../../../src/main/storage/keychain.ts';
import { createLocations } from '../../../../src/main/storage/locations.ts';
import { openSettings } from '../../../../src/main/storage/settings.ts';
import { createTokens } from '../../../../src/main/storage/tokens.ts';
import { healthyAgency } from '../../../../src/simulator/seed.ts';
import { type Simulator, startSimulator } from '../../../../src/simulator/server.ts';
import { createFakeClock } from '../../../unit/fake-clock.ts';
import { createMemoryKeytar } from '../../../unit/main/storage/memory-keytar.ts';
import { makeTempFolder } from '../../../unit/temp-folder.ts';
import { locationAt } from '../../simulator/requests.ts';
import { accessOf, createRealClient } from '../highlevel-access.ts';

let simulator: Simulator | null = null;
afterEach(() => simulator?.stop());

const CHANGES = DIALECT_NAMES.flatMap((from) =>
  DIALECT_NAMES.filter((to) => to !== from).map((to) => [from, to] as const),
);

/** Watches the bakery, added while the server spoke one dialect. */
async function watchBakery(dialect: (typeof DIALECT_NAMES)[number], pinned: typeof dialect | null = null) {
  const server = await startSimulator({ dialect, seed: healthyAgency });
  simulator = server;
  server.control.expire('acct-101');
  const { id, pit } = locationAt(server, 0);
  const { location } = accessOf({ id, pit });
  const settings = openSettings(makeTempFolder(), () => {}, { follow: false });
  const tokens = createTokens(
    openKeychain(async () => createMemoryKeytar()),
    Date.now,
  );
  const client = createRealClient(server.baseUrl);
  const locations = createLocations({ settings, tokens, client, say: sayInEnglish });
  await locations.add({ id, name: 'Bakery', pit, keepIn: 'session', dialect: pinned, userId: null });
  const store = createSnapshotStore();
  const { read } = createAccountRequests({ client, settings, tokens });
  const clock = createFakeClock();
  const monitor = startMonitor({ store, clock, random: () => 0.5, intervalMs: 60_000, read });
  monitor.watch(settings.current().locations);
  const check = async () => {
    const before = store.current();
    await monitor.check(location);
    return diff(before, store.current()).map(({ type }) => type);
  };
  await check();
  await check();
  return { server, settings, store, check };
}

describe('a server that changes its dialect under a running app', () => {
  it.each(CHANGES)('from %s to %s is followed at the next check, without news', async (from, to) => {
    const { server, settings, store, check } = await watchBakery(from);
    const before = store.current().locations[0]?.accounts;
    expect(before?.map(({ health }) => health)).toContain('expired');
    server.control.setDialect(to);
    const news = await check();
    // X alone is seen with other eyes: only the quick-start takes it for served.
    expect(news.filter((type) => type !== 'health-changed')).toEqual([]);
    const after = store.current().locations[0];
    expect(after?.check.state).toBe('fresh');
    expect(after?.accounts.map(({ id }) => id)).toEqual(before?.map(({ id }) => id));
    expect(after?.accounts.find(({ id }) => id === 'acct-101')?.health).toBe('expired');
    expect(settings.current().locations[0]?.dialect).toEqual({ name: to, isPinned: false });
  });

  it('is not followed where the dialect is pinned, and no account is lost', async () => {
    const { server, settings, store, check } = await watchBakery('v3', 'v3');
    const before = store.current().locations[0]?.accounts;
    server.control.setDialect('quick-start');
    expect(await check()).toEqual(['check-failing']);
    expect(store.current().locations[0]?.accounts).toEqual(before);
    expect(settings.current().locations[0]?.dialect).toEqual({ name: 'v3', isPinned: true });
  });
});
