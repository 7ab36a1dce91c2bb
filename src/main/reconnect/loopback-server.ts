import { randomBytes } from 'node:crypto';
import { listenOnLoopback, refuse, targetOf } from './loopback-listener.ts';
import type { Page } from './page-frame.ts';

/** What the browser brought back: a hint, since any program on this computer could have sent it. */
export type CallbackOutcome = 'approved' | 'declined';

export interface Loopback {
  /** The one address that is answered, once. */
  readonly callbackUrl: string;
  /** Lets a visit that is being answered have its page, after which it is closed anyhow. */
  readonly close: () => void;
}

export interface LoopbackOptions {
  readonly resultPage: (outcome: CallbackOutcome) => Page;
  readonly onCallback: (outcome: CallbackOutcome) => void;
}

/**
 * Listens on this computer only, for one visit to one unguessable path. All else gets an empty 404, and the visit
 * closes the server.
 * @throws when the system lets nobody listen on the loopback interface
 */
export async function startLoopback({ resultPage, onCallback }: LoopbackOptions): Promise<Loopback> {
  const callbackPath = `/callback/${randomBytes(32).toString('base64url')}`;
  let isUsed = false;

  const { authority, close } = await listenOnLoopback((request, response) => {
    const { path, query } = targetOf(request);
    if (request.method !== 'GET' || path !== callbackPath || isUsed) return refuse(response);
    isUsed = true;
    const outcome = outcomeOf(new URLSearchParams(query));
    const { html, headers } = resultPage(outcome);
    response.on('close', close);
    response.writeHead(200, { ...headers, Connection: 'close' }).end(html);
    onCallback(outcome);
  });
  return {
    callbackUrl: `http://${authority}${callbackPath}`,
    close() {
      if (!isUsed) close();
    },
  };
}

const outcomeOf = (query: URLSearchParams): CallbackOutcome =>
  query.has('error') || query.get('success') === 'false' ? 'declined' : 'approved';
