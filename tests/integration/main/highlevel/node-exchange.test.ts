import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  type Bounds,
  type Outgoing,
  OversizedError,
  TimedOutError,
  UnreachedError,
} from '../../../../src/main/highlevel/exchange.ts';
import { createNodeExchange } from '../../../../src/main/highlevel/node-exchange.ts';
import { repeat, type Speech, say, startRawServer } from '../../trust/raw-server.ts';

const BOUNDS: Bounds = { timeoutMs: 10_000, maxBytes: 100 };
const SOON: Bounds = { timeoutMs: 200, maxBytes: 100 };
const GET: Outgoing = { method: 'GET', headers: { 'X-Asked': 'yes' } };
const TEXT = '{"a":"é"}';

/** An exchange with a server that answers so. */
async function startService(listener: RequestListener, bounds = BOUNDS) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    listener(request, response);
  });
  const baseUrl = await listen(server);
  onTestFinished(() => void server.close().closeAllConnections());
  const sockets: Socket[] = [];
  server.on('connection', (socket) => sockets.push(socket));
  const { exchange, forgetConnections } = createNodeExchange(bounds);
  return {
    requests,
    sockets,
    forgetConnections,
    send: (request = GET) => exchange(`${baseUrl}/accounts?a=b`, request),
  };
}

const listen = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
    });
  });

/** An exchange with a server that says anything. */
async function askRaw(speak: Speech, bounds = BOUNDS) {
  const server = await startRawServer(speak);
  onTestFinished(server.stop);
  return createNodeExchange(bounds).exchange(server.baseUrl, GET);
}

const answer =
  (body: string | Buffer, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(200, headers).end(body);
  };
const answerText = answer(TEXT);
const answerPacked = (packed: Buffer) => answer(packed, { 'content-encoding': 'gzip' });

describe('a reply', () => {
  it('arrives whole, with status and headers', async () => {
    const { send, requests } = await startService((_request, response) => {
      response.writeHead(401, { 'X-One': '1', 'X-Many': ['2', '3'] }).end(TEXT);
    });
    const { status, headers, text } = await send();
    expect([status, await text()]).toEqual([401, TEXT]);
    expect([headers.get('x-one'), headers.get('X-Many'), headers.get('x-none')]).toEqual(['1', '2, 3', null]);
    expect(requests[0]).toMatchObject({ method: 'GET', url: '/accounts?a=b', headers: { 'x-asked': 'yes' } });
  });

  it.each([
    ['gzip', gzipSync(TEXT)],
    ['X-Gzip', gzipSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['identity', TEXT],
    ['a packing that is none', TEXT],
  ])('may come packed: %s', async (packing, body) => {
    const { send } = await startService(answer(body, { 'content-encoding': packing }));
    expect(await (await send()).text()).toBe(TEXT);
  });

  it('is asked for packed', async () => {
    const { send, requests } = await startService(answerText);
    await send();
    expect(requests[0]?.headers['accept-encoding']).toBe('gzip');
  });

  it('may be large and packed', async () => {
    const large = Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 10_007).join();
    const { send } = await startService(answerPacked(gzipSync(large)), { ...BOUNDS, maxBytes: 1_000_000 });
    expect(await (await send()).text()).toBe(large);
  });

  it.each([204, 304])('may be without a body: %d', async (status) => {
    const { send } = await startService((_request, response) => void response.writeHead(status).end());
    const reply = await send();
    expect([reply.status, await reply.text()]).toEqual([status, '']);
  });

  it('is read without the mark that some servers put before a text', async () => {
    const { send } = await startService(answer(`\ufeff${TEXT}`));
    expect(await (await send()).text()).toBe(TEXT);
  });

  it('with a status that nobody knows is an error of the service', async () => {
    expect(await askRaw(say('HTTP/1.1 999 What\r\nContent-Length: 0\r\n\r\n'))).toMatchObject({
      status: 502,
    });
  });

  it.each([
    ['breaks off', say('HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{"a":')],
    ['is no HTTP', say('220 mail.example.com ESMTP\r\n')],
    [
      'is packed in another way',
      say('HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 2\r\n\r\nab'),
    ],
    ['is damaged', say('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\nab')],
  ])('that %s is an error, but somebody has answered', async (_, speak) => {
    const failure = await askRaw(speak).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(UnreachedError);
  });

  it.each([301, 302, 303, 307, 308])('that leads to another address is an error: %d', async (status) => {
    const { send, requests } = await startService((_request, response) => {
      response.writeHead(status, { location: '/other' }).end();
    });
    await expect(send()).rejects.toThrow('another address');
    expect(requests).toHaveLength(1);
  });
});

describe('the size of a reply', () => {
  it('may reach the limit, and not exceed it', async () => {
    const { send } = await startService(answer('x'.repeat(100)));
    expect(await (await send()).text()).toHaveLength(100);
    const larger = await startService(answer('x'.repeat(101)));
    await expect(larger.send()).rejects.toBeInstanceOf(OversizedError);
  });

  it('is that of what is unpacked', async () => {
    const small = await startService(answerPacked(gzipSync('x'.repeat(101))));
    await expect(small.send()).rejects.toBeInstanceOf(OversizedError);
    const bomb = await startService(answerPacked(gzipSync(Buffer.alloc(50_000_000))), {
      ...BOUNDS,
      maxBytes: 1_000_000,
    });
    await expect(bomb.send()).rejects.toBeInstanceOf(OversizedError);
  });

  it('does not matter where it never ends', async () => {
    const failure = askRaw(repeat('HTTP/1.1 200 OK\r\n\r\n', 'x'.repeat(60), 1));
    await expect(failure).rejects.toBeInstanceOf(OversizedError);
  });
});

describe('the time for a reply', () => {
  it.each<[string, Speech]>([
    ['nothing comes back', () => {}],
    ['the body never begins', (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n')],
    ['the body drips', repeat('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n', 'x', 20)],
  ])('ends, also when %s', async (_, speak) => {
    await expect(askRaw(speak, SOON)).rejects.toBeInstanceOf(TimedOutError);
  });
});

describe('connections', () => {
  it('are shared by questions that follow each other, until they are forgotten', async () => {
    const { send, sockets, forgetConnections } = await startService(answerText);
    await send();
    await send();
    expect(sockets).toHaveLength(1);
    forgetConnections();
    await send();
    expect(sockets).toHaveLength(2);
  });

  it.each(['POST', 'DELETE'] as const)('are not shared by what changes something: %s', async (method) => {
    const { send, sockets, requests } = await startService(answerText);
    await send();
    await send({ method, headers: {}, body: '{"a":1}' });
    expect(sockets).toHaveLength(2);
    expect(requests[1]?.method).toBe(method);
  });

  it('that have died unnoticed cost nothing: the question is asked once more', async () => {
    let died = 0;
    const listener = (request: IncomingMessage, response: ServerResponse): void => {
      if (requests.length === 2) {
        died += 1;
        request.socket.destroy();
      } else answerText(request, response);
    };
    const { send, requests } = await startService((request, response) => listener(request, response));
    await send();
    expect(await (await send()).text()).toBe(TEXT);
    expect([requests.length, died]).toEqual([3, 1]);
  });

  it('that end before any reply on their first question are an error of whoever answered', async () => {
    const { send, requests } = await startService((request) => void request.socket.destroy());
    const failure = await send().catch((error: unknown) => error);
    expect(failure).not.toBeInstanceOf(UnreachedError);
    expect(requests).toHaveLength(1);
  });

  it('that do not come about are told apart', async () => {
    const server = createServer();
    const baseUrl = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    const { exchange } = createNodeExchange(BOUNDS);
    const failure = await exchange(baseUrl, GET).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnreachedError);
    expect(failure).toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });

  it('to a server that does not speak TLS do not come about', async () => {
    const server = await startRawServer(say('HTTP/1.1 400 Bad Request\r\n\r\n'));
    onTestFinished(server.stop);
    const { exchange } = createNodeExchange(BOUNDS);
    const asked = exchange(server.baseUrl.replace('http:', 'https:'), GET);
    await expect(asked).rejects.toBeInstanceOf(UnreachedError);
  });
});

it('what changes something takes its body along', async () => {
  const bodies: string[] = [];
  const { send } = await startService((request, response) => {
    request.setEncoding('utf8').on('data', (part: string) => bodies.push(part));
    request.on('end', () => answerText(request, response));
  });
  await send({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: TEXT });
  expect(bodies.join('')).toBe(TEXT);
});
