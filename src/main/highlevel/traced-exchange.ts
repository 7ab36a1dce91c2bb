import type { Exchange } from './exchange.ts';

/**
 * Tells of every request what was asked, how it ended and how long that took. Neither headers, bodies nor queries are
 * told: they hold the token, names of people, and the secret of a sign-in.
 *
 * @param monotonic milliseconds
 */
export const traceExchange =
  (exchange: Exchange, monotonic: () => number, tell: (line: string) => void): Exchange =>
  async (url, request) => {
    const startedAt = monotonic();
    const { origin, pathname } = new URL(url);
    const tellEnd = (end: string): void =>
      tell(`${request.method} ${origin}${pathname}: ${end}, ${Math.round(monotonic() - startedAt)} ms`);
    try {
      const reply = await exchange(url, request);
      tellEnd(String(reply.status));
      return reply;
    } catch (error) {
      tellEnd(error instanceof Error ? error.name : 'failed');
      throw error;
    }
  };
