import ky, { HTTPError } from 'ky';
import type { AccountId, LocationId, Platform } from '../../core/account.ts';
import { type Attempt, failed, succeeded } from '../../core/failure.ts';
import type { Pit } from '../../core/pit.ts';
import type { Reading } from '../../core/reading.ts';
import { boundFetch, type Fetch, OversizedError, TimedOutError } from './bounded-fetch.ts';
import type { Ask, Dialect, ReconnectRequest } from './dialects/dialect.ts';
import { failureOf, retryAfterMsOf } from './failures.ts';

const TIMEOUT_MS = 15_000;
const MAX_REPLY_BYTES = 5 * 1024 * 1024;
const RETRIES = 2;
/** 408, 429 and every 5xx. */
const RETRIED_STATUSES = [408, 429, ...Array.from({ length: 100 }, (_, n) => 500 + n)];
const FIRST_RETRY_DELAY_MS = 500;
/** A longer wait is left to the schedule: a check must not hang for it. */
const MAX_RETRY_AFTER_MS = 3_000;

/** Whose accounts are asked about, and by what right. */
export interface Access {
  readonly location: LocationId;
  readonly pit: Pit;
}

/** All that Relink asks of HighLevel. Every method resolves; what goes wrong is a `Failure`. */
export interface HighLevelClient {
  readonly platforms: readonly Platform[];
  readonly listAccounts: (access: Access) => Promise<Attempt<Reading>>;
  readonly listPlatform: (access: Access, platform: Platform) => Promise<Attempt<Reading>>;
  /** Answers the address at which the person signs in; it comes from the network and is not to be trusted. */
  readonly startReconnect: (access: Access, request: ReconnectRequest) => Promise<Attempt<string>>;
  readonly disconnect: (access: Access, account: AccountId) => Promise<Attempt<true>>;
}

export interface ClientOptions {
  readonly fetch: Fetch;
  readonly baseUrl: string;
  readonly dialect: Dialect;
  /** Relink's own version, named to the service in `User-Agent`. */
  readonly version: string;
}

export function createClient({ fetch, baseUrl, dialect, version }: ClientOptions): HighLevelClient {
  const http = ky.create({
    fetch: adaptFetch(boundFetch(fetch, { timeoutMs: TIMEOUT_MS, maxBytes: MAX_REPLY_BYTES })),
    timeout: false,
    headers: { Accept: 'application/json', Version: dialect.version, 'User-Agent': `Relink/${version}` },
    retry: {
      limit: RETRIES,
      methods: ['get'],
      statusCodes: RETRIED_STATUSES,
      afterStatusCodes: RETRIED_STATUSES,
      maxRetryAfter: MAX_RETRY_AFTER_MS,
      delay: (attempt) => FIRST_RETRY_DELAY_MS * 2 ** (attempt - 1),
      jitter: true,
      shouldRetry: ({ error }) => isWorthRetrying(error),
    },
  });

  const send = async <T>({ pit }: Access, ask: Ask<T>): Promise<Attempt<T>> => {
    try {
      const response = await http(`${baseUrl.replace(/\/+$/, '')}${ask.path}`, {
        method: ask.method,
        searchParams: ask.query,
        headers: { Authorization: `Bearer ${pit.reveal()}` },
        ...(ask.body ? { json: ask.body } : {}),
      });
      const value = ask.read(parseJson(await response.text()));
      return value === null ? failed({ kind: 'unreadable-reply' }) : succeeded(value);
    } catch (error) {
      const failure = await failureOf(error);
      if (failure.kind === 'not-found' && ask.whenNotFound !== undefined) return succeeded(ask.whenNotFound);
      return failed(failure);
    }
  };

  return {
    platforms: dialect.platforms,
    listAccounts: (access) => send(access, dialect.listAccounts(access.location)),
    listPlatform: (access, platform) => send(access, dialect.listPlatform(access.location, platform)),
    startReconnect: (access, request) => send(access, dialect.startReconnect(access.location, request)),
    disconnect: (access, account) => send(access, dialect.disconnect(access.location, account)),
  };
}

const adaptFetch =
  (fetch: (request: Request) => Promise<Response>) =>
  (input: RequestInfo | URL, init?: RequestInit): Promise<Response> =>
    fetch(new Request(input, init));

/** `undefined` leaves the verdict to the list of status codes. */
function isWorthRetrying(error: Error): boolean | undefined {
  if (error instanceof TimedOutError || error instanceof OversizedError) return false;
  if (!(error instanceof HTTPError)) return true;
  const wait = retryAfterMsOf(error.response);
  return wait !== null && wait > MAX_RETRY_AFTER_MS ? false : undefined;
}

/** Text that is not JSON becomes a value that no schema accepts. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
