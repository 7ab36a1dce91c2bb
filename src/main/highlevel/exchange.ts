/** One request, whole. */
export interface Outgoing {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One reply that has arrived whole; a `Response` of the Fetch standard is one. */
export interface Reply {
  readonly status: number;
  readonly headers: { readonly get: (name: string) => string | null };
  readonly text: () => Promise<string>;
}

/**
 * Sends a request and waits for the whole reply, whatever its status, within {@link Bounds}. It follows no redirect,
 * since the token must never follow to another address, and neither sends nor keeps cookies.
 * @throws TimedOutError, OversizedError, UnreachedError, or another error of the network
 */
export type Exchange = (url: string, request: Outgoing) => Promise<Reply>;

export interface Bounds {
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/** The reply did not end within its time. */
export class TimedOutError extends Error {
  override readonly name = 'TimedOutError';
}

/** The reply was larger than allowed. */
export class OversizedError extends Error {
  override readonly name = 'OversizedError';
}

/** No connection came about, or one that was kept turned out to be dead: nobody has answered the request. */
export class UnreachedError extends Error {
  override readonly name = 'UnreachedError';
}
