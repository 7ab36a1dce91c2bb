import { connect, type Socket } from 'node:net';

/** A connection of its own, and all that comes back on it until it ends. */
export interface Line {
  readonly socket: Socket;
  readonly received: Promise<string>;
}

export function dial(port: number): Promise<Line> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      text += chunk;
    });
    // Being cut off is an answer too.
    socket.on('error', reject);
    const received = new Promise<string>((end) => socket.on('close', () => end(text)));
    socket.on('connect', () => resolve({ socket, received }));
  });
}

/** Sends bytes as they are, and tells all that came back. */
export async function sendRaw(port: number, text: string): Promise<string> {
  const { socket, received } = await dial(port);
  socket.write(text);
  return received;
}
