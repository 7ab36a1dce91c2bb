import { expect, test } from 'vitest';
import { launchRelink } from './desktop/electron-app.ts';
import { startWorld } from './watched-location.ts';

const SOON = { timeout: 15_000 };

const NOT_SAFE = 'not safe to open';
const NOT_READ = 'could not be started';

/** What a server may name as the address of a sign-in, and what the person is told instead of being sent there. */
const HOSTILE: readonly (readonly [unknown, string])[] = [
  ['file:///etc/passwd', NOT_SAFE],
  ['FILE:///etc/passwd', NOT_SAFE],
  ['javascript:alert(1)', NOT_SAFE],
  ['java\nscript:alert(1)', NOT_SAFE],
  ['vbscript:x', NOT_SAFE],
  ['data:text/html,<script>alert(1)</script>', NOT_SAFE],
  ['blob:https://hostile.example/1', NOT_SAFE],
  ['about:blank', NOT_SAFE],
  ['smb://hostile.example/share', NOT_SAFE],
  ['\\\\hostile.example\\share', NOT_SAFE],
  ['//hostile.example/share', NOT_SAFE],
  ['ms-msdt:/id PCWDiagnostic', NOT_SAFE],
  ['ms-settings:privacy', NOT_SAFE],
  ['search-ms:query=x', NOT_SAFE],
  ['x-apple.systempreferences:', NOT_SAFE],
  ['app://relink/index.html', NOT_SAFE],
  ['chrome://settings', NOT_SAFE],
  ['ftp://hostile.example/', NOT_SAFE],
  ['view-source:https://hostile.example/', NOT_SAFE],
  ['http://hostile.example/', NOT_SAFE],
  ['http://127.0.0.1.hostile.example/', NOT_SAFE],
  ['https://app.gohighlevel.com@hostile.example/', NOT_SAFE],
  ['https://:secret@hostile.example/', NOT_SAFE],
  ['https:/\\hostile.example/', NOT_SAFE],
  ['https://hostile.example/\tx', NOT_SAFE],
  ['https://hostile.example/ --incognito', NOT_SAFE],
  ['https://hostile.example/\u202egpj.exe', NOT_SAFE],
  ['--help', NOT_SAFE],
  ['$(touch hostile)', NOT_SAFE],
  [`https://hostile.example/${'a'.repeat(10_000)}`, NOT_READ],
  ['', NOT_READ],
  [['https://hostile.example/'], NOT_READ],
  [{ href: 'https://hostile.example/' }, NOT_READ],
];

test('no hostile address of a sign-in reaches the browser, and the person is told each time', async ({
  onTestFinished,
}) => {
  const w = await startWorld();
  onTestFinished(w.stop);
  await w.addLocation();
  const app = await launchRelink(w, { args: [...w.args, '--hidden'] });
  await app.output.waitForLine(/^first check done/);
  const item = await w.trayHost.waitForItem();
  w.simulator.control.expire('acct-fb');
  await expect.poll(() => w.notifications.open(), SOON).toHaveLength(1);

  for (const [address, sentence] of HOSTILE) {
    w.simulator.control.clearFaults();
    w.simulator.control.fault({
      kind: 'status',
      status: 200,
      path: '/social-media-posting/oauth/',
      body: { authorizationUrl: address },
    });
    const before = w.notifications.shown().length;
    await item.clickMenuItem(/^Reconnect Blue Door & Sons/);
    await expect.poll(() => w.notifications.shown().length, SOON).toBe(before + 1);
    expect([address, w.notifications.shown().at(-1)?.body]).toEqual([
      address,
      expect.stringContaining(sentence),
    ]);
  }
  expect(await w.browser.urls()).toEqual([]);
  expect(await item.readRedShare()).toBeGreaterThan(0.35);

  // The way is still open for an address that may be opened.
  w.simulator.control.clearFaults();
  await item.clickMenuItem(/^Reconnect Blue Door & Sons/);
  expect(new URL(await w.browser.nextUrl()).origin).toBe(w.simulator.baseUrl);
});
