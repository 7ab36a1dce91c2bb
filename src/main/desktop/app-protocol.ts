import { readFileSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import type { Session } from 'electron';
import { isAvatarPath } from '../avatars/avatar-paths.ts';
import type { Picture } from '../avatars/picture.ts';
import { APP_SCHEME } from './app-scheme.ts';
import { CONTENT_SECURITY_POLICY, CONTENT_TYPES } from './page-policy.ts';

/** The origin of Relink's own page; nothing else may send commands. */
export const APP_ORIGIN = `${APP_SCHEME}://relink`;
export const APP_PAGE = `${APP_ORIGIN}/index.html`;
/** The same page as the small window at the tray icon. */
export const GLANCE_PAGE = `${APP_PAGE}?form=glance`;

export interface AppContent {
  /** The built window. */
  readonly folder: string;
  /** Finds the picture of an account by its path; null when there is none. */
  readonly loadAvatar: (path: string) => Promise<Picture | null>;
}

/** Serves the built window from its folder, the pictures of accounts, and nothing else. */
export function serveApp(session: Session, { folder, loadAvatar }: AppContent): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const { pathname, host } = new URL(request.url);
    if (host !== 'relink') return notFound();
    if (isAvatarPath(pathname)) {
      const picture = await loadAvatar(pathname);
      return picture ? served(picture.bytes, picture.type) : notFound();
    }
    const path = normalize(join(folder, decodeURIComponent(pathname)));
    const type = CONTENT_TYPES[extname(path)];
    if (!type || !path.startsWith(folder + sep)) return notFound();
    try {
      // At once: the threads that read in the background may be held up by keychain calls, and these files are small.
      return served(readFileSync(path), type);
    } catch {
      return notFound();
    }
  });
}

const served = (body: Buffer<ArrayBuffer>, type: string): Response =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
    },
  });

const notFound = (): Response => new Response(null, { status: 404 });
