import { net, type Session } from 'electron';
import type { FirstReply } from '../reconnect/start-address.ts';

const TIMEOUT_MS = 15_000;

/**
 * Asks for an address in a session and follows no redirect, which Electron's `fetch` cannot. The request ends with the
 * head of the first reply.
 * @throws when nothing answers in time
 */
export function resolveRedirect(
  session: Session,
  address: string,
  headers: Readonly<Record<string, string>>,
): Promise<FirstReply> {
  return new Promise((resolve, reject) => {
    const request = net.request({ url: address, session, redirect: 'manual', credentials: 'omit' });
    const timer = setTimeout(() => end(() => reject(new Error('No answer in time'))), TIMEOUT_MS);
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      request.abort();
    };
    request.on('redirect', (status, _method, location) => end(() => resolve({ status, location })));
    request.on('response', ({ statusCode }) => end(() => resolve({ status: statusCode, location: null })));
    // An aborted request may report that as an error, which then settles nothing any more.
    request.on('error', (error) => end(() => reject(error)));
    for (const [name, value] of Object.entries(headers)) request.setHeader(name, value);
    request.end();
  });
}
