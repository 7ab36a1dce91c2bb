import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { launchChromium } from './desktop/chromium.ts';
import { launchRelink } from './desktop/electron-app.ts';
import { LOCATION_ID, PIT, startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

/** Every file below a folder that holds a text; sockets and pipes are no files. */
async function filesHolding(folder: string, text: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(files.map(async (file) => ({ file, bytes: await readFile(file) })));
  return contents.filter(({ bytes }) => bytes.includes(text)).map(({ file }) => file);
}

/** Arguments and environment of every process of this computer. */
async function processesHolding(text: string): Promise<readonly string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && name !== String(process.pid));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const read = (file: string) => readFile(`/proc/${pid}/${file}`, 'latin1').catch(() => '');
      const traces = `${await read('cmdline')}${await read('environ')}`;
      return traces.includes(text) ? [pid] : [];
    }),
  );
  return found.flat();
}

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
  const browserRequests: string[] = [];
  consent.on('request', (request) => {
    browserRequests.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`);
  });
  await consent.getByRole('button', { name: 'Approve' }).click();
  await consent.getByText('Thank you, that is all').waitFor();
  await app.output.waitForLine(/acct-fb: recovered/);

  expect(await w.keyring.readEntries('Relink')).toEqual([{ account: LOCATION_ID, secret: PIT }]);
  expect(await processesHolding(PIT)).toEqual([]);
  expect(await page.content()).not.toContain(PIT);
  expect(
    await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])),
  ).not.toContain(PIT);
  expect(browserRequests.length).toBeGreaterThan(0);
  expect(browserRequests.filter((request) => request.includes(PIT))).toEqual([]);
  expect((await w.browser.urls()).filter((url) => url.includes(PIT))).toEqual([]);
  expect(app.output.all().filter((line) => line.includes(PIT))).toEqual([]);
  const carrying = w.simulator
    .requests()
    .filter(({ path, query, body, headers }) =>
      JSON.stringify([path, [...query], body, { ...headers, authorization: '' }]).includes(PIT),
    );
  expect(carrying).toEqual([]);

  await app.stop();
  expect(await filesHolding(w.folder, PIT)).toEqual([]);
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
