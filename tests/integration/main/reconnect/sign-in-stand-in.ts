import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';

/** What the window of a sign-in posts to its opener, as it was seen in the wild. */
export const MESSAGE = {
  actionType: 'close',
  page: 'social_media_posting',
  platform: 'facebook',
  placement: 'undefined',
  accountId: '658a9b6833b91e0ecb8f3958',
  refresh: 'undefined',
  source: 'undefined',
};

export interface SeenRequest {
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
}

/** An API with a start page, and a platform on another port that it leads to. */
export interface SignInStandIn {
  readonly startPage: string;
  /** Where the platform's page is. */
  readonly platform: string;
  /** All requests to both, in order. */
  readonly requests: () => readonly SeenRequest[];
  readonly stop: () => Promise<void>;
}

export interface StandInConduct {
  /** What the last page posts; null for nothing. */
  readonly message?: unknown;
  readonly demandsHeaders?: boolean;
}

/**
 * The platform's page has one link, "Approve". It leads back to a page of the API, which posts the message; the
 * platform's own page posts the same, which must not count.
 */
export async function startSignInStandIn(conduct: StandInConduct = {}): Promise<SignInStandIn> {
  const { message = MESSAGE, demandsHeaders = false } = conduct;
  const seen: SeenRequest[] = [];
  const see = ({ url = '', headers }: IncomingMessage): void => {
    seen.push({ url, headers });
  };
  const post = message === null ? '' : `opener.postMessage(${JSON.stringify(message)}, '*');`;

  const platform = await listen((request, response) => {
    see(request);
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(`<title>Platform</title><a href="${api.origin}/finish">Approve</a><script>${post}</script>`);
  });
  const api = await listen((request, response) => {
    see(request);
    if (request.url?.startsWith('/finish')) {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end(`<title>Finished</title>Thank you<script>${post}</script>`);
    } else if (demandsHeaders && !request.headers.authorization) {
      response.writeHead(401).end();
    } else {
      response.writeHead(302, { Location: `${platform.origin}/consent?state=1` }).end();
    }
  });

  return {
    startPage: `${api.origin}/social-media-posting/oauth/facebook/start?locationId=L&userId=U&reconnect=true`,
    platform: platform.origin,
    requests: () => seen,
    async stop() {
      await Promise.all([close(api.server), close(platform.server)]);
    },
  };
}

async function listen(
  answer: RequestListener,
): Promise<{ readonly server: Server; readonly origin: string }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port');
  return { server, origin: `http://127.0.0.1:${address.port}` };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
