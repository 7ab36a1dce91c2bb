import type { Advice } from './advice.ts';
import { CHECK_FAILURES } from './check-failures.ts';

/**
 * Every way in which Relink can fail to learn the truth about a location. A failure says nothing about any
 * account; it is about the network, the service, the token or the keychain.
 */
export type Failure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'insecure' }
  | { readonly kind: 'service-error'; readonly status: number }
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number | null }
  | { readonly kind: 'unreadable-reply' }
  | { readonly kind: 'oversized-reply' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'request-refused'; readonly status: number; readonly message: string }
  | { readonly kind: 'version-missing' }
  /** `until` in epoch milliseconds. */
  | { readonly kind: 'daily-limit'; readonly until: number }
  | { readonly kind: TokenFailureKind }
  | { readonly kind: KeychainFailureKind };

export type TokenFailureKind =
  | 'token-invalid'
  | 'token-not-private'
  | 'token-of-agency'
  | 'token-lacks-scope'
  | 'token-of-other-location'
  | 'token-refused';

export type KeychainFailureKind =
  | 'keychain-locked'
  | 'keychain-missing'
  | 'keychain-failing'
  | 'token-missing';

export type FailureKind = Failure['kind'];

const ADVICE: Readonly<Record<FailureKind, Advice>> = CHECK_FAILURES;

/** Whether a stored value names a failure that this version of Relink knows. */
export const isFailureKind = (kind: unknown): kind is FailureKind =>
  typeof kind === 'string' && Object.hasOwn(ADVICE, kind);

/** The plain words for a failure. */
export const adviceOf = (failure: Failure): Advice => ADVICE[failure.kind];

/** The advice in one line, for the log, the command line and the tooltip. */
export const sentenceOf = (failure: Failure): string => {
  const { happened, todo } = adviceOf(failure);
  const reason =
    failure.kind === 'request-refused' && failure.message ? ` (It said: ${failure.message})` : '';
  return `${happened}${reason} ${todo}`;
};

const TOKEN_FAILURES: ReadonlySet<FailureKind> = new Set<TokenFailureKind | 'token-missing'>([
  'token-invalid',
  'token-not-private',
  'token-of-agency',
  'token-lacks-scope',
  'token-of-other-location',
  'token-refused',
  'token-missing',
]);

/** Whether the failure only ends when the person does something about the token. */
export const isTokenFailure = (failure: Failure): boolean => TOKEN_FAILURES.has(failure.kind);

/** The outcome of something that can fail in one of the ways above. */
export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export const succeeded = <T>(value: T): Attempt<T> => ({ ok: true, value });
export const failed = (failure: Failure): Attempt<never> => ({ ok: false, failure });
