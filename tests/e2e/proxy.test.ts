import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { electronPath, spawnRelink } from './desktop/electron-app.ts';
import { traceSockets } from './desktop/socket-trace.ts';
import { startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

/** An address that nobody has (RFC 5737): to go past the proxy, somebody would have to try it. */
const API = '192.0.2.1:443';

test('where the system names a proxy, the API is asked through it, and never past it', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  const wanted: string[] = [];
  const proxy = createServer().on('connect', ({ url }, socket) => {
    wanted.push(url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  w.atStop(async () => void proxy.close().closeAllConnections());
  const { port } = proxy.address() as AddressInfo;

  const sockets = await traceSockets(w, electronPath());
  const app = await spawnRelink(w, {
    args: [...w.args, '--api-base-url', `https://${API}`, '--hidden'],
    env: { https_proxy: `http://127.0.0.1:${port}` },
    executable: sockets.executable,
  });
  await app.output.waitForLine(/^first check done/);
  await app.stop();

  expect(new Set(wanted)).toEqual(new Set([API]));
  const contacts = await sockets.read();
  const reached = contacts.flatMap((contact) => (contact.kind === 'tcp' ? [contact.address] : []));
  expect(new Set(reached)).toEqual(new Set([`127.0.0.1:${port}`]));
});
