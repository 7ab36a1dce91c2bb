import type { Seed } from '../../src/simulator/seed.ts';

const PLATFORMS = ['facebook', 'instagram', 'google', 'linkedin', 'tiktok', 'youtube', 'pinterest'] as const;

/** So many locations with so many accounts each: the first ones of each expired, the others healthy. */
export const agencyOfSize = (locations: number, accountsEach: number, expiredEach = 0): Seed =>
  Array.from({ length: locations }, (_, index) => ({
    id: locationIdAt(index),
    name: `Branch ${index + 1} of a large agency`,
    pit: `pit-00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    accounts: Array.from({ length: accountsEach }, (_account, place) => ({
      id: `acct-${index}-${place}`,
      platform: PLATFORMS[place % PLATFORMS.length] ?? 'facebook',
      name: `Page ${place + 1} of branch ${index + 1}`,
      status: place < expiredEach ? 'expired' : 'active',
    })),
  }));

/** Finds the id of such a location in an address. */
export const LOCATION_ID = /location\d{12}/;

export const locationIdAt = (index: number): string => `location${String(index).padStart(12, '0')}`;
