import type { LookupAddress } from 'node:dns';
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { pictureFetchOf } from '../../../../src/main/avatars/fetch-picture.ts';
import { type Answer, PNG_BYTES, redirectTo, sendPng, startPictureServer } from './picture-server.ts';

const HERE: LookupAddress = { address: '127.0.0.1', family: 4 };

interface World {
  /** Where the API is. */
  readonly api: 'on loopback' | 'elsewhere';
  /** What each look-up answers, in turn; the last one stays. */
  readonly found?: readonly (readonly LookupAddress[])[];
  readonly timeoutMs?: number;
}

/** A fetch whose look-ups are answered by the test, and the hosts that were looked up. */
function fetchIn({ api, found = [[HERE]], timeoutMs = 5_000 }: World) {
  const lookedUp: string[] = [];
  const fetchPicture = pictureFetchOf({
    policy: { allowsLoopback: api === 'on loopback' },
    resolve: async (host) => {
      lookedUp.push(host);
      return found[Math.min(lookedUp.length, found.length) - 1] ?? [];
    },
    timeoutMs,
    userAgent: 'Relink/test',
  });
  return { fetchPicture, lookedUp };
}

const local = (timeoutMs?: number) =>
  fetchIn({ api: 'on loopback', ...(timeoutMs ? { timeoutMs } : {}) }).fetchPicture;
const refusal = (name: 'NoPictureError' | 'UnreachableHostError', message?: string) =>
  expect.objectContaining({ name, ...(message ? { message: expect.stringContaining(message) } : {}) });

describe('a picture', () => {
  it('is had, of the type that it is and not of the one that it is called', async () => {
    const { origin } = await startPictureServer({
      '/a': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(PNG_BYTES),
    });
    expect(await local()(`${origin}/a`)).toEqual({ type: 'image/png', bytes: PNG_BYTES });
  });

  it('is asked for without cookie, token and referrer, even where a cookie was offered on the way', async () => {
    const { origin, requests } = await startPictureServer({
      '/first': (response) =>
        response.writeHead(302, { location: '/second', 'set-cookie': 'id=1; Path=/' }).end(),
      '/second': (response) => response.writeHead(200, { 'set-cookie': 'id=2; Path=/' }).end(PNG_BYTES),
    });
    const fetchPicture = local();
    await fetchPicture(`${origin}/first`);
    await fetchPicture(`${origin}/second`);
    const names = ['accept', 'accept-encoding', 'connection', 'host', 'user-agent'];
    expect(requests.map(({ headers }) => Object.keys(headers).sort())).toEqual([names, names, names]);
  });

  it('is asked for over TLS where the address says so', async () => {
    let firstByte: number | undefined;
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', (data) => {
        firstByte = data[0];
        socket.destroy();
      });
    });
    const port = await new Promise<number>((done) => {
      server.listen(0, '127.0.0.1', () => done((server.address() as { readonly port: number }).port));
    });
    onTestFinished(() => void server.close());
    await expect(local()(`https://127.0.0.1:${port}/a`)).rejects.toThrow();
    // The record type of a handshake (RFC 8446, 5.1).
    expect(firstByte).toBe(0x16);
  });
});

describe('what is no picture is refused:', () => {
  it.each([
    ['a page', '<!doctype html><title>Sign in</title>'],
    ['SVG that calls itself PNG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['nothing', ''],
  ])('%s', async (_, body) => {
    const { origin } = await startPictureServer({
      '/a': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end(body),
    });
    await expect(local()(`${origin}/a`)).rejects.toEqual(refusal('NoPictureError', 'neither PNG'));
  });

  it.each([404, 403, 500, 204, 206, 300, 304])('a reply of status %i', async (status) => {
    const { origin } = await startPictureServer({
      '/a': (response) => response.writeHead(status).end(status === 204 || status === 304 ? '' : PNG_BYTES),
    });
    await expect(local()(`${origin}/a`)).rejects.toEqual(refusal('NoPictureError', `status ${status}`));
  });

  it('one of more than 512 KiB, which is not read to its end', async () => {
    let isClosed = false;
    const { origin } = await startPictureServer({
      '/a': (response) => {
        response.once('close', () => {
          isClosed = true;
        });
        response.writeHead(200).write(PNG_BYTES);
        const more = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(64 * 1024)));
        };
        response.on('drain', more);
        more();
      },
    });
    await expect(local()(`${origin}/a`)).rejects.toEqual(refusal('NoPictureError', 'more than 512 KiB'));
    await expect.poll(() => isClosed).toBe(true);
  });

  it('a connection that is taken over for another protocol', async () => {
    const { origin } = await startPictureServer({
      '/a': (response) => {
        response.socket?.end(
          'HTTP/1.1 101 Switching Protocols\r\nUpgrade: odd\r\nConnection: Upgrade\r\n\r\n',
        );
      },
    });
    await expect(local()(`${origin}/a`)).rejects.toThrow();
  });

  it.each<[string, Answer]>([
    ['that does not begin', () => undefined],
    ['that stops half-way', (response) => void response.write(PNG_BYTES.subarray(0, 20))],
  ])('a reply %s, once its time is up', async (_, answer) => {
    const { origin } = await startPictureServer({ '/a': answer });
    await expect(local(200)(`${origin}/a`)).rejects.toEqual(refusal('NoPictureError', 'not whole in time'));
  });

  it('a host that cannot be found in time', async () => {
    const fetchPicture = pictureFetchOf({
      policy: { allowsLoopback: false },
      resolve: () => new Promise(() => {}),
      timeoutMs: 200,
      userAgent: 'Relink/test',
    });
    await expect(fetchPicture('https://pictures.example/a')).rejects.toEqual(
      refusal('NoPictureError', 'not whole in time'),
    );
  });
});

describe('while the API is elsewhere, this computer and its network are not asked:', () => {
  it('over http', async () => {
    const { origin, requests } = await startPictureServer({ '/a': sendPng });
    const { fetchPicture } = fetchIn({ api: 'elsewhere' });
    await expect(fetchPicture(`${origin}/a`)).rejects.toEqual(refusal('NoPictureError', 'not a safe one'));
    expect(requests).toEqual([]);
  });

  it.each([
    'https://127.0.0.1:1/a',
    'https://127.1:1/a',
    'https://0x7f000001:1/a',
    'https://2130706433:1/a',
    'https://[::1]:1/a',
    'https://[::ffff:127.0.0.1]:1/a',
    'https://[64:ff9b::7f00:1]:1/a',
    'https://0.0.0.0:1/a',
    'https://10.0.0.1/a',
    'https://192.168.1.1/a',
    'https://169.254.169.254/latest/meta-data/',
    'https://[fd00::1]/a',
    'https://[fe80::1]/a',
  ])('by number, as %s', async (address) => {
    const { fetchPicture } = fetchIn({ api: 'elsewhere', timeoutMs: 1_000 });
    await expect(fetchPicture(address)).rejects.toEqual(refusal('UnreachableHostError'));
  });

  it.each([
    ['localhost', [HERE]],
    ['localhost.', [HERE]],
    ['pictures.example', [HERE]],
    ['pictures.example', [{ address: '::1', family: 6 }]],
    ['pictures.example', [{ address: '192.168.1.1', family: 4 }]],
    ['pictures.example', [{ address: '::ffff:10.0.0.1', family: 6 }]],
    ['pictures.example', [{ address: '93.184.216.34', family: 4 }, HERE]],
    ['pictures.example', []],
  ])('by the name %s, which leads to %j', async (host, found) => {
    const { port, requests } = await startPictureServer({ '/a': sendPng });
    const { fetchPicture } = fetchIn({ api: 'elsewhere', found: [found] });
    await expect(fetchPicture(`https://${host}:${port}/a`)).rejects.toEqual(refusal('UnreachableHostError'));
    expect(requests).toEqual([]);
  });

  it.each([
    'file:///etc/passwd',
    'data:image/png;base64,iVBORw0KGgo=',
    'ftp://pictures.example/a',
    'javascript:1',
  ])('by another scheme: %s', async (address) => {
    const { fetchPicture, lookedUp } = fetchIn({ api: 'elsewhere' });
    await expect(fetchPicture(address)).rejects.toEqual(refusal('NoPictureError', 'not a safe one'));
    expect(lookedUp).toEqual([]);
  });
});

describe('while the API is on loopback', () => {
  it('a name that merely leads there is still refused', async () => {
    const { port, requests } = await startPictureServer({ '/a': sendPng });
    const { fetchPicture } = fetchIn({ api: 'on loopback' });
    await expect(fetchPicture(`https://pictures.example:${port}/a`)).rejects.toEqual(
      refusal('UnreachableHostError'),
    );
    expect(requests).toEqual([]);
  });

  it('the host is looked up once: what was checked is what is connected to', async () => {
    const { port } = await startPictureServer({ '/a': sendPng });
    const elsewhere = { address: '192.168.1.1', family: 4 };
    const { fetchPicture, lookedUp } = fetchIn({ api: 'on loopback', found: [[HERE], [elsewhere]] });
    expect((await fetchPicture(`http://localhost:${port}/a`)).type).toBe('image/png');
    expect(lookedUp).toEqual(['localhost']);
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('of status %i is followed', async (status) => {
    const { origin } = await startPictureServer({ '/a': redirectTo('/b', status), '/b': sendPng });
    expect((await local()(`${origin}/a`)).bytes).toEqual(PNG_BYTES);
  });

  it('is followed twice, not three times', async () => {
    const { origin, requests } = await startPictureServer({
      '/3': redirectTo('/2'),
      '/2': redirectTo('/1'),
      '/1': redirectTo('/0'),
      '/0': sendPng,
    });
    expect((await local()(`${origin}/2`)).type).toBe('image/png');
    await expect(local()(`${origin}/3`)).rejects.toEqual(refusal('NoPictureError', 'too many redirects'));
    expect(requests.filter(({ url }) => url === '/0')).toHaveLength(1);
  });

  it.each([
    ['UnreachableHostError', 'https://192.168.1.1/a'],
    ['UnreachableHostError', 'https://[::ffff:127.0.0.1]/a'],
    ['NoPictureError', 'http://192.168.1.1/a'],
    ['NoPictureError', 'http://pictures.example/a'],
    ['NoPictureError', 'file:///etc/passwd'],
    ['NoPictureError', 'https://user:word@pictures.example/a'],
    ['NoPictureError', 'https://'],
  ] as const)('is checked like the address itself: %s for %s', async (name, location) => {
    const { origin } = await startPictureServer({ '/a': redirectTo(location) });
    await expect(local(2_000)(`${origin}/a`)).rejects.toEqual(refusal(name));
  });

  it('to a name that leads to a private address is refused', async () => {
    const { port, requests } = await startPictureServer({ '/a': redirectTo('/b'), '/b': sendPng });
    const home = { address: '192.168.1.1', family: 4 };
    const { fetchPicture } = fetchIn({ api: 'on loopback', found: [[HERE], [home]], timeoutMs: 2_000 });
    await expect(fetchPicture(`http://localhost:${port}/a`)).rejects.toEqual(refusal('UnreachableHostError'));
    expect(requests).toHaveLength(1);
  });
});
