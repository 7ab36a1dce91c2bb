import * as v from 'valibot';
import type { Failure } from '../../core/failure.ts';
import { plainText } from '../../core/plain-text.ts';
import { OversizedError, type Reply, TimedOutError } from './exchange.ts';

const ErrorReply = v.object({ message: v.union([v.string(), v.array(v.string())]) });
/** How validators in front of the API say what is wrong (RFC 9457). */
const ProblemReply = v.pipe(
  v.object({ title: v.string(), detail: v.optional(v.string()) }),
  v.transform(({ title, detail }) => ({ message: detail ?? title })),
);

/** The wordings that HighLevel uses with 401 and 403, most specific first. Each asks something else of the person. */
const TOKEN_WORDINGS: readonly (readonly [RegExp, Failure])[] = [
  [/authclass type/i, { kind: 'token-of-agency' }],
  [
    /not accessible from this token|does not have access to this location/i,
    { kind: 'token-of-other-location' },
  ],
  [/not authorized for this scope/i, { kind: 'token-lacks-scope' }],
  [/invalid jwt/i, { kind: 'token-not-private' }],
  [/invalid private integration/i, { kind: 'token-invalid' }],
];

/** What Node (`code`) and Chromium (`net::ERR_…` in the message) call the ways in which a connection fails. */
const OFFLINE =
  /ENOTFOUND|EAI_AGAIN|ENETUNREACH|ENETDOWN|EHOSTUNREACH|ERR_(INTERNET_DISCONNECTED|NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|ADDRESS_UNREACHABLE|NETWORK_CHANGED|NETWORK_IO_SUSPENDED)/;
const INSECURE = /ERR_(CERT|SSL|TLS)|CERT_|SELF_SIGNED|UNABLE_TO_|ERR_BAD_SSL|EPROTO|DEPTH_ZERO/;

/** The failure behind an error that the request was rejected with. */
export function failureOf(error: unknown): Failure {
  if (error instanceof TimedOutError) return { kind: 'timed-out' };
  if (error instanceof OversizedError) return { kind: 'oversized-reply' };
  const traces = traceOf(error);
  if (OFFLINE.test(traces)) return { kind: 'offline' };
  if (INSECURE.test(traces)) return { kind: 'insecure' };
  return { kind: 'unreachable' };
}

/** The failure that a reply outside 2xx stands for. */
export async function failureOfResponse(response: Reply): Promise<Failure> {
  const { status } = response;
  if (status === 429) return { kind: 'rate-limited', retryAfterMs: retryAfterMsOf(response) };
  // The network's own demand to sign in first (RFC 6585), whatever its body looks like.
  if (status === 511) return { kind: 'unreadable-reply' };
  if (status >= 500 || status === 408) return { kind: 'service-error', status };
  // A redirection to nowhere is none of the API's answers.
  if (status < 400) return { kind: 'unreadable-reply' };
  const body = await response.text();
  // A captive portal or firewall answers in HTML; that says nothing about the token.
  if (MARKUP.test(body) && status !== 404) return { kind: 'unreadable-reply' };
  if (status === 407) return { kind: 'unreachable' };
  return failureOfRefusal(status, body);
}

function failureOfRefusal(status: number, body: string): Failure {
  const message = messageOf(body);
  if (isAboutVersion(status, body)) return { kind: 'version-missing' };
  // The documents say of 401 alone that it means the token; a 403 in foreign words may be a firewall's.
  if (status === 403 && message === null) return { kind: 'unreadable-reply' };
  if (status === 401 || status === 403) return tokenFailureOf(status, message ?? '');
  if (status === 404) return { kind: 'not-found' };
  return { kind: 'request-refused', status, message: message ?? '' };
}

/** What an error may say of itself when it comes with a status of success. */
const ErrorInDisguise = v.object({ success: v.optional(v.unknown()), statusCode: v.optional(v.unknown()) });

function isErrorInDisguise(reply: unknown): boolean {
  if (!v.is(ErrorInDisguise, reply)) return false;
  const { success, statusCode } = reply;
  return success === false || (typeof statusCode === 'number' && statusCode >= 400);
}

/** A part that nobody asked for would make accounts seem to be gone, and with 205 there is no answer at all. */
const STATUSES_OF_NO_ANSWER: readonly number[] = [205, 206];

/** Whether a reply within 2xx is one whole answer. An error can come with 200. */
export const isWholeSuccess = ({ status }: Pick<Reply, 'status'>, reply: unknown): boolean =>
  !STATUSES_OF_NO_ANSWER.includes(status) && !isErrorInDisguise(reply);

const MARKUP = /^\s*</;
const VERSION_STATUSES: readonly number[] = [400, 401, 422];

/** Validators in front of the API name the header in words and places of their own. */
const isAboutVersion = (status: number, body: string): boolean =>
  VERSION_STATUSES.includes(status) && /\bversion\b/i.test(body);

/** `Retry-After` in milliseconds, from either of its two forms (RFC 9110, section 10.2.3). */
export function retryAfterMsOf(response: Pick<Reply, 'headers'>, now = Date.now()): number | null {
  const text = response.headers.get('retry-after')?.trim();
  if (!text) return null;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

function tokenFailureOf(status: 401 | 403, message: string): Failure {
  const known = TOKEN_WORDINGS.find(([wording]) => wording.test(message));
  if (known) return known[1];
  return { kind: status === 401 ? 'token-invalid' : 'token-refused' };
}

/** The API's own words as plain text; null when the body is not one of its error bodies. */
function messageOf(body: string): string | null {
  const reply = v.safeParse(v.pipe(v.string(), v.parseJson(), v.union([ErrorReply, ProblemReply])), body);
  if (!reply.success) return null;
  const { message } = reply.output;
  return plainText(typeof message === 'string' ? message : message.join(' ')).slice(0, 300);
}

function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return `${error.name} ${error.message} ${code} ${error.cause === undefined ? '' : traceOf(error.cause)}`;
}
