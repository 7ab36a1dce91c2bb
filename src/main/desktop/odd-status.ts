import type { Session } from 'electron';

/** The status lines of which a `Response` of the Fetch standard can be made. */
const USUAL = /^HTTP\/\S+ [2-5]\d\d( [ -~]*)?$/;
const NONSENSE = 'HTTP/1.1 502 Bad Gateway';

/**
 * Makes a nonsensical status of a reply into an error of the service. Electron's `fetch` throws on one where nobody
 * can catch it, and then never answers.
 */
export function replaceOddStatus(session: Session): void {
  session.webRequest.onHeadersReceived(({ statusLine, responseHeaders = {} }, decide) =>
    decide(USUAL.test(statusLine) ? {} : { responseHeaders, statusLine: NONSENSE }),
  );
}
