import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { pngOf } from '../../../../src/simulator/png.ts';

export const PNG_BYTES = Buffer.from(pngOf(8, () => [200, 120, 40]));

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export const sendPng: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'image/png' }).end(PNG_BYTES);
};
export const redirectTo =
  (location: string, status = 302): Answer =>
  (response) => {
    response.writeHead(status, { location }).end();
  };

/** A host of pictures on loopback that answers each path in its own way, and remembers what it was asked. */
export interface PictureServer {
  readonly origin: string;
  readonly port: number;
  readonly requests: readonly IncomingMessage[];
}

export async function startPictureServer(answers: Readonly<Record<string, Answer>>): Promise<PictureServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const answer = answers[request.url ?? ''];
    if (answer) answer(response, request);
    else response.writeHead(404).end();
  });
  const port = await new Promise<number>((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : 0);
    });
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${port}`, port, requests };
}
