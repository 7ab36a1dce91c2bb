import type { LocationId } from '../core/account.ts';
import type { SignInOutcome } from '../core/bridge.ts';
import { type Failure, sentenceOf } from '../core/failure.ts';
import type { Say } from '../core/words/say.ts';
import type { AccountRequests } from './account-requests.ts';
import type { Locations } from './storage/locations.ts';
import type { SettingsStore } from './storage/settings.ts';

export interface SignInUserOptions {
  readonly requests: Pick<AccountRequests, 'capabilitiesOf' | 'listUsers'>;
  readonly settings: SettingsStore;
  readonly locations: Pick<Locations, 'setUser'>;
  readonly say: Say;
}

/** The user cannot be picked from a list then, but typed in. */
const CANNOT_LIST: readonly Failure['kind'][] = [
  'token-lacks-scope',
  'token-refused',
  'not-found',
  'version-missing',
  'request-refused',
  'unreadable-reply',
];

/**
 * Makes sure that it is known in whose name a sign-in of a location is, where the API needs to be told. A location's
 * only user is taken without asking.
 * @returns null when it is known, else what to ask the person
 */
export async function findSignInUser(
  { requests, settings, locations, say }: SignInUserOptions,
  id: LocationId,
): Promise<Exclude<SignInOutcome, { result: 'done' }> | null> {
  const location = settings.current().locations.find((candidate) => candidate.id === id);
  if (location?.userId || !requests.capabilitiesOf(id)?.needsUser) return null;
  const listed = await requests.listUsers(id);
  if (!listed.ok) {
    return CANNOT_LIST.includes(listed.failure.kind)
      ? { result: 'needs-user', users: [] }
      : { result: 'refused', sentence: sentenceOf(listed.failure, say) };
  }
  const [only, ...others] = listed.value;
  if (!only || others.length > 0) return { result: 'needs-user', users: listed.value };
  locations.setUser(id, only.id);
  return null;
}
