import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The most requests that were ever answered at the same time. */
export interface RequestsAtOnce {
  readonly inAll: number;
  readonly ofOneLocation: number;
}

/**
 * Counts, from now on, the requests that the HTTP servers of this process are answering.
 *
 * @param idOf finds the location in a request's path and query
 */
export function countRequestsAtOnce(idOf: RegExp): () => RequestsAtOnce {
  const underway = new Map<string, number>();
  let inAll = 0;
  let ofOneLocation = 0;
  let all = 0;
  const add = (id: string, change: 1 | -1): void => {
    const count = (underway.get(id) ?? 0) + change;
    underway.set(id, count);
    all += change;
    ofOneLocation = Math.max(ofOneLocation, count);
    inAll = Math.max(inAll, all);
  };
  subscribe('http.server.request.start', (message) => {
    // Node's documentation of the channel says what a message holds.
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const [id] = idOf.exec(request.url ?? '') ?? [];
    if (id === undefined) return;
    add(id, 1);
    response.once('close', () => add(id, -1));
  });
  return () => ({ inAll, ofOneLocation });
}
