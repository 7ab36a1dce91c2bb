import { describe, expect, it } from 'vitest';
import { locationIdOf } from '../../../src/core/account.ts';
import { type Attempt, type Failure, failed, succeeded } from '../../../src/core/failure.ts';
import type { User } from '../../../src/core/offer.ts';
import { DEFAULT_SETTINGS, type LocationSettings } from '../../../src/core/settings.ts';
import { sayInEnglish } from '../../../src/core/words/speech.ts';
import { findSignInUser } from '../../../src/main/sign-in-user.ts';
import { locationSettingsOf } from '../sample-settings.ts';

const L = locationIdOf('L');
const MAYA: User = { id: 'u1', name: 'Maya Thompson' };
const JOEL: User = { id: 'u2', name: 'Joel Adeyemi' };

interface World {
  readonly location?: Partial<LocationSettings>;
  /** Null: no dialect has answered yet. */
  readonly needsUser?: boolean | null;
  readonly users?: Attempt<readonly User[]>;
}

/** Looks for the user of L, and tells who was asked and what was remembered. */
async function findIn({ location = {}, needsUser = true, users = succeeded([]) }: World) {
  let asked = 0;
  const remembered: string[] = [];
  const settings = { ...DEFAULT_SETTINGS, locations: [locationSettingsOf('L', location)] };
  const found = await findSignInUser(
    {
      requests: {
        capabilitiesOf: () =>
          needsUser === null ? null : { platforms: [], signIn: 'opener', needsUser, connectPlatforms: [] },
        async listUsers() {
          asked += 1;
          return users;
        },
      },
      say: sayInEnglish,
      settings: { current: () => settings, change: () => {}, retry: () => {}, onChange: () => () => {} },
      locations: {
        setUser(id, userId) {
          remembered.push(`${id} ${userId}`);
          return { result: 'done' };
        },
      },
    },
    L,
  );
  return { found, asked, remembered };
}

describe('the user in whose name a sign-in is', () => {
  it('is not asked for where it is known', async () => {
    expect(await findIn({ location: { userId: 'u9' }, users: succeeded([MAYA, JOEL]) })).toEqual({
      found: null,
      asked: 0,
      remembered: [],
    });
  });

  it.each([false, null])('is not asked for where the API does not need it (%s)', async (needsUser) => {
    expect(await findIn({ needsUser })).toEqual({ found: null, asked: 0, remembered: [] });
  });

  it('is taken without a question, and remembered, where the location has only one', async () => {
    expect(await findIn({ users: succeeded([MAYA]) })).toEqual({
      found: null,
      asked: 1,
      remembered: ['L u1'],
    });
  });

  it('is picked by the person where there are several', async () => {
    expect(await findIn({ users: succeeded([MAYA, JOEL]) })).toEqual({
      found: { result: 'needs-user', users: [MAYA, JOEL] },
      asked: 1,
      remembered: [],
    });
  });

  it('is typed in where none is listed', async () => {
    expect((await findIn({ users: succeeded([]) })).found).toEqual({ result: 'needs-user', users: [] });
  });

  it.each<Failure>([
    { kind: 'token-lacks-scope' },
    { kind: 'token-refused' },
    { kind: 'not-found' },
    { kind: 'version-missing' },
    { kind: 'request-refused', status: 422, message: '' },
    { kind: 'unreadable-reply' },
  ])('is typed in where the token may not list them: $kind', async (failure) => {
    const { found, remembered } = await findIn({ users: failed(failure) });
    expect(found).toEqual({ result: 'needs-user', users: [] });
    expect(remembered).toEqual([]);
  });

  it.each<[Failure, RegExp]>([
    [{ kind: 'offline' }, /offline/],
    [{ kind: 'timed-out' }, /did not answer in time/],
    [{ kind: 'rate-limited', retryAfterMs: null }, /slow down/],
    [{ kind: 'token-invalid' }, /no longer accepts the token/],
    [{ kind: 'keychain-locked' }, /keychain is locked/],
  ])('cannot be found, in plain words, with %j', async (failure, sentence) => {
    const { found } = await findIn({ users: failed(failure) });
    expect(found).toEqual({ result: 'refused', sentence: expect.stringMatching(sentence) });
  });
});
