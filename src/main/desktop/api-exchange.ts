import { type IncomingMessage, net, type Session } from 'electron';
import {
  type Bounds,
  type Exchange,
  OversizedError,
  type Reply,
  TimedOutError,
} from '../highlevel/exchange.ts';

/** No reply should have another status, and what such a one means nobody knows. */
const NONSENSE = 502;

/**
 * Exchanges through Chromium's network stack, with the proxy and the certificates that the system knows. Electron's own
 * `fetch` is built on the same, but its streams make a sweep over a thousand locations twice as dear.
 */
export const apiExchangeOf =
  (session: Session, bounds: Bounds): Exchange =>
  (url, { method, headers, body }) =>
    new Promise((resolve, reject) => {
      const request = net.request({
        url,
        method,
        session,
        headers: { ...headers },
        credentials: 'omit',
        redirect: 'error',
      });
      let isSettled = false;
      const settle = (act: () => void): void => {
        if (isSettled) return;
        isSettled = true;
        clearTimeout(timer);
        act();
      };
      const give = (error: Error): void => {
        settle(() => reject(error));
        request.abort();
      };
      const timer = setTimeout(() => give(new TimedOutError('No whole reply in time')), bounds.timeoutMs);
      request.on('response', (response) => {
        readWhole(response, bounds.maxBytes, (text) => settle(() => resolve(replyOf(response, text))), give);
      });
      // An aborted request may report that as an error, which then settles nothing any more.
      request.on('error', give);
      request.end(body);
    });

function readWhole(
  response: IncomingMessage,
  maxBytes: number,
  done: (text: string) => void,
  give: (error: Error) => void,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  response.on('data', (chunk) => {
    size += chunk.byteLength;
    if (size > maxBytes) give(new OversizedError(`The reply has more than ${maxBytes} bytes`));
    else chunks.push(chunk);
  });
  response.on('end', () => done(Buffer.concat(chunks).toString()));
  response.on('aborted', () => give(new Error('The reply was cut off')));
  response.on('error', give);
}

const replyOf = ({ statusCode, headers }: IncomingMessage, text: string): Reply => ({
  status: statusCode >= 200 && statusCode <= 599 ? statusCode : NONSENSE,
  headers: {
    get(name) {
      const value = headers[name.toLowerCase()];
      return value === undefined ? null : [value].flat().join(', ');
    },
  },
  text: async () => text,
});
