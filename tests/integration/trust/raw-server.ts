import { createServer, type Socket } from 'node:net';

/** What is said on a connection once a request has begun to arrive. */
export type Speech = (socket: Socket) => void;

/** A server beneath HTTP: it can say what no HTTP library would let it say. */
export interface RawServer {
  readonly baseUrl: string;
  readonly stop: () => void;
}

export async function startRawServer(speak: Speech): Promise<RawServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // Whoever asked may have had enough.
    socket.on('error', () => socket.destroy());
    socket.once('data', () => speak(socket));
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Says it all and hangs up. */
export const say =
  (...parts: readonly (string | Uint8Array)[]): Speech =>
  (socket) =>
    socket.end(Buffer.concat(parts.map((part) => Buffer.from(part))));

/** Begins with a text and goes on with another, over and over, until nobody listens any more. */
export const repeat =
  (first: string, next: string, everyMs: number): Speech =>
  (socket) => {
    socket.write(first);
    const timer = setInterval(() => socket.write(next), everyMs);
    socket.once('close', () => clearInterval(timer));
  };
