import { afterEach, expect, test } from 'vitest';
import type { Seed } from '../../src/simulator/seed.ts';
import { launchRelink } from './desktop/electron-app.ts';
import { startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

const COUNT = 40;
const ROUNDS = 5;
const WINDOW_MS = 10_000;
const LIMIT = 100;

const digits = (index: number): string => String(index).padStart(2, '0');
const SEED: Seed = Array.from({ length: COUNT }, (_, index) => ({
  id: `location00000000000${digits(index)}`,
  name: `Branch ${digits(index)}`,
  pit: `pit-00000000-0000-4000-8000-0000000000${digits(index)}`,
  accounts: [{ id: `acct-${digits(index)}`, platform: 'facebook' as const, name: `Page ${digits(index)}` }],
}));

/** The most requests that fell into any window of the limit. */
function busiestWindow(times: readonly number[]): number {
  return Math.max(
    ...times.map((start) => times.filter((at) => at >= start && at < start + WINDOW_MS).length),
  );
}

test('forty locations on one server are all watched, each within its limit', async () => {
  const w = await startWorld(
    {},
    { seed: SEED, dialect: '2021-07-28', published: { requestsPerWindow: LIMIT } },
  );
  world = w;
  for (const { id, pit } of SEED) {
    const added = await w.runCli(['location', 'add', '--id', id, '--pit-stdin'], pit);
    expect(added.status).toBe(0);
  }
  const app = await launchRelink(w, { args: [...w.args, '--hidden'] });
  await app.output.waitForLine(/^first check done/);
  const start = Date.now();

  const timesOf = (id: string): readonly number[] =>
    w.simulator
      .requests()
      .filter(({ path, at }) => at >= start && path === `/social-media-posting/${id}/accounts`)
      .map(({ at }) => at);
  await expect
    .poll(() => Math.min(...SEED.map(({ id }) => timesOf(id).length)), { timeout: 60_000 })
    .toBeGreaterThanOrEqual(ROUNDS);
  expect(Math.max(...SEED.map(({ id }) => busiestWindow(timesOf(id))))).toBeLessThanOrEqual(LIMIT);

  const item = await w.trayHost.waitForItem();
  expect((await item.readLook()).toolTip).toContain('40 healthy');
  expect((await item.readLook()).toolTip).not.toContain('cannot check');
});
