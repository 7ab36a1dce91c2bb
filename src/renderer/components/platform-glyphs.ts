import {
  siBluesky,
  siFacebook,
  siGoogle,
  siInstagram,
  siPinterest,
  siThreads,
  siTiktok,
  siX,
  siYoutube,
} from 'simple-icons';
import type { KnownPlatform } from '../../core/account.ts';

/** LinkedIn's mark is not in the package (its owner does not permit that), so its two letters are drawn here. */
const LINKEDIN_LETTERS =
  'M5.2 3a2.35 2.35 0 1 1 0 4.7 2.35 2.35 0 0 1 0-4.7ZM3.2 9.4h4V21h-4ZM9.8 9.4h3.85v1.6h.05c.55-1 1.9-1.95 3.8-1.95 4.05 0 4.8 2.6 4.8 6V21h-4v-5.3c0-1.3 0-3-2-3s-2.45 1.45-2.45 2.95V21H9.8Z';

/** The outline of each platform's mark in a 24 by 24 box. */
export const PLATFORM_GLYPHS: Readonly<Record<KnownPlatform, string>> = {
  facebook: siFacebook.path,
  instagram: siInstagram.path,
  linkedin: LINKEDIN_LETTERS,
  google: siGoogle.path,
  tiktok: siTiktok.path,
  'tiktok-business': siTiktok.path,
  youtube: siYoutube.path,
  pinterest: siPinterest.path,
  threads: siThreads.path,
  bluesky: siBluesky.path,
  twitter: siX.path,
};
