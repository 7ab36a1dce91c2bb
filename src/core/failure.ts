import { type Advice, adviceOfTrouble } from './failure-table.ts';
import type { Say } from './words/say.ts';

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

/** What ends each failure: the person, who does something about the token, or else time and circumstances. */
const ENDED_BY: Readonly<Record<FailureKind, 'person' | 'circumstances'>> = {
  offline: 'circumstances',
  unreachable: 'circumstances',
  'timed-out': 'circumstances',
  insecure: 'circumstances',
  'service-error': 'circumstances',
  'rate-limited': 'circumstances',
  'unreadable-reply': 'circumstances',
  'oversized-reply': 'circumstances',
  'not-found': 'circumstances',
  'request-refused': 'circumstances',
  'version-missing': 'circumstances',
  'daily-limit': 'circumstances',
  'token-invalid': 'person',
  'token-not-private': 'person',
  'token-of-agency': 'person',
  'token-lacks-scope': 'person',
  'token-of-other-location': 'person',
  'token-refused': 'person',
  'keychain-locked': 'circumstances',
  'keychain-missing': 'circumstances',
  'keychain-failing': 'circumstances',
  'token-missing': 'person',
};

/** Whether a stored value names a failure that this version of Relink knows. */
export const isFailureKind = (kind: unknown): kind is FailureKind =>
  typeof kind === 'string' && Object.hasOwn(ENDED_BY, kind);

/** The plain words for a failure. */
export const adviceOf = (failure: Failure, say: Say): Advice =>
  adviceOfTrouble({ id: failure.kind, values: {} }, say);

/** The advice in one line. */
export const sentenceOf = (failure: Failure, say: Say): string => {
  const { happened, todo } = adviceOf(failure, say);
  const reason =
    failure.kind === 'request-refused' && failure.message
      ? [say('failure.it-said', { message: failure.message })]
      : [];
  return [happened, ...reason, todo].join(' ');
};

/** Whether the failure only ends when the person does something about the token. */
export const isTokenFailure = (failure: Failure): boolean => ENDED_BY[failure.kind] === 'person';

/** The outcome of something that can fail in one of the ways above. */
export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export const succeeded = <T>(value: T): Attempt<T> => ({ ok: true, value });
export const failed = (failure: Failure): Attempt<never> => ({ ok: false, failure });
