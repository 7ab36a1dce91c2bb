import type { IncomingMessage } from 'node:http';
import type { SimulatedRequest } from './messages.ts';

/** Far more than any request of the API needs. */
const BODY_LIMIT_BYTES = 65_536;

/**
 * Reads a request to its end.
 * @throws when the sender breaks off or its body is above 64 KiB; the connection is then destroyed
 */
export async function readRequest(message: IncomingMessage): Promise<SimulatedRequest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT_BYTES) throw new Error('The body is too large.');
    chunks.push(chunk);
  }
  const target = message.url ?? '/';
  const queryStart = target.indexOf('?');
  return {
    method: message.method ?? 'GET',
    path: queryStart < 0 ? target : target.slice(0, queryStart),
    query: new URLSearchParams(queryStart < 0 ? '' : target.slice(queryStart + 1)),
    headers: headersOf(message),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

const headersOf = (message: IncomingMessage): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(message.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
