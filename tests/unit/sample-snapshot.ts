import { type AccountFacts, accountIdOf, locationIdOf, type Standing } from '../../src/core/account.ts';
import type { AnnouncedAccount } from '../../src/core/alert-memory.ts';
import type { AccountRef } from '../../src/core/alerts.ts';
import type { Failure } from '../../src/core/failure.ts';
import type { Health } from '../../src/core/health.ts';
import type { Reading } from '../../src/core/reading.ts';
import {
  type Account,
  type Check,
  EMPTY_SNAPSHOT,
  type LocationState,
  newLocation,
  type Snapshot,
} from '../../src/core/snapshot.ts';

/** The moment at which most tests play, in epoch milliseconds. */
export const NOW = Date.parse('2026-11-24T12:00:00Z');
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

const STANDINGS: Readonly<Record<Health, Standing>> = {
  healthy: 'active',
  expiring: 'active',
  expired: 'expired',
  disconnected: 'disconnected',
  unsupported: 'unsupported',
  unknown: 'unknown',
};

/** An account as one reply describes it: a Facebook page that is named like its id. */
export const factsOf = (
  id: string,
  standing: Standing = 'active',
  changes: Partial<AccountFacts> = {},
): AccountFacts => ({
  id: accountIdOf(id),
  platform: 'facebook',
  name: `Page ${id}`,
  standing,
  expiresAt: null,
  connectedAt: null,
  type: null,
  loginId: null,
  avatar: null,
  ...changes,
});

/** A reply with these accounts, nothing unreadable and no groups. */
export const readingOf = (...accounts: readonly AccountFacts[]): Reading => ({
  accounts,
  unreadable: 0,
  groups: [],
});

/** An account as the snapshot holds it. */
export const accountOf = (
  id: string,
  health: Health = 'healthy',
  changes: Partial<Account> = {},
): Account => ({
  ...factsOf(id, STANDINGS[health]),
  health,
  since: NOW - HOUR_MS,
  suspected: null,
  login: { since: NOW - 30 * DAY_MS, refreshesItself: false },
  ...changes,
});

export const freshCheck = (at = NOW): Check => ({ state: 'fresh', at });

export const failingCheck = (failure: Failure, attempts = 1): Check => ({
  state: 'failing',
  failure,
  since: NOW,
  lastGoodAt: NOW - HOUR_MS,
  attempts,
});

/** A location that has just been read, with these accounts. */
export const locationOf = (
  id: string,
  accounts: readonly Account[] = [],
  changes: Partial<LocationState> = {},
): LocationState => ({
  ...newLocation(locationIdOf(id), `Location ${id}`),
  check: freshCheck(),
  accounts,
  ...changes,
});

export const snapshotOf = (...locations: readonly LocationState[]): Snapshot => ({
  ...EMPTY_SNAPSHOT,
  locations,
});

/** An expiry that was announced at {@link NOW}. */
export const announcedOf = (
  locationId: string,
  accountId: string,
  changes: Partial<AnnouncedAccount> = {},
): AnnouncedAccount => ({ ...refOf(locationId, accountId), at: NOW, reminders: 0, ...changes });

export const refOf = (locationId: string, accountId: string): AccountRef => ({
  locationId: locationIdOf(locationId),
  accountId: accountIdOf(accountId),
});
