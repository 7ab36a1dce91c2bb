import * as v from 'valibot';
import { platformOf, platformSlug } from '../../core/account.ts';
import { locationRefusal, versionRefusal } from '../admission.ts';
import { accountsOf, removeAccount, type SimulatedAccount, type SimulatedLocation } from '../agency.ts';
import {
  decodeSegment,
  jsonReply,
  noSuchRoute,
  parseJson,
  refusal,
  type SimulatedRequest,
} from '../messages.ts';
import { type Outcome, openConsent, type Surroundings, type World } from '../world.ts';

/** One admitted request and all that its answer depends on. */
interface Call {
  readonly request: SimulatedRequest;
  readonly location: SimulatedLocation;
  readonly world: World;
  readonly surroundings: Surroundings;
}

interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** `parameter` is what the path's group has caught. */
  readonly answer: (call: Call, parameter: string) => Outcome;
}

const VERSION = '2021-07-28';
const PLATFORMS = ['facebook', 'instagram', 'twitter', 'linkedin', 'gmb', 'tiktok'] as const;

const ROUTES: readonly Route[] = [
  { method: 'GET', path: /^\/social-media-posting\/accounts$/, answer: listAll },
  { method: 'GET', path: /^\/social-media-posting\/accounts\/([^/]+)$/, answer: listPlatform },
  { method: 'POST', path: /^\/social-media-posting\/oauth\/start$/, answer: startOAuth },
  { method: 'DELETE', path: /^\/social-media-posting\/account\/([^/]+)$/, answer: disconnect },
];

/** Answers an admitted request as the "Social Accounts Setup" quick-start of HighLevel describes it. */
export function answerQuickStart(call: Call): Outcome {
  const { request, location, world } = call;
  const route = ROUTES.find((one) => one.method === request.method && one.path.test(request.path));
  if (!route) return { world, reply: noSuchRoute(request) };
  const refused =
    versionRefusal(request, VERSION) ?? locationRefusal(location, request.query.get('locationId'));
  if (refused) return { world, reply: refused };
  return route.answer(call, decodeSegment(route.path.exec(request.path)?.[1] ?? ''));
}

function listAll({ request, location, world }: Call): Outcome {
  if (!request.query.has('locationId')) {
    return { world, reply: refusal(422, ['locationId must be a string', 'locationId should not be empty']) };
  }
  return { world, reply: listReply(accountsOf(world.agency, location.id)) };
}

function listPlatform({ location, world }: Call, platform: string): Outcome {
  const accounts = accountsOf(world.agency, location.id).filter((one) => spelledPlatform(one) === platform);
  const reply =
    accounts.length > 0 ? listReply(accounts) : refusal(404, 'No accounts are connected for this platform.');
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

function disconnect({ location, world }: Call, accountId: string): Outcome {
  if (!accountsOf(world.agency, location.id).some((one) => one.id === accountId)) {
    return { world, reply: refusal(404, 'The account was not found.') };
  }
  return {
    world: { ...world, agency: removeAccount(world.agency, accountId) },
    reply: jsonReply(200, { success: true }),
  };
}

const listReply = (accounts: readonly SimulatedAccount[]) =>
  jsonReply(200, {
    accounts: accounts.map((one) => ({
      id: one.id,
      platform: spelledPlatform(one),
      name: one.name,
      status: one.status,
      avatar: null,
      connectionDate: new Date(one.connectedAt).toISOString(),
    })),
  });

/** Only the quick-start calls Google Business Profile `gmb`. */
const spelledPlatform = ({ platform }: SimulatedAccount): string =>
  platform === 'google' ? 'gmb' : platformSlug(platform);
