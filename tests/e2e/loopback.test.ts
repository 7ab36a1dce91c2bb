import { expect, test } from 'vitest';
import { sendRaw } from '../integration/main/reconnect/raw-visit.ts';
import { launchRelink } from './desktop/electron-app.ts';
import { listeningPortsOf } from './desktop/listening-ports.ts';
import { startWorld } from './watched-location.ts';

const SOON = { timeout: 15_000 };

test('Relink listens during a reconnect only, and what the port is told by others changes nothing', async ({
  onTestFinished,
}) => {
  const w = await startWorld();
  onTestFinished(w.stop);
  await w.addLocation();
  const app = await launchRelink(w, { args: [...w.args, '--hidden'] });
  await app.output.waitForLine(/^first check done/);
  const item = await w.trayHost.waitForItem();
  const ports = () => listeningPortsOf(app.electron.process().pid ?? 0);
  // Playwright has ports of its own open in the app.
  const usual = await ports();
  const ownPorts = async () => (await ports()).filter((port) => !usual.includes(port));
  w.simulator.control.expire('acct-fb');
  await expect.poll(() => w.notifications.open(), SOON).toHaveLength(1);
  expect(await ownPorts()).toEqual([]);

  w.notifications.clickBody(w.notifications.open()[0]?.id ?? 0);
  await w.browser.nextUrl();
  const [port = 0, ...others] = await ownPorts();
  expect(others).toEqual([]);
  const callback = callbackOf(w.simulator.requests());
  expect(callback.port).toBe(String(port));
  const visit = (host: string, path: string) =>
    sendRaw(port, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  const refusals = [
    await visit('evil.example', callback.pathname),
    await visit(callback.host, '/callback/guess'),
    await visit(callback.host, '/'),
  ];
  expect(refusals.filter((heard) => !heard.startsWith('HTTP/1.1 404'))).toEqual([]);

  // A callback that nobody's sign-in stands behind: the list still says that the account is expired.
  expect(await visit(callback.host, callback.pathname)).toMatch(/^HTTP\/1\.1 200/);
  await expect.poll(ownPorts, SOON).toEqual([]);
  await expect(visit(callback.host, callback.pathname)).rejects.toThrow('ECONNREFUSED');
  expect(await item.readRedShare()).toBeGreaterThan(0.35);
  expect(w.notifications.shown().map(({ summary }) => summary)).toEqual(['Blue Door & Sons has expired']);
});

function callbackOf(requests: readonly { readonly path: string; readonly body: string }[]): URL {
  const started = requests.find(({ path }) => path.endsWith('/oauth/start'));
  const body: unknown = JSON.parse(started?.body ?? '{}');
  return new URL(String(Object(body).callbackUrl));
}
