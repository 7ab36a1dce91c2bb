import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';
import type { Clock } from '../../core/clock.ts';
import type { Say } from '../../core/words/say.ts';
import { listenOnLoopback, refuse, targetOf } from './loopback-listener.ts';
import {
  isOver,
  type OpenerContent,
  type OpenerProgress,
  type OpenerView,
  openerPage,
} from './opener-page.ts';
import { BARE_HEADERS } from './page-frame.ts';

/** The page of ours that opens the sign-in window, for as long as the sign-in lasts. */
export interface Opener {
  /** Where the browser finds the page; it may be reloaded. */
  readonly pageUrl: string;
  /** Tells the page how the sign-in stands. Soon after a progress that is over, the server closes. */
  readonly show: (progress: OpenerProgress) => void;
  /** Closes at once. */
  readonly close: () => void;
}

export interface OpenerOptions {
  readonly clock: Clock;
  readonly say: Say;
  readonly content: OpenerContent;
  readonly progress: OpenerProgress;
  /**
   * Told what the opened window posted, and by the page's account from which origin. Answers whether that was the
   * awaited message, after which no other is heard.
   */
  readonly onMessage: (data: unknown, origin: string) => boolean;
}

const RelayedSchema = v.object({ origin: v.string(), data: v.unknown() });
const MAX_MESSAGE_BYTES = 16 * 1024;
/** The page learns of an end at once; the time is for one that is just being loaded. */
const LEARNING_MS = 5_000;

/**
 * Listens on this computer only and serves one page with what it needs, below unguessable paths. All else gets an
 * empty 404.
 * @throws when the system lets nobody listen on the loopback interface
 */
export async function startOpener({
  clock,
  say,
  content,
  progress,
  onMessage,
}: OpenerOptions): Promise<Opener> {
  const secret = randomBytes(32).toString('base64url');
  const paths = { messagePath: `/message/${secret}`, progressPath: `/progress/${secret}` };
  const held = new Set<ServerResponse>();
  let view: OpenerView = { version: 0, progress };
  let isTaken = false;
  let cancelClosing = (): void => {};

  const servePage = (response: ServerResponse): void => {
    const { html, headers } = openerPage(content, view, paths, say);
    response.writeHead(200, headers).end(html);
  };

  const serveProgress = (response: ServerResponse, query: string): void => {
    const isNew = new URLSearchParams(query).get('seen') !== String(view.version);
    if (isNew || isOver(view.progress)) {
      sendJson(response, view);
      return;
    }
    held.add(response);
    response.on('close', () => held.delete(response));
  };

  const takeMessage = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const relayed = isFromPage(request) && isShort(request) ? await readRelayed(request) : null;
    if (relayed === null || isTaken || isOver(view.progress)) return refuse(response);
    isTaken = onMessage(relayed.data, relayed.origin);
    sendJson(response, { isTaken });
  };

  const isFromPage = ({ headers }: IncomingMessage): boolean =>
    headers.origin === `http://${listener.authority}` && headers['content-type'] === 'application/json';

  const listener = await listenOnLoopback((request, response) => {
    const { path, query } = targetOf(request);
    const asked = `${request.method} ${path}`;
    if (asked === `GET /open/${secret}`) servePage(response);
    else if (asked === `GET ${paths.progressPath}`) serveProgress(response, query);
    else if (asked === `POST ${paths.messagePath}`) void takeMessage(request, response);
    else refuse(response);
  });

  const close = (): void => {
    cancelClosing();
    listener.close();
  };
  return {
    pageUrl: `http://${listener.authority}/open/${secret}`,
    show(next) {
      if (isOver(view.progress) || isSame(next, view.progress)) return;
      view = { version: view.version + 1, progress: next };
      for (const response of held) sendJson(response, view);
      held.clear();
      if (isOver(next)) cancelClosing = clock.after(LEARNING_MS, close);
    },
    close,
  };
}

const isSame = (a: OpenerProgress, b: OpenerProgress): boolean =>
  a.phase === b.phase && a.title === b.title && a.text === b.text;

const sendJson = (response: ServerResponse, value: unknown): void => {
  response
    .writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', ...BARE_HEADERS })
    .end(JSON.stringify(value));
};

/** Without a length there is no telling how much would come. */
const isShort = ({ headers }: IncomingMessage): boolean =>
  Number(headers['content-length'] ?? Number.NaN) <= MAX_MESSAGE_BYTES;

/** The relayed message; null when it is of another form, or does not come. */
async function readRelayed(request: IncomingMessage): Promise<v.InferOutput<typeof RelayedSchema> | null> {
  try {
    const parsed = v.safeParse(RelayedSchema, JSON.parse(await text(request)));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
