import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { isAvatarPath } from '../../src/main/avatars/avatar-paths.ts';
import { CONTENT_SECURITY_POLICY, CONTENT_TYPES } from '../../src/main/desktop/page-policy.ts';
import { drawAvatar } from '../../src/simulator/avatar-art.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
/** Where the built page lies. */
export const BUILT_PAGE = join(REPOSITORY, 'dist/renderer');
const FONT = join(REPOSITORY, 'node_modules/@fontsource-variable/inter');

/** The same letters on every machine. The mono-spaced ones are those that every Debian with fonts has. */
const STYLE = `@import "/font/index.css";
:root:root { --font: "Inter Variable", sans-serif; --mono: "DejaVu Sans Mono", monospace; }`;

/** Where a browser finds the page. */
export interface PageServer {
  readonly origin: string;
  readonly close: () => void;
}

/** Its name makes the origin a secure one, as that of the app is. */
export const PAGE_HOST = 'relink.localhost';

/** Serves the built page under the app's own policy, and a font. */
export async function serveBuiltPage(): Promise<PageServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', `http://${PAGE_HOST}`);
    findFile(pathname)
      .then((body) => response.writeHead(200, headersOf(pathname)).end(body))
      .catch(() => response.writeHead(404).end());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    origin: `http://${PAGE_HOST}:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** @throws Error when there is no such file */
async function findFile(pathname: string): Promise<string | Buffer> {
  if (pathname === '/gallery.css') return STYLE;
  if (pathname === '/index.html') return readPage();
  if (isAvatarPath(pathname)) return drawAvatar(pathname);
  const file = pathname.startsWith('/font/')
    ? resolve(FONT, `.${pathname.slice('/font'.length)}`)
    : resolve(BUILT_PAGE, `.${pathname}`);
  const isInside = file.startsWith(FONT + sep) || file.startsWith(BUILT_PAGE + sep);
  if (!isInside) throw new Error(`The page has no "${pathname}".`);
  return readFile(file);
}

const headersOf = (pathname: string): Readonly<Record<string, string>> => ({
  'Content-Type':
    CONTENT_TYPES[isAvatarPath(pathname) ? '.png' : extname(pathname)] ?? 'application/octet-stream',
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  // Nothing changes while pages are drawn, so that each file is asked for once.
  'Cache-Control': 'max-age=3600',
});

/** After the page's own style sheet, which it overrules. */
async function readPage(): Promise<string> {
  const page = await readFile(join(BUILT_PAGE, 'index.html'), 'utf8');
  return page.replace('</head>', '<link rel="stylesheet" href="/gallery.css"></head>');
}
