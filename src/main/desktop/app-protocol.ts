import { readFileSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import type { ProtocolResponse, Session } from 'electron';
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

/**
 * Serves the built window from its folder, the pictures of accounts, and nothing else. By the older way to answer:
 * `protocol.handle` loads Node's fetch at the first request, when somebody waits for the window.
 */
export function serveApp(session: Session, { folder, loadAvatar }: AppContent): void {
  const answerTo = async (url: string): Promise<ProtocolResponse> => {
    const { pathname, host } = new URL(url);
    if (host !== 'relink') return NOT_FOUND;
    if (isAvatarPath(pathname)) {
      const picture = await loadAvatar(pathname);
      return picture ? served(picture.bytes, picture.type) : NOT_FOUND;
    }
    const path = normalize(join(folder, decodeURIComponent(pathname)));
    const type = CONTENT_TYPES[extname(path)];
    if (!type || !path.startsWith(folder + sep)) return NOT_FOUND;
    // At once: the threads that read in the background may be held up by keychain calls, and these files are small.
    return served(readFileSync(path), type);
  };
  session.protocol.registerBufferProtocol(APP_SCHEME, ({ url }, callback) => {
    answerTo(url)
      .catch(() => NOT_FOUND)
      .then(callback);
  });
}

const served = (data: Buffer, type: string): ProtocolResponse => ({
  data,
  headers: {
    'Content-Type': type,
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
  },
});

const NOT_FOUND: ProtocolResponse = { statusCode: 404, data: Buffer.alloc(0) };
