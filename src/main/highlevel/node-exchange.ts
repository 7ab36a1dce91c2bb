import http, { type ClientRequest, type IncomingMessage } from 'node:http';
import https from 'node:https';
import {
  type Bounds,
  type Exchange,
  type Outgoing,
  type Reply,
  TimedOutError,
  UnreachedError,
} from './exchange.ts';
import { inTime } from './in-time.ts';
import { unpack } from './unpack.ts';
import { headerOf, readWhole, wholeReplyOf } from './whole-reply.ts';

/** Whoever has not taken up the call by then is not there, or there is another way to get to him. */
const CONNECT_MS = 5_000;
/** Longer than a sweep pauses, and shorter than servers keep a connection: a kept one is seldom dead. */
const KEPT_MS = 10_000;

/** Exchanges through Node's own HTTP. */
export interface NodeExchange {
  readonly exchange: Exchange;
  /** Lets go of the connections that are kept for the next request: behind a sleep they are dead. */
  readonly forgetConnections: () => void;
}

/**
 * Node's HTTP knows neither the proxy nor the certificates of the system, and costs a quarter of what Chromium's does.
 * Its promise is rejected with an `UnreachedError` when no connection comes about.
 */
export function createNodeExchange(bounds: Bounds): NodeExchange {
  const kept = { keepAlive: true, timeout: KEPT_MS } as const;
  const agents = [new http.Agent(kept), new https.Agent(kept)] as const;
  const forgetConnections = (): void => {
    for (const { freeSockets } of agents) {
      for (const socket of Object.values(freeSockets).flat()) socket?.destroy();
    }
  };
  const open = (url: string, outgoing: Outgoing, isFresh: boolean): ClientRequest => {
    const { method } = outgoing;
    const headers = { ...outgoing.headers, 'Accept-Encoding': 'gzip' };
    if (url.startsWith('http:')) return http.request(url, { method, headers, agent: !isFresh && agents[0] });
    // Said outright, for a variable of the environment could turn it off otherwise.
    const rejectUnauthorized = true;
    return https.request(url, { method, headers, agent: !isFresh && agents[1], rejectUnauthorized });
  };

  const replyTo = async (request: ClientRequest, { body }: Outgoing): Promise<Reply> => {
    const response = await responseTo(request, body);
    if (isRedirect(response)) throw new Error('The reply leads to another address');
    const packed = await readWhole(response, bounds.maxBytes);
    const packing = headerOf(response.headers, 'content-encoding');
    return wholeReplyOf(response, await unpack(packed, packing, bounds.maxBytes));
  };

  const send = async (url: string, outgoing: Outgoing, isFresh: boolean): Promise<Reply> => {
    const request = open(url, outgoing, isFresh);
    try {
      return await inTime(replyTo(request, outgoing), bounds.timeoutMs);
    } catch (error) {
      request.destroy();
      if (error instanceof TimedOutError) forgetConnections();
      if (!(error instanceof UnreachedError) || !request.reusedSocket) throw error;
      forgetConnections();
      return send(url, outgoing, true);
    }
  };

  return {
    // What changes something gets a connection of its own: on a kept one that dies nobody knows whether it arrived.
    exchange: (url, outgoing) => send(url, outgoing, outgoing.method !== 'GET'),
    forgetConnections,
  };
}

/** The head of the reply. */
const responseTo = (request: ClientRequest, body: string | undefined): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    let isConnected = false;
    const fail = (error: Error): void => {
      const isAnswered = isConnected && !request.reusedSocket;
      reject(isAnswered ? error : new UnreachedError('Nobody answered', { cause: error }));
    };
    request.once('socket', (socket) => {
      if (!socket.connecting) return;
      const impatience = setTimeout(() => fail(new Error('ETIMEDOUT')), CONNECT_MS);
      socket.once('close', () => clearTimeout(impatience));
      socket.once('encrypted' in socket ? 'secureConnect' : 'connect', () => {
        clearTimeout(impatience);
        isConnected = true;
      });
    });
    // After a change of protocol, which nobody asked for, nothing else is told.
    const failAtClose = (): void => fail(new Error('The connection was closed'));
    request.once('close', failAtClose);
    request.once('response', (response) => {
      request.off('close', failAtClose);
      resolve(response);
    });
    request.on('error', fail);
    request.end(body);
  });

const isRedirect = ({ statusCode = 0, headers }: IncomingMessage): boolean =>
  statusCode >= 300 && statusCode <= 399 && statusCode !== 304 && headers.location !== undefined;
