declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Identifies a location (a HighLevel sub-account). Brand it with {@link locationIdOf}. */
export type LocationId = Branded<'LocationId'>;
/** Identifies an account within its location. Brand it with {@link accountIdOf}. */
export type AccountId = Branded<'AccountId'>;

/** Brands a string that has already been parsed at a border. */
export const locationIdOf = (text: string): LocationId => text as LocationId;
/** Brands a string that has already been parsed at a border. */
export const accountIdOf = (text: string): AccountId => text as AccountId;

/** The platforms that HighLevel's API documents name, in the order in which the window lists them. */
export const KNOWN_PLATFORMS = [
  'facebook',
  'instagram',
  'linkedin',
  'google',
  'tiktok',
  'tiktok-business',
  'youtube',
  'pinterest',
  'threads',
  'bluesky',
  'twitter',
] as const;

export type KnownPlatform = (typeof KNOWN_PLATFORMS)[number];
/** A platform that Relink has not heard of is shown under its own name; it is never an error. */
export type Platform = KnownPlatform | `other:${string}`;

/** `gmb`, `google` and `googlebusiness` name one platform on different surfaces of the API. */
const ALIASES: Readonly<Record<string, KnownPlatform>> = { gmb: 'google', googlebusiness: 'google' };

const NAMES: Readonly<Record<KnownPlatform, string>> = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  google: 'Google Business Profile',
  tiktok: 'TikTok',
  'tiktok-business': 'TikTok Business',
  youtube: 'YouTube',
  pinterest: 'Pinterest',
  threads: 'Threads',
  bluesky: 'Bluesky',
  twitter: 'X (Twitter)',
};

export const isKnownPlatform = (platform: string): platform is KnownPlatform =>
  (KNOWN_PLATFORMS as readonly string[]).includes(platform);

/** Reads a platform as any surface of the API spells it. */
export function platformOf(spelled: string): Platform {
  const name = spelled.trim().toLowerCase();
  const canonical = ALIASES[name] ?? name;
  return isKnownPlatform(canonical) ? canonical : `other:${spelled.trim()}`;
}

/** The platform's name without the `other:` marker, as the command line prints it. */
export const platformSlug = (platform: Platform): string =>
  isKnownPlatform(platform) ? platform : platform.slice('other:'.length);

/** The platform's name as people know it; where the API names none, who lists it. */
export const platformName = (platform: Platform): string =>
  isKnownPlatform(platform) ? NAMES[platform] : platformSlug(platform) || 'HighLevel';

/** What the API says of an account's connection, before any rule is applied. */
export type Standing = 'active' | 'expired' | 'disconnected' | 'unsupported' | 'unknown';

/** One account as one reply of the API described it. */
export interface AccountFacts {
  readonly id: AccountId;
  readonly platform: Platform;
  readonly name: string;
  readonly standing: Standing;
  /** Epoch milliseconds at which the login is forecast to end; null when the API does not say. */
  readonly expiresAt: number | null;
  /** Epoch milliseconds of the connection; null when the API does not say. */
  readonly connectedAt: number | null;
  /** `page`, `profile`, `group`, `location`, `business` or whatever else the API calls it; null when it does not say. */
  readonly type: string | null;
  /** The login that the account came from: accounts that share one are healed by one reconnect. */
  readonly loginId: string | null;
  /**
   * Where its picture is; null when it has none. It comes from the network: only main asks for it, and the window is
   * given an address of main's own in its place.
   */
  readonly avatar: string | null;
}

/** A set of accounts of one location that a person has named in HighLevel. */
export interface AccountGroup {
  readonly id: string;
  readonly name: string;
  readonly accountIds: readonly AccountId[];
}
