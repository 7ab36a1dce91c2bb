import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';
import { isAvatarPath } from '../../src/main/avatars/avatar-paths.ts';
import { CONTENT_SECURITY_POLICY, CONTENT_TYPES } from '../../src/main/desktop/page-policy.ts';
import { drawAvatar } from '../../src/simulator/avatar-art.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
/** Where the built page lies. */
export const BUILT_PAGE = join(REPOSITORY, 'dist/renderer');
const FONT = join(REPOSITORY, 'node_modules/@fontsource-variable/inter');

/** A secure origin, as that of the app is. */
export const PAGE_ORIGIN = 'http://relink.localhost';

/** The same letters on every machine. The mono-spaced ones are those that every Debian with fonts has. */
const STYLE = `@import "/font/index.css";
:root:root { --font: "Inter Variable", sans-serif; --mono: "DejaVu Sans Mono", monospace; }`;

/** Answers all requests of the pages: the built page under the app's own policy, and a font. Nothing reaches a network. */
export const serveBuiltPage = (context: BrowserContext): Promise<unknown> =>
  context.route('**', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin !== PAGE_ORIGIN) return route.abort();
    if (pathname === '/gallery.css') return fulfill(route, '.css', STYLE);
    if (pathname === '/index.html') return fulfill(route, '.html', await readPage());
    if (isAvatarPath(pathname)) return fulfill(route, '.png', drawAvatar(pathname));
    const file = pathname.startsWith('/font/')
      ? resolve(FONT, `.${pathname.slice('/font'.length)}`)
      : resolve(BUILT_PAGE, `.${pathname}`);
    const isInside = file.startsWith(FONT + sep) || file.startsWith(BUILT_PAGE + sep);
    return isInside ? fulfill(route, extname(file), await readFile(file)) : route.abort();
  });

const fulfill = (route: Route, ending: string, body: string | Buffer): Promise<void> =>
  route.fulfill({
    headers: {
      'Content-Type': CONTENT_TYPES[ending] ?? 'application/octet-stream',
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    },
    body,
  });

/** After the page's own style sheet, which it overrules. */
async function readPage(): Promise<string> {
  const page = await readFile(join(BUILT_PAGE, 'index.html'), 'utf8');
  return page.replace('</head>', '<link rel="stylesheet" href="/gallery.css"></head>');
}
