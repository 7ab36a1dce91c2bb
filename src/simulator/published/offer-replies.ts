import { type Platform, platformSlug } from '../../core/account.ts';
import { hasLogin } from '../agency.ts';
import type { Outcome } from '../world.ts';
import { type Offer, offersOf } from './offers.ts';
import { closedPlatformMessage, platformWord } from './platform-words.ts';
import type { PublishedCall } from './published-dialect.ts';
import { badRequest, success } from './replies.ts';

/** A picture of one transparent dot, so that nothing is loaded from anywhere. */
export const AVATAR = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/**
 * Lists what a login offers.
 * @param search part of a name; empty where the surface knows no search
 */
export function listOffers(call: PublishedCall, platform: Platform, search: string): Outcome {
  const { world, location, parts } = call;
  const slug = platformSlug(platform);
  const closed = closedPlatformMessage(slug);
  if (closed) return { world, reply: badRequest(closed) };
  if (!hasLogin(world.agency, { oauthId: parts.accountId, locationId: location.id, platform })) {
    return { world, reply: badRequest('The OAuth account was not found.') };
  }
  const offers = offersOf(world.agency, location, platform).filter((offer) =>
    offer.name.toLowerCase().includes(search.toLowerCase()),
  );
  const word = platformWord(slug);
  return { world, reply: success(200, `Fetched ${word} Account`, resultsOf(slug, offers)) };
}

function resultsOf(platform: string, offers: readonly Offer[]): unknown {
  switch (platform) {
    case 'facebook':
      return { pages: offers.map((offer) => ({ ...commonOf(offer), isOwned: true })) };
    case 'instagram':
      return { accounts: offers.map((offer) => ({ ...commonOf(offer), pageId: offer.pageId })) };
    case 'google':
      return googleResults(offers);
    case 'linkedin':
      return linkedInResults(offers);
    default:
      return { profile: offers.map(profileOf) };
  }
}

const commonOf = ({ originId, name, isConnected }: Offer) => ({
  id: originId,
  name,
  avatar: AVATAR,
  isConnected,
});

const profileOf = (offer: Offer) => ({
  ...commonOf(offer),
  username: `@${offer.originId}`,
  type: offer.type.toUpperCase(),
});

/** The OpenAPI files give `locations` as one object, not as an array. */
function googleResults([offer]: readonly Offer[]): unknown {
  if (!offer) return {};
  const location = {
    name: offer.originId,
    storeCode: offer.pageId,
    title: offer.name,
    isVerified: true,
    isConnected: offer.isConnected,
  };
  return { locations: { location, account: googleAccountOf(offer) } };
}

const googleAccountOf = ({ pageId, name }: Offer) => ({
  name: `accounts/${pageId}`,
  accountName: name,
  type: 'LOCATION_GROUP',
  verificationState: 'VERIFIED',
  vettedState: 'VETTED',
});

const linkedInResults = (offers: readonly Offer[]) => ({
  pages: offers.filter(({ type }) => type !== 'profile').map(linkedInOf),
  profile: offers.filter(({ type }) => type === 'profile').map(linkedInOf),
});

const linkedInOf = (offer: Offer) => ({ ...commonOf(offer), urn: offer.originId });
