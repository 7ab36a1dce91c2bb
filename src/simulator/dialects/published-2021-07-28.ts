import * as v from 'valibot';
import { platformOf } from '../../core/account.ts';
import { admitToPage, admitWithToken } from '../published/admission.ts';
import { attachOffer, type Pick } from '../published/attach.ts';
import { commonRoutes } from '../published/common-routes.ts';
import { startOAuth } from '../published/oauth-start.ts';
import { listOffers } from '../published/offer-replies.ts';
import { type PublishedRoute, publishedDialect } from '../published/published-dialect.ts';

const VERSION = '2021-07-28';

/** The platforms have paths of their own, as the OpenAPI file writes them down one by one. */
const PLATFORMS = ['google', 'facebook', 'instagram', 'linkedin', 'twitter', 'tiktok', 'tiktok-business'];

const text = v.optional(v.string());
const accountType = v.optional(v.picklist(['page', 'group', 'profile', 'location', 'business']));

/** All but the id is optional. The file gives Facebook's `type` as an object and shows a word. */
const PagePick = v.object({
  originId: v.string(),
  type: v.optional(v.unknown()),
  name: text,
  avatar: text,
  companyId: text,
});

const BODIES: Readonly<Record<string, v.GenericSchema<unknown, Pick>>> = {
  facebook: PagePick,
  instagram: v.object({ pageId: v.string(), originId: text, name: text, avatar: text, companyId: text }),
  linkedin: v.object({ ...PagePick.entries, type: accountType, urn: text }),
  tiktok: v.object({
    ...PagePick.entries,
    type: accountType,
    verified: v.optional(v.boolean()),
    username: text,
  }),
  twitter: v.object({
    ...PagePick.entries,
    username: text,
    protected: v.optional(v.boolean()),
    verified: v.optional(v.boolean()),
  }),
  google: v.pipe(
    v.object({ location: v.object({ name: v.string() }), account: v.optional(v.object({})) }),
    v.transform(({ location }) => ({ originId: location.name })),
  ),
};

const offersTemplateOf = (platform: string): string =>
  `/social-media-posting/oauth/{locationId}/${platform}/${platform === 'google' ? 'locations' : 'accounts'}/{accountId}`;

const startRouteOf = (platform: string): PublishedRoute => ({
  method: 'GET',
  template: `/social-media-posting/oauth/${platform}/start`,
  admit: admitToPage([VERSION], 'socialplanner/oauth.readonly'),
  answer: (call) => startOAuth(call, platform),
});

const offersRouteOf = (platform: string): PublishedRoute => ({
  method: 'GET',
  template: offersTemplateOf(platform),
  admit: admitWithToken([VERSION], 'socialplanner/oauth.readonly'),
  answer: (call) => listOffers(call, platformOf(platform), ''),
});

const attachRoutes = Object.entries(BODIES).map(
  ([platform, schema]): PublishedRoute => ({
    method: 'POST',
    template: offersTemplateOf(platform),
    admit: admitWithToken([VERSION], 'socialplanner/oauth.write'),
    answer: (call) => attachOffer(call, platformOf(platform), schema),
  }),
);

/** The surface of HighLevel's OpenAPI file of version 2021-07-28. */
export const published20210728 = publishedDialect([
  ...commonRoutes(VERSION),
  ...PLATFORMS.map(startRouteOf),
  ...PLATFORMS.map(offersRouteOf),
  ...attachRoutes,
]);
