import { createServer, type ServerResponse } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { checksAtOnce } from '../../../../src/core/schedule.ts';
import { startMonitor } from '../../../../src/main/monitor/monitor.ts';
import { createSnapshotStore } from '../../../../src/main/monitor/snapshot-store.ts';
import { systemClock } from '../../../../src/main/monitor/system-clock.ts';
import { agencyOfSize, LOCATION_ID } from '../../../bench/agency.ts';
import { countRequestsAtOnce } from '../../../requests-at-once.ts';
import { accessOf, createRealClient } from '../highlevel-access.ts';

const INTERVAL_MS = 60_000;
const LOCATIONS = 40;

/** Answers only when so many requests wait for it, all of them then. */
async function startPatientServer(waiting: number) {
  const held: ServerResponse[] = [];
  let arrived = 0;
  const server = createServer((_request, response) => {
    arrived += 1;
    held.push(response);
    if (held.length < waiting) return;
    for (const one of held.splice(0)) {
      one.setHeader('content-type', 'application/json');
      one.end('{"accounts":[]}');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { baseUrl: `http://127.0.0.1:${port}`, arrived: () => arrived };
}

it('over the network, each location is asked once at a time, and all of them as many at once as is set', async () => {
  const most = checksAtOnce(LOCATIONS, INTERVAL_MS);
  const atOnce = countRequestsAtOnce(LOCATION_ID);
  const { baseUrl, arrived } = await startPatientServer(most);
  const client = createRealClient(baseUrl);
  const accessById = new Map(agencyOfSize(LOCATIONS, 1).map((location) => [location.id, accessOf(location)]));
  const locations = [...accessById.values()].map(({ location: id }) => ({ id, name: id }));
  const monitor = startMonitor({
    store: createSnapshotStore(),
    clock: systemClock,
    random: Math.random,
    intervalMs: INTERVAL_MS,
    read: async (id) => {
      const access = accessById.get(id);
      if (!access) throw new Error(`Nobody watches ${id}.`);
      return client.listAccounts(access);
    },
  });
  onTestFinished(monitor.stop);
  monitor.watch(locations);
  await Promise.all([
    ...locations.flatMap(({ id }) => [monitor.check(id), monitor.check(id)]),
    monitor.checkAll(),
  ]);
  expect(atOnce()).toEqual({ inAll: most, ofOneLocation: 1 });
  expect(arrived()).toBe(LOCATIONS);
});
