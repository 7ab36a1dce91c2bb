import type * as v from 'valibot';
import { type Platform, platformSlug } from '../../core/account.ts';
import { accountWith } from '../account-details.ts';
import {
  type Agency,
  accountOf,
  accountsOf,
  addAccount,
  hasLogin,
  LOGIN_LASTS_MS,
  renewAccounts,
  type SimulatedAccount,
} from '../agency.ts';
import { hexIdOf } from '../made-up-ids.ts';
import { jsonReply, type Reply } from '../messages.ts';
import type { Outcome } from '../world.ts';
import { readBody } from './body.ts';
import { AVATAR } from './offer-replies.ts';
import { type Offer, offersOf } from './offers.ts';
import { closedPlatformMessage, platformWord } from './platform-words.ts';
import type { PublishedCall } from './published-dialect.ts';
import { badRequest, success } from './replies.ts';

/** What a request picks from the offers of a login: either id will do. */
export interface Pick {
  readonly originId?: string | undefined;
  readonly pageId?: string | undefined;
}

/** Connects one of a login's offers to the location. One that is connected already is renewed. */
export function attachOffer(
  call: PublishedCall,
  platform: Platform,
  schema: v.GenericSchema<unknown, Pick>,
): Outcome {
  const { request, world, location, parts, surroundings } = call;
  const slug = platformSlug(platform);
  const refused = (message: string): Outcome => ({ world, reply: badRequest(message) });
  const closed = closedPlatformMessage(slug);
  if (closed) return refused(closed);
  const login = { oauthId: parts.accountId, locationId: location.id, platform };
  if (!hasLogin(world.agency, login)) return refused('The OAuth account was not found.');
  const body = readBody(request, schema);
  if (body.kind === 'refused') return { world, reply: body.reply };
  const offer = offersOf(world.agency, location, platform).find((one) => isPicked(one, body.value));
  if (!offer) return refused('This login does not offer that account.');
  const { agency, account } = connect(world.agency, { ...login, offer, now: surroundings.now });
  return { world: { ...world, agency }, reply: attachedReply(account) };
}

const isPicked = (offer: Offer, { originId, pageId }: Pick): boolean =>
  originId === undefined ? offer.pageId === pageId : offer.originId === originId;

interface Connection {
  readonly oauthId: string;
  readonly locationId: string;
  readonly platform: Platform;
  readonly offer: Offer;
  readonly now: number;
}

function connect(
  agency: Agency,
  { oauthId, locationId, platform, offer, now }: Connection,
): { readonly agency: Agency; readonly account: SimulatedAccount } {
  const { originId, name, type } = offer;
  const known = accountsOf(agency, locationId).find(
    (one) => one.platform === platform && one.originId === originId,
  );
  if (known) {
    const renewed = renewAccounts(agency, [known.id], now);
    return { agency: renewed, account: accountOf(renewed, known.id) ?? known };
  }
  const id = `${oauthId}_${locationId}_${originId.replaceAll(/\W+/g, '-')}`;
  const account = accountWith(
    { id, locationId, platform, name, status: 'active', connectedAt: now },
    { oauthId, originId, type, expiresAt: now + LOGIN_LASTS_MS, scheduledPosts: 0 },
  );
  return { agency: addAccount(agency, account), account };
}

function attachedReply(account: SimulatedAccount): Reply {
  const platform = platformSlug(account.platform);
  const message = `Added ${platformWord(platform)} Account`;
  return isYoungPlatform(platform)
    ? youngReply(account, platform, message)
    : success(201, message, usualResults(account, platform));
}

/** The platforms that joined with v3 are answered in a shape of their own. */
const isYoungPlatform = (platform: string): boolean => ['youtube', 'pinterest'].includes(platform);

const youngReply = ({ name, originId }: SimulatedAccount, platform: string, message: string): Reply =>
  jsonReply(201, {
    success: true,
    statusCode: 201,
    message,
    platform,
    results: { name, platform, originId, avatar: AVATAR },
  });

const usualResults = (account: SimulatedAccount, platform: string) => ({
  _id: hexIdOf(`account ${account.id}`),
  oAuthId: account.oauthId,
  oldId: account.id,
  locationId: account.locationId,
  originId: account.originId,
  platform,
  type: account.type,
  name: account.name,
  avatar: AVATAR,
  active: true,
  deleted: false,
  createdAt: new Date(account.connectedAt).toISOString(),
  updatedAt: new Date(account.connectedAt).toISOString(),
});
