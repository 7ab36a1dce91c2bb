import type { Attempt, Failure } from '../../core/failure.ts';
import type { StartProblem } from '../../core/reconnect.ts';
import { type AddressPolicy, parseUrl, safeAddressOf } from '../../core/safe-address.ts';

export type RequestHeaders = Readonly<Record<string, string>>;

/** The head of one reply. */
export interface FirstReply {
  readonly status: number;
  /** Where it redirects to; null when it does not. */
  readonly location: string | null;
}

/**
 * Asks for an address and follows no redirect.
 * @throws when nothing answers
 */
export type ResolveRedirect = (address: string, headers: RequestHeaders) => Promise<FirstReply>;

export type StartAddress =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly reason: StartProblem };

interface StartPage {
  readonly address: string;
  /** The headers with the token, for a start page that demands them. */
  readonly headers: () => Promise<Attempt<RequestHeaders>>;
  readonly resolveRedirect: ResolveRedirect;
  readonly policy: AddressPolicy;
}

/**
 * Where the browser begins a sign-in. A browser cannot send the token, and must not: where the start page demands it,
 * the first redirect is resolved here, and the browser begins at the page that it leads to.
 */
export async function startAddressOf(page: StartPage): Promise<StartAddress> {
  const startPage = safeAddressOf(page.address, page.policy);
  if (startPage === null) return UNSAFE;
  const plain = await page.resolveRedirect(startPage, {}).catch(() => null);
  if (plain === null || !isRefusal(plain)) return { ok: true, address: startPage };
  const headers = await page.headers();
  if (!headers.ok) return couldNotStart(headers.failure);
  const reply = await page.resolveRedirect(startPage, headers.value).catch(() => null);
  if (reply === null) return couldNotStart({ kind: 'unreachable' });
  if (reply.status >= 400 || reply.location === null) return couldNotStart(failureOf(reply.status));
  const target = safeAddressOf(absolute(reply.location, startPage), page.policy);
  return target === null || carriesToken(target, headers.value) ? UNSAFE : { ok: true, address: target };
}

const UNSAFE: StartAddress = { ok: false, reason: { why: 'unsafe-address' } };

const couldNotStart = (failure: Failure): StartAddress => ({
  ok: false,
  reason: { why: 'could-not-start', failure },
});

const isRefusal = ({ status }: FirstReply): boolean => status >= 400 && status < 500;

/** The body is not read, so the status alone has to tell. */
function failureOf(status: number): Failure {
  if (status < 400) return { kind: 'unreadable-reply' };
  if (status >= 500) return { kind: 'service-error', status };
  if (status === 401 || status === 403) return { kind: 'token-refused' };
  if (status === 404) return { kind: 'not-found' };
  if (status === 429) return { kind: 'rate-limited', retryAfterMs: null };
  return { kind: 'request-refused', status, message: '' };
}

/** A redirect may be relative to the address that was asked for. */
const absolute = (location: string, base: string): string =>
  parseUrl(location) ? location : new URL(location, base).href;

/** Whether an address would hand the token to the browser, as it is or percent-encoded. */
function carriesToken(address: string, headers: RequestHeaders): boolean {
  const tokens = Object.entries(headers)
    .filter(([name]) => name.toLowerCase() === 'authorization')
    .map(([, value]) => value.replace(/^Bearer\s+/i, '').toLowerCase());
  const text = decodeFully(address).toLowerCase();
  return tokens.some((token) => text.includes(token));
}

/** Undoes percent-encoding, also of what was encoded several times over. */
function decodeFully(text: string): string {
  const decoded = text.replace(/%([0-7][0-9a-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return decoded === text ? text : decodeFully(decoded);
}
