import { type ClientRequest, type IncomingMessage, net, type Session } from 'electron';
import type { Bounds, Exchange, Reply } from '../highlevel/exchange.ts';
import { inTime } from '../highlevel/in-time.ts';
import { readWhole, wholeReplyOf } from '../highlevel/whole-reply.ts';

/**
 * Exchanges through Chromium's network, with the proxy and the certificates that the system knows. Electron's own
 * `fetch` is built on the same, but its streams cost as much again.
 */
export const chromiumExchangeOf =
  (session: () => Session, { timeoutMs, maxBytes }: Bounds): Exchange =>
  async (url, { method, headers, body }) => {
    const request = net.request({
      url,
      method,
      session: session(),
      headers: { ...headers },
      credentials: 'omit',
      redirect: 'error',
    });
    try {
      return await inTime(replyTo(request, body, maxBytes), timeoutMs);
    } catch (error) {
      request.abort();
      throw error;
    }
  };

async function replyTo(request: ClientRequest, body: string | undefined, maxBytes: number): Promise<Reply> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request.on('response', resolve);
    // An aborted request may report that as an error, which then settles nothing any more.
    request.on('error', reject);
    request.end(body);
  });
  return wholeReplyOf(response, await readWhole(response, maxBytes));
}
