import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { BARE_HEADERS } from './page-frame.ts';

/** A server that only this computer reaches, at a port of the system's choice. */
export interface LoopbackListener {
  /** Its host and port. */
  readonly authority: string;
  /** Ends it at once, with all that is connected; may be repeated. */
  readonly close: () => void;
}

const HOST = '127.0.0.1';
const SLOW_REQUEST_MS = 5_000;
const MAX_CONNECTIONS = 64;

const OPTIONS = {
  headersTimeout: SLOW_REQUEST_MS,
  requestTimeout: SLOW_REQUEST_MS,
  // Usually Node looks every 30 s only.
  connectionsCheckingInterval: 1_000,
  // Node would refuse a missing one in words of its own.
  requireHostHeader: false,
};

/**
 * Answers nobody who calls it by another name: a foreign `Host` means DNS rebinding.
 * @throws when the system lets nobody listen on the loopback interface
 */
export async function listenOnLoopback(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<LoopbackListener> {
  let authority = '';
  const server = createServer(OPTIONS, (request, response) => {
    const hosts = request.headersDistinct.host ?? [];
    if (hosts.length === 1 && hosts[0] === authority) answer(request, response);
    else refuse(response);
  });
  refuseOddities(server);
  limitConnections(server);
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, HOST, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('Not listening on a port'));
      else resolve(address.port);
    });
  });
  authority = `${HOST}:${port}`;
  return {
    authority,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What Node would otherwise answer by itself, each in its own way. */
function refuseOddities(server: Server): void {
  server.on('checkContinue', (_request, response) => refuse(response));
  server.on('checkExpectation', (_request, response) => refuse(response));
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end(REFUSAL, () => socket.destroy());
    else socket.destroy();
  });
}

/** Of too many connections the oldest on which nobody asks gives way: who hoards them keeps no browser out. */
function limitConnections(server: Server): void {
  const open = new Set<Socket>();
  const idle = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    idle.add(socket);
    socket.once('close', () => {
      open.delete(socket);
      idle.delete(socket);
    });
    const [oldest] = idle;
    if (open.size > MAX_CONNECTIONS) oldest?.destroy();
  });
  server.on('request', ({ socket }, response) => {
    idle.delete(socket);
    response.once('close', () => {
      if (open.has(socket)) idle.add(socket);
    });
  });
}

const REFUSAL_HEADERS = { ...BARE_HEADERS, 'Content-Length': '0', Connection: 'close' };
const REFUSAL = `HTTP/1.1 404 Not Found\r\n${Object.entries(REFUSAL_HEADERS)
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join('')}\r\n`;

/** The one answer to whatever is not expected, so that nothing can be learned from it. */
export const refuse = (response: ServerResponse): void => {
  response.sendDate = false;
  response.writeHead(404, REFUSAL_HEADERS).end();
};

/** The two parts of what a request asks for. */
export function targetOf({ url = '' }: IncomingMessage): { readonly path: string; readonly query: string } {
  const [path = '', query = ''] = url.split('?', 2);
  return { path, query };
}
