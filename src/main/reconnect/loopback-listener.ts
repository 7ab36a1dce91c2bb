import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

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

/**
 * Answers nobody who calls it by another name: a foreign `Host` means DNS rebinding.
 * @throws when the system lets nobody listen on the loopback interface
 */
export async function listenOnLoopback(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<LoopbackListener> {
  let authority = '';
  const server = createServer((request, response) => {
    if (request.headers.host === authority) answer(request, response);
    else refuse(response);
  });
  server.headersTimeout = SLOW_REQUEST_MS;
  server.requestTimeout = SLOW_REQUEST_MS;
  server.maxConnections = MAX_CONNECTIONS;
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

/** The one answer to whatever is not expected, so that nothing can be learned from it. */
export const refuse = (response: ServerResponse): void => {
  response.writeHead(404, { 'Cache-Control': 'no-store', Connection: 'close' }).end();
};

/** The two parts of what a request asks for. */
export function targetOf({ url = '' }: IncomingMessage): { readonly path: string; readonly query: string } {
  const [path = '', query = ''] = url.split('?', 2);
  return { path, query };
}
