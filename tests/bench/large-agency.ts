import type { Seed, SeedLocation } from '../../src/simulator/seed.ts';

const PLATFORMS = ['facebook', 'instagram', 'google', 'linkedin', 'tiktok'] as const;

const digitsOf = (index: number, length: number): string => String(index).padStart(length, '0');

const locationOf = (index: number, accounts: number): SeedLocation => ({
  id: `location${digitsOf(index, 12)}`,
  name: `Branch ${digitsOf(index, 5)}`,
  pit: `pit-00000000-0000-4000-8000-${digitsOf(index, 12)}`,
  accounts: Array.from({ length: accounts }, (_, number) => ({
    id: `acct-${digitsOf(index, 5)}-${digitsOf(number, 3)}`,
    platform: PLATFORMS[number % PLATFORMS.length] ?? 'facebook',
    name: `Page ${digitsOf(number, 3)} of branch ${digitsOf(index, 5)}`,
    expiresInDays: 60,
    oauthId: `login-${digitsOf(index, 5)}-${number % 3}`,
  })),
});

/** An agency of made-up locations, each with as many healthy accounts. */
export const largeAgency = (locations: number, accounts: number): Seed =>
  Array.from({ length: locations }, (_, index) => locationOf(index, accounts));
