import { type Platform, platformSlug } from '../core/account.ts';
import type { SimulatedAccount } from './agency.ts';
import { digitsOf, hexIdOf } from './made-up-ids.ts';

/** What must be said of an account; the rest has usual values. */
export type AccountCore = Pick<
  SimulatedAccount,
  'id' | 'locationId' | 'platform' | 'name' | 'status' | 'connectedAt'
>;

/** What can be said of an account besides. */
export type AccountDetails = {
  readonly [Key in Exclude<keyof SimulatedAccount, keyof AccountCore>]?: SimulatedAccount[Key] | undefined;
};

const USUAL_SCHEDULED_POSTS = 2;

const USUAL_TYPES: Readonly<Record<string, string>> = {
  facebook: 'page',
  linkedin: 'page',
  google: 'location',
  'tiktok-business': 'business',
};

/** A complete account. Without a login it has one of its own. */
export const accountWith = (core: AccountCore, details: AccountDetails): SimulatedAccount => ({
  ...core,
  oauthId: details.oauthId ?? hexIdOf(`login ${core.locationId} ${core.id}`),
  originId: details.originId ?? originIdOf(core.platform, `${core.locationId} ${core.id}`),
  type: details.type ?? usualTypeOf(core.platform),
  expiresAt: details.expiresAt ?? null,
  scheduledPosts: details.scheduledPosts ?? USUAL_SCHEDULED_POSTS,
  avatar: details.avatar ?? null,
});

export const usualTypeOf = (platform: Platform): string => USUAL_TYPES[platformSlug(platform)] ?? 'profile';

/** An id in the form in which the platform gives it. */
export function originIdOf(platform: Platform, seed: string): string {
  const digits = digitsOf(seed);
  if (platform === 'google') return `locations/${digits}`;
  return platform === 'linkedin' ? `urn:li:organization:${digits}` : digits;
}
