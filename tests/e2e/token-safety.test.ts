import { afterEach, expect, test } from 'vitest';
import { launchChromium } from './desktop/chromium.ts';
import { launchRelink } from './desktop/electron-app.ts';
import { LOCATION_ID, PIT, startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

test('after a whole story the token is in the keychain and nowhere else', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  const app = await launchRelink(w, { args: [...w.args] });
  const page = await app.electron.firstWindow();
  await page.getByText('Blue Door & Sons').first().waitFor();
  w.simulator.control.expire('acct-fb');
  await expect.poll(() => w.notifications.open(), { timeout: 15_000 }).toHaveLength(1);
  w.notifications.clickBody(w.notifications.open()[0]?.id ?? 0);
  const chromium = await launchChromium(w);
  const consent = await w.browser.openNextUrl(chromium);
  await consent.getByRole('button', { name: 'Approve' }).click();
  await consent.getByText('Thank you, that is all').waitFor();
  await app.output.waitForLine(/acct-fb: recovered/);

  expect(await w.keyring.readEntries('Relink')).toEqual([{ account: LOCATION_ID, secret: PIT }]);
  expect(await page.content()).not.toContain(PIT);
  expect(
    await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])),
  ).not.toContain(PIT);

  await app.stop();
  // Throws when the token is in a file, an output, a heap, the traffic or wherever else a run is searched.
  await w.canary.conclude();
});

test('a locked keychain is explained, and watching begins once it is unlocked', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  await w.keyring.lock();
  const app = await launchRelink(w, { args: [...w.args, '--hidden'] });
  await app.output.waitForLine(/keychain is locked/);
  const item = await w.trayHost.waitForItem();
  expect(await item.readRedShare()).toBe(0);
  expect((await item.readMenu()).map(({ label }) => label).join('\n')).toContain(
    "This computer's keychain is locked.",
  );

  await w.keyring.unlock();
  await expect.poll(async () => (await item.readLook()).toolTip, { timeout: 15_000 }).toContain('3 healthy');
  expect(w.notifications.shown()).toEqual([]);
});

test('the command line tells a computer without a keychain from a locked keychain', async () => {
  const w = await startWorld({ keyring: 'none' });
  world = w;
  const add = ['location', 'add', '--id', LOCATION_ID, '--pit-stdin'];
  const missing = await w.runCli(add, PIT);
  expect(missing.status).toBe(2);
  expect(missing.stderr).toContain('offers no keychain');

  await w.keyring.start('locked');
  const locked = await w.runCli(add, PIT);
  expect(locked.status).toBe(2);
  expect(locked.stderr).toContain('keychain is locked');
});
