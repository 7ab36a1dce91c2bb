import { connect, createServer, type Socket } from 'node:net';
import type { Speech } from '../integration/trust/raw-server.ts';

/** Stands between the app and the API, passes everything on, and can be made to speak for itself. */
export interface FaultyGateway {
  readonly baseUrl: string;
  /** Answers so until it is null; what is connected then is cut off. */
  readonly speak: (speech: Speech | null) => void;
  /** How many requests have begun to arrive so far. */
  readonly heard: () => number;
  /** How many connections were made to it so far. */
  readonly connections: () => number;
  readonly stop: () => Promise<void>;
}

/** @param baseUrl where everything is passed on to */
export async function startFaultyGateway(baseUrl: string): Promise<FaultyGateway> {
  const sockets = new Set<Socket>();
  let speech: Speech | null = null;
  let heard = 0;
  let connections = 0;
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((socket) => {
    keep(socket);
    connections += 1;
    socket.on('data', () => {
      heard += 1;
    });
    if (speech) {
      socket.once('data', () => speech?.(socket));
      return;
    }
    const onward = connect(Number(new URL(baseUrl).port), '127.0.0.1');
    keep(onward);
    socket.pipe(onward).pipe(socket);
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    speak(next) {
      speech = next;
      hangUp();
    },
    heard: () => heard,
    connections: () => connections,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        hangUp();
      }),
  };
}
