import type { ServerResponse } from 'node:http';
import type { Delivery } from './faults.ts';
import type { Reply } from './messages.ts';

/** A reset that arrives together with the data looks to its reader like an orderly end, so the data goes ahead. */
const READ_BEFORE_RESET_MS = 50;

/** Carries out a delivery on the connection of a response. */
export function deliver(response: ServerResponse, delivery: Delivery): void {
  switch (delivery.kind) {
    case 'reply':
      sendReply(response, delivery.reply);
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
  }
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
