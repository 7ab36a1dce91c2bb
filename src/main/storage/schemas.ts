import * as v from 'valibot';
import {
  type AccountId,
  accountIdOf,
  isKnownPlatform,
  type LocationId,
  locationIdOf,
  type Platform,
} from '../../core/account.ts';

/** The kinds of values that stored files and IPC messages share. */
export const LocationIdSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(200),
  v.transform((text): LocationId => locationIdOf(text)),
);

export const AccountIdSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(200),
  v.transform((text): AccountId => accountIdOf(text)),
);

export const AccountRefSchema = v.object({ locationId: LocationIdSchema, accountId: AccountIdSchema });

export const PlatformSchema = v.custom<Platform>(
  (value) => typeof value === 'string' && (isKnownPlatform(value) || value.startsWith('other:')),
);
