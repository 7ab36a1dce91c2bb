import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { locationIdOf } from '../../../../src/core/account.ts';
import { PIT_TEXT, pitOf } from '../../../unit/sample-pit.ts';
import { createRealClient } from '../highlevel-access.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A client in front of a server that answers so, and the locations it was asked about. */
async function startServer(headersOf: (location: string) => Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const locationOf = ({ url }: IncomingMessage): string =>
    new URL(url ?? '', 'http://localhost').searchParams.get('locationId') ?? '';
  const listener: RequestListener = (request, response) => {
    asked.push(locationOf(request));
    response.writeHead(200, { 'content-type': 'application/json', ...headersOf(locationOf(request)) });
    response.end('{"accounts":[]}');
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const client = createRealClient(`http://127.0.0.1:${port}`);
  return {
    asked,
    list: (id: string) =>
      client.listAccounts({ location: locationIdOf(id), pit: pitOf(PIT_TEXT), dialect: 'quick-start' }),
  };
}

it('over the network, a location without requests left is quiet until the next day, and the others are not', async () => {
  const { asked, list } = await startServer((location) => ({
    'X-RateLimit-Daily-Remaining': location === 'spent' ? '0' : '5',
  }));
  const before = Date.now();
  expect(await list('spent')).toMatchObject({ ok: true });
  const refused = await list('spent');
  if (refused.ok || refused.failure.kind !== 'daily-limit') throw new Error('It was asked again.');
  // The server's date has no fractions of a second.
  const midnight = Math.ceil(before / DAY_MS) * DAY_MS;
  expect(Math.abs(refused.failure.until - midnight)).toBeLessThan(2_000);
  expect(await list('other')).toMatchObject({ ok: true });
  expect(asked).toEqual(['spent', 'other']);
});

it('over the network, a location that waits for its turn does not delay another', async () => {
  const { asked, list } = await startServer(() => ({}));
  const many = Array.from({ length: 200 }, () => list('busy'));
  await Promise.all(many.slice(0, 80));
  expect(await list('other')).toMatchObject({ ok: true });
  expect(asked.filter((id) => id === 'busy')).toHaveLength(80);
});
