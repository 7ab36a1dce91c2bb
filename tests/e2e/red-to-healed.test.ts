import { afterEach, expect, test } from 'vitest';
import { version } from '../../package.json';
import { launchChromium } from './desktop/chromium.ts';
import { launchRelink, type RunningApp } from './desktop/electron-app.ts';
import type { TrayItem } from './desktop/tray-item.ts';
import { startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

const HEALED_WITHIN = { timeout: 20_000 };

async function startWatching(): Promise<{
  readonly world: World;
  readonly app: RunningApp;
  readonly item: TrayItem;
}> {
  const started = await startWorld();
  world = started;
  await started.addLocation();
  const app = await launchRelink(started, { args: [...started.args, '--hidden'] });
  await app.output.waitForLine(/^first check done/);
  return { world: started, app, item: await started.trayHost.waitForItem() };
}

async function expireAndWaitForNotice(w: World, accountId: string) {
  w.simulator.control.expire(accountId);
  return expect
    .poll(() => w.notifications.open().at(-1), { timeout: 15_000 })
    .toBeDefined()
    .then(() => {
      const notice = w.notifications.open().at(-1);
      if (!notice) throw new Error('The notification was withdrawn.');
      return notice;
    });
}

test('an expired account turns the tray red and is healed from its notification', async () => {
  const { world: w, item } = await startWatching();
  expect(await item.readRedShare()).toBe(0);
  expect((await item.readLook()).toolTip).toMatch(/3 healthy · checked just now/);

  const notice = await expireAndWaitForNotice(w, 'acct-fb');
  expect(await item.readRedShare()).toBeGreaterThan(0.35);
  expect((await item.readLook()).toolTip).toMatch(/1 expired · 2 healthy/);
  expect(notice.summary).toBe('Blue Door & Sons has expired');
  expect(notice.body).toContain('Facebook');
  expect(notice.body).toContain('Blue Door Bakery');

  w.notifications.clickBody(notice.id);
  const chromium = await launchChromium(w);
  const page = await w.browser.openNextUrl(chromium);
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByText('Thank you, that is all').waitFor();
  expect(new URL(page.url()).hostname).toBe('127.0.0.1');

  await expect.poll(item.readRedShare, HEALED_WITHIN).toBe(0);
  await expect
    .poll(() => w.notifications.shown().map(({ summary }) => summary))
    .toEqual(['Blue Door & Sons has expired', 'Blue Door & Sons is healthy again']);
  expect(await w.browser.urls()).toHaveLength(1);
  const senders = new Set(
    w.simulator
      .requests()
      .filter(({ path }) => path.startsWith('/social-media-posting/accounts'))
      .map(({ headers }) => `${headers['user-agent']} ${headers.version} ${headers.cookie}`),
  );
  expect(senders).toEqual(new Set([`Relink/${version} 2021-07-28 undefined`]));
});

test('the tray menu names the broken account and reconnects it', async () => {
  const { world: w, item } = await startWatching();
  await expireAndWaitForNotice(w, 'acct-gmb');
  const labels = (await item.readMenu()).map(({ label }) => label);
  expect(labels[0]).toBe('Open Relink');
  expect(labels).toContain('Reconnect Blue Door, 14 Chapel Lane · Google Business Profile');

  await item.clickMenuItem(/^Reconnect Blue Door/);
  const address = await w.browser.nextUrl();
  expect(address.startsWith(w.simulator.baseUrl)).toBe(true);
  await expect
    .poll(async () => (await item.readMenu()).map(({ label }) => label))
    .toContain('Reconnecting Blue Door, 14 Chapel Lane · Google Business Profile…');
});

test('several accounts that expire together are one notification, which opens the window at the problems', async () => {
  const { world: w, app } = await startWatching();
  w.simulator.control.expire('acct-fb');
  w.simulator.control.expire('acct-ig');
  w.simulator.control.disconnect('acct-gmb');
  await expect.poll(() => w.notifications.shown(), { timeout: 15_000 }).toHaveLength(1);
  const [notice] = w.notifications.open();
  expect(notice?.summary).toBe('3 accounts need reconnecting');

  w.notifications.clickBody(notice?.id ?? 0);
  const page = await app.electron.firstWindow();
  await page.getByText('Blue Door & Sons').first().waitFor();
  expect(await w.browser.urls()).toEqual([]);
});

test('an expiry that was announced is not announced again after a restart, and shows before the first check', async () => {
  const { world: w, app } = await startWatching();
  await expireAndWaitForNotice(w, 'acct-fb');
  await app.stop();

  w.simulator.control.fault({ kind: 'slow', delayMs: 4_000 });
  const again = await launchRelink(w, { args: [...w.args, '--hidden'] });
  await again.output.waitForLine(/^tray ready/);
  const item = await w.trayHost.waitForItem();
  expect(await item.readRedShare()).toBeGreaterThan(0.35);

  w.simulator.control.clearFaults();
  const requestsBefore = w.simulator.requests().length;
  await expect
    .poll(() => w.simulator.requests().length, { timeout: 30_000 })
    .toBeGreaterThan(requestsBefore + 3);
  expect(w.notifications.shown()).toHaveLength(1);
});

test('trouble with the network is neither red nor announced, and a real expiry after it is seen', async () => {
  const { world: w, item } = await startWatching();
  w.simulator.control.fault({ kind: 'status', status: 503 });
  await expect
    .poll(async () => (await item.readLook()).toolTip, { timeout: 15_000 })
    .toContain('cannot check');
  expect(await item.readRedShare()).toBe(0);
  w.simulator.control.clearFaults();
  await expect
    .poll(async () => (await item.readLook()).toolTip, { timeout: 15_000 })
    .not.toContain('cannot check');
  expect(w.notifications.shown()).toEqual([]);
  await expireAndWaitForNotice(w, 'acct-ig');
  expect(await item.readRedShare()).toBeGreaterThan(0.35);
});

test('an address that is not a safe web page never reaches the browser', async () => {
  const { world: w, item } = await startWatching();
  const notice = await expireAndWaitForNotice(w, 'acct-fb');
  w.simulator.control.fault({
    kind: 'status',
    status: 200,
    path: '/social-media-posting/oauth/',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ authorizationUrl: 'file:///etc/passwd' }),
  });
  w.notifications.clickBody(notice.id);
  await expect.poll(() => w.notifications.shown().at(-1)?.body).toContain('not safe to open');
  expect(await w.browser.urls()).toEqual([]);
  expect(await item.readRedShare()).toBeGreaterThan(0.35);
});
