import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { launchRelink } from './desktop/electron-app.ts';
import { startWorld, type World } from './watched-location.ts';

let world: World | undefined;
afterEach(() => world?.stop());

const CHECKS = 6;

/** Stands in front of the API, packs its replies, and takes down how it is asked. */
async function startPackingProxy(baseUrl: string) {
  const encodings: string[] = [];
  let connections = 0;
  const server: Server = createServer(async (request, response) => {
    encodings.push(String(request.headers['accept-encoding']));
    const answered = await fetch(`${baseUrl}${request.url}`, {
      headers: {
        authorization: String(request.headers.authorization),
        version: String(request.headers.version),
      },
    });
    const type = String(answered.headers.get('content-type'));
    const packed = gzipSync(await answered.text());
    response.writeHead(answered.status, { 'content-type': type, 'content-encoding': 'gzip' }).end(packed);
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    encodings,
    connections: () => connections,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

test('checks share one connection, and their replies may be packed', async () => {
  const w = await startWorld();
  world = w;
  await w.addLocation();
  const proxy = await startPackingProxy(w.simulator.baseUrl);
  w.atStop(proxy.stop);
  const app = await launchRelink(w, { args: [...w.args, '--api-base-url', proxy.baseUrl, '--hidden'] });
  await app.output.waitForLine(/^first check done/);
  await expect.poll(() => proxy.encodings.length, { timeout: 30_000 }).toBeGreaterThanOrEqual(CHECKS);
  expect(proxy.connections()).toBe(1);
  for (const encoding of proxy.encodings) expect(encoding).toContain('gzip');
  const item = await w.trayHost.waitForItem();
  expect((await item.readLook()).toolTip).toContain('3 healthy');
});
