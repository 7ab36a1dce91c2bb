import * as v from 'valibot';
import { platformOf } from '../../core/account.ts';
import { admitToPage, admitWithToken } from '../published/admission.ts';
import { attachOffer, type Pick } from '../published/attach.ts';
import { commonRoutes } from '../published/common-routes.ts';
import { startOAuth } from '../published/oauth-start.ts';
import { listOffers } from '../published/offer-replies.ts';
import { type PublishedCall, publishedDialect } from '../published/published-dialect.ts';
import { unprocessable } from '../published/replies.ts';
import type { Outcome } from '../world.ts';

const VERSION = 'v3';
const START_TEMPLATE = '/social-media-posting/oauth/{platform}/start';
const OFFERS_TEMPLATE = '/social-media-posting/oauth/{locationId}/{platform}/accounts/{accountId}';

/** What can be started and listed; only the file's own list for attaching leaves `tiktok-business` out. */
const PLATFORMS = [
  'google',
  'facebook',
  'instagram',
  'linkedin',
  'tiktok',
  'tiktok-business',
  'youtube',
  'pinterest',
  'threads',
  'bluesky',
];

const text = v.optional(v.string());
const picture = { originId: v.string(), name: v.string(), avatar: v.string() };
const anyType = v.picklist(['page', 'group', 'profile', 'location', 'business']);
const onlyType = (type: string) => v.picklist([type]);
const handle = { verified: v.optional(v.boolean()), username: text };
const ProfilePick = v.object({ ...picture, type: onlyType('profile') });

const GooglePick = v.pipe(
  v.object({
    location: v.object({ name: v.string(), title: v.string(), storeCode: text }),
    account: v.object({
      name: v.string(),
      accountName: v.string(),
      type: v.string(),
      verificationState: v.string(),
      vettedState: v.string(),
    }),
  }),
  v.transform(({ location }) => ({ originId: location.name })),
);

const BODIES: Readonly<Record<string, v.GenericSchema<unknown, Pick>>> = {
  google: GooglePick,
  facebook: v.object({ ...picture, type: onlyType('page') }),
  instagram: v.object({ pageId: v.string(), originId: text, name: text, avatar: text }),
  linkedin: v.object({ ...picture, type: anyType, urn: v.string() }),
  tiktok: v.object({ ...picture, ...handle, type: anyType }),
  youtube: v.object({ ...picture, ...handle, type: onlyType('profile') }),
  pinterest: v.object({
    ...handle,
    originId: v.string(),
    name: text,
    avatar: text,
    websiteUrl: text,
    companyId: text,
    type: v.optional(onlyType('profile')),
    originAccountType: text,
  }),
  threads: ProfilePick,
  bluesky: ProfilePick,
};

const unknownPlatform = ({ world }: PublishedCall, known: readonly string[]): Outcome => ({
  world,
  reply: unprocessable([`platform must be one of the following values: ${known.join(', ')}`]),
});

/** Answers only for the platforms that the OpenAPI file lists. */
const forPlatforms =
  (known: readonly string[], answer: (call: PublishedCall, platform: string) => Outcome) =>
  (call: PublishedCall): Outcome =>
    known.includes(call.parts.platform) ? answer(call, call.parts.platform) : unknownPlatform(call, known);

function attach(call: PublishedCall): Outcome {
  const { platform } = call.parts;
  const schema = BODIES[platform];
  return schema
    ? attachOffer(call, platformOf(platform), schema)
    : unknownPlatform(call, Object.keys(BODIES));
}

/** The surface of HighLevel's OpenAPI file of version v3. */
export const publishedV3 = publishedDialect([
  ...commonRoutes(VERSION),
  {
    method: 'GET',
    template: START_TEMPLATE,
    admit: admitToPage([VERSION], 'socialplanner/oauth.readonly'),
    answer: forPlatforms(PLATFORMS, startOAuth),
  },
  {
    method: 'GET',
    template: OFFERS_TEMPLATE,
    admit: admitWithToken([VERSION], 'socialplanner/oauth.readonly'),
    answer: forPlatforms(PLATFORMS, (call, platform) =>
      listOffers(call, platformOf(platform), call.request.query.get('search') ?? ''),
    ),
  },
  {
    method: 'POST',
    template: OFFERS_TEMPLATE,
    admit: admitWithToken([VERSION], 'socialplanner/oauth.write'),
    answer: attach,
  },
]);
