import bluesky from 'simple-icons/icons/bluesky.svg?no-inline';
import facebook from 'simple-icons/icons/facebook.svg?no-inline';
import google from 'simple-icons/icons/google.svg?no-inline';
import instagram from 'simple-icons/icons/instagram.svg?no-inline';
import pinterest from 'simple-icons/icons/pinterest.svg?no-inline';
import threads from 'simple-icons/icons/threads.svg?no-inline';
import tiktok from 'simple-icons/icons/tiktok.svg?no-inline';
import twitter from 'simple-icons/icons/x.svg?no-inline';
import youtube from 'simple-icons/icons/youtube.svg?no-inline';
import type { KnownPlatform } from '../../core/account.ts';
// Not in the package (its owner does not permit that), so its two letters are drawn here.
import linkedin from './linkedin.svg?no-inline';

/** The address of each platform's mark, a picture in black. */
export const PLATFORM_GLYPHS: Readonly<Record<KnownPlatform, string>> = {
  facebook,
  instagram,
  linkedin,
  google,
  tiktok,
  'tiktok-business': tiktok,
  youtube,
  pinterest,
  threads,
  bluesky,
  twitter,
};
