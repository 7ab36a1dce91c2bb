import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Page } from './pages.ts';

/** What the browser brought back: a hint, since any program on this computer could have sent it. */
export type CallbackOutcome = 'approved' | 'declined';

export interface Loopback {
  /** The one address that is answered, once. */
  readonly callbackUrl: string;
  readonly close: () => void;
}

export interface LoopbackOptions {
  readonly resultPage: (outcome: CallbackOutcome) => Page;
  readonly onCallback: (outcome: CallbackOutcome) => void;
}

const HOST = '127.0.0.1';
const SLOW_REQUEST_MS = 5_000;
const MAX_CONNECTIONS = 64;

/**
 * Listens on this computer only, at a port of the system's choice, for one visit to one unguessable path. All
 * else gets an empty 404, and the visit closes the server.
 * @throws when the system lets nobody listen on the loopback interface
 */
export async function startLoopback({ resultPage, onCallback }: LoopbackOptions): Promise<Loopback> {
  const path = `/callback/${randomBytes(32).toString('base64url')}`;
  let authority = '';
  let isUsed = false;

  const server = createServer((request, response) => {
    const query = callbackQuery(request, path, authority);
    if (query === null || isUsed) return refuse(response);
    isUsed = true;
    const outcome = outcomeOf(query);
    const { html, headers } = resultPage(outcome);
    response.on('close', () => close(server));
    response.writeHead(200, { ...headers, Connection: 'close' }).end(html);
    onCallback(outcome);
  });
  server.headersTimeout = SLOW_REQUEST_MS;
  server.requestTimeout = SLOW_REQUEST_MS;
  server.maxConnections = MAX_CONNECTIONS;

  authority = `${HOST}:${await listen(server)}`;
  return { callbackUrl: `http://${authority}${path}`, close: () => close(server) };
}

/** The query of a visit to the callback; null for every other request. A foreign `Host` means DNS rebinding. */
function callbackQuery(request: IncomingMessage, path: string, authority: string): URLSearchParams | null {
  if (request.method !== 'GET' || request.headers.host !== authority) return null;
  const [target, query = ''] = (request.url ?? '').split('?', 2);
  return target === path ? new URLSearchParams(query) : null;
}

const outcomeOf = (query: URLSearchParams): CallbackOutcome =>
  query.has('error') || query.get('success') === 'false' ? 'declined' : 'approved';

const refuse = (response: ServerResponse): void => {
  response.writeHead(404, { 'Cache-Control': 'no-store', Connection: 'close' }).end();
};

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, HOST, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('Not listening on a port'));
      else resolve(address.port);
    });
  });
}

function close(server: Server): void {
  server.close();
  server.closeAllConnections();
}
