import { afterEach, expect, test } from 'vitest';
import { launchRelink } from './desktop/electron-app.ts';
import { startFaultyGateway } from './faulty-gateway.ts';
import { startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

const CHECKS = 6;

test('checks share one connection, and their replies may be packed', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  const before = w.simulator.requests().length;
  const gateway = await startFaultyGateway(w.simulator.baseUrl);
  w.atStop(gateway.stop);
  const app = await launchRelink(w, { args: [...w.args, '--api-base-url', gateway.baseUrl, '--hidden'] });
  await app.output.waitForLine(/^first check done/);
  const checks = () => w.simulator.requests().slice(before);
  await expect.poll(() => checks().length, { timeout: 30_000 }).toBeGreaterThanOrEqual(CHECKS);
  expect(gateway.connections()).toBe(1);
  for (const { headers } of checks()) expect(headers['accept-encoding']).toContain('gzip');
});

test.skipIf(process.platform === 'darwin')('Chromium has no process for its network alone', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  const app = await launchRelink(w, { args: w.args });
  await app.output.waitForLine(/^window painted/);
  const processes = await app.electron.evaluate(({ app: main }) =>
    main.getAppMetrics().map(({ type }) => type),
  );
  expect(processes).toContain('Tab');
  expect(processes).not.toContain('Utility');
});
