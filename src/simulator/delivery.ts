import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import type { Delivery } from './faults.ts';
import type { Reply } from './messages.ts';

/** A reset that arrives together with the data looks to its reader like an orderly end, so the data goes ahead. */
const READ_BEFORE_RESET_MS = 50;

const DRIP_MS = 1_000;
const FLOOD_CHUNK = Buffer.alloc(1024 ** 2, ' ');

/** Carries out a delivery on the connection of a response. */
export function deliver(response: ServerResponse, delivery: Delivery): void {
  switch (delivery.kind) {
    case 'reply':
      sendReply(response, delivery.reply);
      break;
    case 'picture':
      response.writeHead(200, { 'content-type': 'image/png' }).end(delivery.png);
      break;
    case 'delayed':
      runLater(response, () => sendReply(response, delivery.reply), delivery.delayMs);
      break;
    case 'hang':
      break;
    case 'reset':
      response.socket?.resetAndDestroy();
      break;
    case 'hang-after-headers':
      sendHead(response, delivery.reply);
      response.flushHeaders();
      break;
    case 'reset-after-headers':
      sendHead(response, delivery.reply);
      response.write(delivery.reply.body.slice(0, delivery.reply.body.length / 2));
      runLater(response, () => response.socket?.resetAndDestroy(), READ_BEFORE_RESET_MS);
      break;
    case 'drip':
      sendHead(response, delivery.reply);
      drip(response, Buffer.from(delivery.reply.body));
      break;
    case 'flood':
      void flood(response, delivery);
      break;
  }
}

/** Sends a byte a second, the first at once. */
function drip(response: ServerResponse, body: Buffer): void {
  let sent = 0;
  const sendByte = (): void => {
    response.write(body.subarray(sent, sent + 1));
    sent += 1;
    if (sent >= body.length) response.end();
  };
  const timer = setInterval(sendByte, DRIP_MS);
  response.once('close', () => clearInterval(timer));
  sendByte();
}

async function flood(
  response: ServerResponse,
  { reply, bytes, isPacked }: Extract<Delivery, { kind: 'flood' }>,
): Promise<void> {
  response.writeHead(reply.status, { ...reply.headers, ...(isPacked ? { 'content-encoding': 'gzip' } : {}) });
  const body = Readable.from(spaces(bytes), { objectMode: false });
  const sent = isPacked
    ? pipeline(body, createGzip({ level: constants.Z_BEST_SPEED }), response)
    : pipeline(body, response);
  // A reader that has had enough breaks the connection.
  await sent.catch(() => response.destroy());
}

function* spaces(bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= FLOOD_CHUNK.length) yield FLOOD_CHUNK.subarray(0, left);
}

function sendReply(response: ServerResponse, reply: Reply): void {
  sendHead(response, reply);
  response.end(reply.body);
}

function runLater(response: ServerResponse, act: () => void, delayMs: number): void {
  const timer = setTimeout(act, delayMs);
  response.once('close', () => clearTimeout(timer));
}

const sendHead = (response: ServerResponse, reply: Reply) =>
  response.writeHead(reply.status, { 'content-length': Buffer.byteLength(reply.body), ...reply.headers });
