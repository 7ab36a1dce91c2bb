import type { LocationId } from './account.ts';
import type { LinkName } from './bridge.ts';

const APP = 'https://app.gohighlevel.com/';
const PAGES: Readonly<Record<LinkName, string>> = {
  'private-integrations': 'settings/private-integrations',
  'business-profile': 'settings/company',
  'social-accounts': 'marketing/social-planner',
};

/** Where the pages of HighLevel lie that Relink sends a person to; its start page when no location is known yet. */
export const linkOf = (link: LinkName, location: LocationId | null): string =>
  location === null ? APP : `${APP}v2/location/${encodeURIComponent(location)}/${PAGES[link]}`;
