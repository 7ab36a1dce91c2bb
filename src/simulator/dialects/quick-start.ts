import * as v from 'valibot';
import { platformOf, platformSlug } from '../../core/account.ts';
import { admitRequest, locationRefusal, versionRefusal } from '../admission.ts';
import { accountsOf, removeAccount, type SimulatedAccount, type SimulatedLocation } from '../agency.ts';
import { avatarAddressOf } from '../avatars.ts';
import { jsonReply, noSuchRoute, parseJson, refusal } from '../messages.ts';
import { matchRoute, type PathParts, type Route } from '../routes.ts';
import { type Outcome, openConsent } from '../world.ts';
import type { Dialect, Question } from './dialect.ts';

/** One admitted request. */
interface Call extends Question {
  readonly location: SimulatedLocation;
}

interface QuickStartRoute extends Route {
  readonly answer: (call: Call, parts: PathParts) => Outcome;
}

const VERSION = '2021-07-28';
const PLATFORMS = ['facebook', 'instagram', 'twitter', 'linkedin', 'gmb', 'tiktok'] as const;

const ROUTES: readonly QuickStartRoute[] = [
  { method: 'GET', template: '/social-media-posting/accounts', answer: listAll },
  { method: 'GET', template: '/social-media-posting/accounts/{platform}', answer: listPlatform },
  { method: 'POST', template: '/social-media-posting/oauth/start', answer: startOAuth },
  { method: 'DELETE', template: '/social-media-posting/account/{accountId}', answer: disconnect },
];

/** The surface of HighLevel's "Social Accounts Setup" quick-start. */
export const quickStart: Dialect = { paths: ['/social-media-posting/'], isMetered: false, answer };

function answer(question: Question): Outcome {
  const { request, world } = question;
  const admission = admitRequest(request, world.agency);
  if (admission.kind === 'refused') return { world, reply: admission.reply };
  const { location } = admission;
  const match = matchRoute(ROUTES, request);
  if (!match) return { world, reply: noSuchRoute(request) };
  const refused =
    versionRefusal(request, VERSION) ?? locationRefusal(location, request.query.get('locationId'));
  if (refused) return { world, reply: refused };
  return match.route.answer({ ...question, location }, match.parts);
}

function listAll({ request, location, world, surroundings }: Call): Outcome {
  if (!request.query.has('locationId')) {
    return { world, reply: refusal(422, ['locationId must be a string', 'locationId should not be empty']) };
  }
  return { world, reply: listReply(accountsOf(world.agency, location.id), surroundings) };
}

function listPlatform({ location, world, surroundings }: Call, { platform }: PathParts): Outcome {
  const accounts = accountsOf(world.agency, location.id).filter((one) => spelledPlatform(one) === platform);
  const reply =
    accounts.length > 0
      ? listReply(accounts, surroundings)
      : refusal(404, 'No accounts are connected for this platform.');
  return { world, reply };
}

/** Also keeps out hosts that could not stand in a Content-Security-Policy. */
function isCallbackUrl(text: string): boolean {
  try {
    return /^https?:\/\/[a-z\d.:[\]-]+$/.test(new URL(text).origin);
  } catch {
    return false;
  }
}

const WRONG_PLATFORM = 'The platform is invalid.';
const WRONG_CALLBACK = 'The callback URL is invalid.';

/** A field that is missing is refused like one that is empty. */
const StartSchema = v.object(
  {
    platform: v.optional(v.pipe(v.string(WRONG_PLATFORM), v.picklist(PLATFORMS, WRONG_PLATFORM)), ''),
    callbackUrl: v.optional(v.pipe(v.string(WRONG_CALLBACK), v.check(isCallbackUrl, WRONG_CALLBACK)), ''),
    locationId: v.optional(v.string('The location id is invalid.')),
  },
  'The body is not a JSON object.',
);

function startOAuth({ request, location, world, surroundings }: Call): Outcome {
  const parsed = v.safeParse(StartSchema, parseJson(request.body));
  if (!parsed.success) return { world, reply: refusal(400, parsed.issues[0].message) };
  const { platform, callbackUrl, locationId } = parsed.output;
  const refused = locationRefusal(location, locationId);
  if (refused) return { world, reply: refused };
  const token = surroundings.newToken();
  return {
    world: openConsent(world, {
      token,
      locationId: location.id,
      platform: platformOf(platform),
      callbackUrl,
      isUsed: false,
    }),
    reply: jsonReply(200, { authorizationUrl: `${surroundings.baseUrl}/oauth/authorize/${token}` }),
  };
}

function disconnect({ location, world }: Call, { accountId }: PathParts): Outcome {
  if (!accountsOf(world.agency, location.id).some((one) => one.id === accountId)) {
    return { world, reply: refusal(404, 'The account was not found.') };
  }
  return {
    world: { ...world, agency: removeAccount(world.agency, accountId) },
    reply: jsonReply(200, { success: true }),
  };
}

const listReply = (accounts: readonly SimulatedAccount[], { baseUrl }: Call['surroundings']) =>
  jsonReply(200, {
    accounts: accounts.map((one) => ({
      id: one.id,
      platform: spelledPlatform(one),
      name: one.name,
      status: one.status,
      avatar: avatarAddressOf(one, baseUrl),
      connectionDate: new Date(one.connectedAt).toISOString(),
    })),
  });

/** Only the quick-start calls Google Business Profile `gmb`. */
const spelledPlatform = ({ platform }: SimulatedAccount): string =>
  platform === 'google' ? 'gmb' : platformSlug(platform);
