import type { LocationId, Platform } from '../core/account.ts';
import type { Attempt } from '../core/failure.ts';
import type { Reading } from '../core/reading.ts';
import type { LocationSettings } from '../core/settings.ts';
import type { AccountRequests } from './account-requests.ts';
import type { SignIn } from './highlevel/client.ts';

/** Whether the accounts of one platform are those that the whole list holds of it. */
export interface FilterCheck {
  readonly platform: Platform;
  readonly filtered: Attempt<Reading>;
  /** How many of the platform the whole list holds. */
  readonly expected: number;
  readonly isRight: boolean;
}

/** Every platform that the API in use can filter, one after the other. */
export async function* checkFilters(
  requests: Pick<AccountRequests, 'capabilitiesOf' | 'listPlatform'>,
  location: LocationId,
  all: Reading,
): AsyncGenerator<FilterCheck> {
  for (const platform of requests.capabilitiesOf(location)?.platforms ?? []) {
    const expected = all.accounts.filter((account) => account.platform === platform).length;
    const filtered = await requests.listPlatform(location, platform);
    const isRight =
      filtered.ok &&
      filtered.value.accounts.length === expected &&
      filtered.value.accounts.every((account) => account.platform === platform);
    yield { platform, filtered, expected, isRight };
  }
}

/** Nobody listens here: the address is asked for and not opened. */
const UNUSED_CALLBACK_URL = 'http://127.0.0.1:9/callback';

/** A sign-in that is started and left alone. */
export interface SignInCheck {
  readonly platform: Platform;
  readonly started: Attempt<SignIn>;
}

export async function checkSignIn(
  requests: Pick<AccountRequests, 'startSignIn'>,
  { id, userId }: LocationSettings,
  all: Reading,
): Promise<SignInCheck> {
  const platform = all.accounts[0]?.platform ?? 'facebook';
  const started = await requests.startSignIn(id, {
    platform,
    callbackUrl: UNUSED_CALLBACK_URL,
    userId: userId ?? '',
    isReconnect: true,
  });
  return { platform, started };
}
