import * as v from 'valibot';
import type { Platform } from '../../../core/account.ts';
import type { Offer } from '../../../core/offer.ts';

const text = v.fallback(v.optional(v.string(), ''), '');
const flag = v.fallback(v.optional(v.boolean(), false), false);

const Profile = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1)),
  name: text,
  avatar: text,
  username: text,
  urn: text,
  pageId: text,
  isConnected: flag,
});
type Profile = v.InferOutput<typeof Profile>;

const GoogleLocation = v.looseObject({
  name: v.pipe(v.string(), v.minLength(1)),
  title: text,
  storeCode: text,
  isConnected: flag,
});
const GooglePair = v.looseObject({ location: GoogleLocation, account: v.looseObject({}) });

/** The lists that the replies of the platforms hold, each under its own name. */
const Results = v.looseObject({
  pages: v.optional(v.array(v.unknown()), []),
  accounts: v.optional(v.array(v.unknown()), []),
  profile: v.optional(
    v.union([
      v.array(v.unknown()),
      v.pipe(
        v.looseObject({}),
        v.transform((one) => [one]),
      ),
    ]),
    [],
  ),
  locations: v.optional(
    v.union([
      v.array(v.unknown()),
      v.pipe(
        v.looseObject({}),
        v.transform((one) => [one]),
      ),
    ]),
    [],
  ),
});
const OffersReply = v.object({ results: Results });

/** Reads what a login offers; null when the reply is not one that the API gives. */
export function readOffers(platform: Platform, reply: unknown): readonly Offer[] | null {
  const parsed = v.safeParse(OffersReply, reply);
  if (!parsed.success) return null;
  const { pages, accounts, profile, locations } = parsed.output.results;
  if (platform === 'google') return locations.flatMap(readGoogle);
  return [
    ...pages.flatMap((entry) => readProfile(platform, 'page', entry)),
    ...accounts.flatMap((entry) => readProfile(platform, 'page', entry)),
    ...profile.flatMap((entry) => readProfile(platform, 'profile', entry)),
  ];
}

function readGoogle(entry: unknown): readonly Offer[] {
  const pair = v.safeParse(GooglePair, entry);
  if (!pair.success) return [];
  const { location, account } = pair.output;
  const offer: Offer = {
    id: location.name,
    name: location.title || location.name,
    detail: location.storeCode || null,
    isConnected: location.isConnected,
    body: { location, account },
  };
  return [offer];
}

function readProfile(platform: Platform, type: 'page' | 'profile', entry: unknown): readonly Offer[] {
  const parsed = v.safeParse(Profile, entry);
  if (!parsed.success) return [];
  const profile = parsed.output;
  const offer: Offer = {
    id: profile.id,
    name: profile.name || profile.username || profile.id,
    detail: profile.username || null,
    isConnected: profile.isConnected,
    body: attachBody(platform, type, profile),
  };
  return [offer];
}

/** The body per platform as HighLevel's OpenAPI documents describe it (schemas `Attach…DTO`). */
function attachBody(
  platform: Platform,
  type: 'page' | 'profile',
  { id, name, avatar, username, urn, pageId, verified }: Profile,
): Offer['body'] {
  const base = { originId: id, name, avatar };
  switch (platform) {
    case 'instagram':
      return { ...base, pageId };
    case 'linkedin':
      return { type, ...base, urn };
    case 'pinterest':
    case 'tiktok':
    case 'tiktok-business':
    case 'youtube':
      return { type: 'profile', ...base, username, verified: verified === true };
    case 'twitter':
      return { ...base, username, verified: verified === true };
    case 'facebook':
      return { type: 'page', ...base };
    case 'threads':
    case 'bluesky':
      return { type: 'profile', ...base };
    default:
      return { type, ...base };
  }
}
