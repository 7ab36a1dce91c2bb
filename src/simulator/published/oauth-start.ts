import { platformOf } from '../../core/account.ts';
import type { Reply } from '../messages.ts';
import { SIGN_IN_PATH } from '../sign-in.ts';
import { type Outcome, openSignIn } from '../world.ts';
import { closedPlatformMessage } from './platform-words.ts';
import type { PublishedCall } from './published-dialect.ts';
import { badRequest, missingRefusal } from './replies.ts';

/** Begins a sign-in and leads the browser to the platform's consent page. */
export function startOAuth(call: PublishedCall, platform: string): Outcome {
  const { request, world, location, surroundings } = call;
  const missing = missingRefusal(request.query, ['locationId', 'userId']);
  if (missing) return { world, reply: missing };
  const closed = closedPlatformMessage(platform);
  if (closed) return { world, reply: badRequest(closed) };
  const token = surroundings.newToken();
  return {
    world: openSignIn(world, {
      token,
      locationId: location.id,
      platform: platformOf(platform),
      isReconnect: request.query.get('reconnect') === 'true',
      isUsed: false,
    }),
    reply: redirectTo(surroundings.baseUrl + SIGN_IN_PATH + token),
  };
}

const redirectTo = (location: string): Reply => ({
  status: 302,
  headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
  body: '',
});
