import { expect, test } from 'vitest';
import { ACCOUNTS } from '../integration/trust/list-replies.ts';
import { QUICK_WIRE_CELLS } from '../integration/trust/odd-cells.ts';
import { launchRelink } from './desktop/electron-app.ts';
import { startFaultyGateway } from './faulty-gateway.ts';
import { LOCATION_ID, PIT, startWorld } from './watched-location.ts';

const SOON = { timeout: 20_000 };
const SEED = [{ id: LOCATION_ID, name: 'Blue Door Bakery', pit: PIT, accounts: ACCOUNTS }];
test('no odd fault of the API turns the tray red or is announced, and an expiry after them is seen', {
  timeout: 180_000,
}, async ({ onTestFinished }) => {
  const w = await startWorld({}, { seed: SEED });
  onTestFinished(w.stop);
  await w.addLocation();
  const gateway = await startFaultyGateway(w.simulator.baseUrl);
  w.atStop(gateway.stop);
  const app = await launchRelink(w, { args: [...w.args, '--api-base-url', gateway.baseUrl, '--hidden'] });
  await app.output.waitForLine(/^first check done/);
  const item = await w.trayHost.waitForItem();
  const struck = {
    dialect: 'quick-start' as const,
    simulator: w.simulator,
    divertTo: async (speech: Parameters<typeof gateway.speak>[0]) => gateway.speak(speech),
  };

  for (const cell of QUICK_WIRE_CELLS) {
    await cell.strike(struck);
    const before = gateway.heard();
    await expect.poll(gateway.heard, SOON).toBeGreaterThanOrEqual(before + 2);
    expect([cell.name, await item.readRedShare()]).toEqual([cell.name, 0]);
    w.simulator.control.clearFaults();
    gateway.speak(null);
  }
  await app.electron.evaluate(() => {
    process.env.TZ = 'Pacific/Kiritimati';
  });
  await expect.poll(async () => (await item.readLook()).toolTip, SOON).toMatch(/3 healthy · checked/);
  expect(w.notifications.shown().filter(({ summary }) => !summary.includes('needs a new token'))).toEqual([]);
  expect(app.output.all().join('\n')).not.toMatch(/unexpected/i);

  w.simulator.control.expire('acct-1');
  await expect.poll(item.readRedShare, SOON).toBeGreaterThan(0.35);
  await expect.poll(() => w.notifications.shown().at(-1)?.summary, SOON).toBe('Bakery has expired');
});
