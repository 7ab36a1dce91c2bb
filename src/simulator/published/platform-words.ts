/** A platform as HighLevel's messages call it. */
const WORDS: Readonly<Record<string, string>> = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  google: 'Google Business',
  linkedin: 'LinkedIn',
  twitter: 'Twitter',
  tiktok: 'Tiktok',
  'tiktok-business': 'Tiktok Business',
  youtube: 'YouTube',
  pinterest: 'Pinterest',
  threads: 'Threads',
  bluesky: 'Bluesky',
};

export const platformWord = (platform: string): string => WORDS[platform] ?? platform;

/** Why nothing can be connected to a platform that the surface still names, or undefined. */
export const closedPlatformMessage = (platform: string): string | undefined => CLOSED_PLATFORMS[platform];

const CLOSED_PLATFORMS: Readonly<Record<string, string>> = {
  twitter: 'As of December 4, 2024, X (formerly Twitter) is no longer supported.',
  bluesky: 'Bluesky is currently not supported.',
};
