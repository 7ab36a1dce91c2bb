import type { Failure, FailureKind } from '../../../src/core/failure.ts';
import { HOUR_MS, NOW } from '../sample-snapshot.ts';

/** One of each kind of failure; a kind that is added must be added here. */
const FAULTS: Readonly<Record<FailureKind, Failure>> = {
  offline: { kind: 'offline' },
  unreachable: { kind: 'unreachable' },
  'timed-out': { kind: 'timed-out' },
  insecure: { kind: 'insecure' },
  'service-error': { kind: 'service-error', status: 503 },
  'rate-limited': { kind: 'rate-limited', retryAfterMs: 45_000 },
  'unreadable-reply': { kind: 'unreadable-reply' },
  'oversized-reply': { kind: 'oversized-reply' },
  'not-found': { kind: 'not-found' },
  'request-refused': { kind: 'request-refused', status: 400, message: 'no' },
  'version-missing': { kind: 'version-missing' },
  'daily-limit': { kind: 'daily-limit', until: NOW + 2 * HOUR_MS },
  'token-invalid': { kind: 'token-invalid' },
  'token-not-private': { kind: 'token-not-private' },
  'token-of-agency': { kind: 'token-of-agency' },
  'token-lacks-scope': { kind: 'token-lacks-scope' },
  'token-of-other-location': { kind: 'token-of-other-location' },
  'token-refused': { kind: 'token-refused' },
  'token-missing': { kind: 'token-missing' },
  'keychain-locked': { kind: 'keychain-locked' },
  'keychain-missing': { kind: 'keychain-missing' },
  'keychain-failing': { kind: 'keychain-failing' },
};

export const ALL_FAULTS: readonly Failure[] = Object.values(FAULTS);
