import { afterEach, expect, test } from 'vitest';
import { launchRelink } from './desktop/electron-app.ts';
import { LOCATION_ID, startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

test('a location that the command line adds or removes is taken up by the running app', async () => {
  const w = await startWorld();
  world = w;
  const app = await launchRelink(w, { args: [...w.args, '--hidden'] });
  await app.output.waitForLine(/^first check done/);
  const item = await w.trayHost.waitForItem();
  expect((await item.readLook()).toolTip).toContain('add a location to begin');

  await w.addLocation();
  await expect.poll(async () => (await item.readLook()).toolTip).toContain('3 healthy');

  expect((await w.runCli(['location', 'remove', '--id', LOCATION_ID])).status).toBe(0);
  await expect.poll(async () => (await item.readLook()).toolTip).toContain('add a location to begin');
  expect(await w.keyring.readEntries('Relink')).toEqual([]);
});

test('the command line tells the whole story in exit statuses', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  expect((await w.runCli(['status', '--json'])).status).toBe(0);
  w.simulator.control.disconnect('acct-ig');
  const broken = await w.runCli(['status', '--json']);
  expect(broken.status).toBe(1);
  expect(JSON.parse(broken.stdout)).toMatchObject({
    health: 'disconnected',
    locations: [
      {
        id: LOCATION_ID,
        accounts: [{ health: 'healthy' }, { health: 'disconnected' }, { health: 'healthy' }],
      },
    ],
  });
  w.simulator.control.setStatus('acct-ig', 'pondering');
  expect((await w.runCli(['status'])).status).toBe(2);
  expect((await w.runCli(['status', '--sideways'])).status).toBe(64);
});
