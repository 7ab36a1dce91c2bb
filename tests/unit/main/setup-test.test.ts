import { describe, expect, it } from 'vitest';
import { locationIdOf } from '../../../src/core/account.ts';
import { type Attempt, type Failure, failed, succeeded } from '../../../src/core/failure.ts';
import type { Reading } from '../../../src/core/reading.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { SETUP_PARTS, SETUP_STEPS, type SetupFinding } from '../../../src/core/setup-check.ts';
import { sayInEnglish } from '../../../src/core/words/speech.ts';
import { createSetupTest, type SetupTestOptions } from '../../../src/main/setup-test.ts';
import { PIT_TEXT, pitOf } from '../sample-pit.ts';
import { locationSettingsOf } from '../sample-settings.ts';
import { factsOf, NOW, readingOf } from '../sample-snapshot.ts';

const L = locationIdOf('L');
const notAsked = async () => failed({ kind: 'unreachable' } as const);

interface Wishes {
  readonly read?: Attempt<Reading>;
  readonly load?: Attempt<ReturnType<typeof pitOf>>;
  readonly listPlatform?: Attempt<Reading>;
  readonly users?: Attempt<readonly []>;
  readonly signIn?: Attempt<{ readonly via: 'callback' | 'opener'; readonly address: string }>;
  readonly desktop?: Partial<SetupTestOptions['desktop']>;
}

const FACEBOOK = readingOf(factsOf('1', 'active', { platform: 'facebook' }));

const openTest = (wishes: Wishes = {}) =>
  createSetupTest({
    requests: {
      read: async () => wishes.read ?? succeeded(FACEBOOK),
      listPlatform: async () => wishes.listPlatform ?? succeeded(FACEBOOK),
      capabilitiesOf: () => ({
        platforms: ['facebook'],
        signIn: 'callback',
        needsUser: true,
        connectPlatforms: [],
      }),
      startSignIn: async () =>
        wishes.signIn ?? succeeded({ via: 'callback', address: 'https://sign-in.example' }),
      listUsers: async () => wishes.users ?? succeeded([]),
      headersFor: notAsked,
      disconnect: notAsked,
      listOffers: notAsked,
      attach: notAsked,
    },
    settings: { current: () => ({ ...DEFAULT_SETTINGS, locations: [locationSettingsOf('L')] }) },
    tokens: { load: async () => wishes.load ?? succeeded(pitOf(PIT_TEXT)) },
    desktop: {
      hasTray: async () => true,
      canNotify: () => true,
      browserName: () => 'Firefox',
      tryCallback: async () => undefined,
      ...wishes.desktop,
    },
    now: () => NOW,
    say: sayInEnglish,
  });

const resultsOf = (findings: readonly SetupFinding[]): Readonly<Record<string, string>> =>
  Object.fromEntries(findings.map(({ step, result }) => [step, result]));

describe('the test of a set-up', () => {
  it('ticks every step when all is well', async () => {
    const test = openTest();
    for (const part of SETUP_PARTS) {
      const findings = await test(L, part);
      expect(findings.map(({ step }) => step)).toEqual([...SETUP_STEPS[part]]);
      expect(findings.filter(({ result }) => result !== 'ok')).toEqual([]);
    }
  });

  it('never says more of a token than its end', async () => {
    const [finding] = await openTest()(L, 'token');
    expect(finding?.sentence).toBe('pit-…5963, in this computer’s keychain.');
  });

  it.each<[Failure, readonly string[], string | null]>([
    [{ kind: 'offline' }, ['failed', 'untested', 'untested', 'untested'], null],
    [{ kind: 'token-invalid' }, ['ok', 'failed', 'untested', 'untested'], 'replace-token'],
    [{ kind: 'token-of-other-location' }, ['ok', 'failed', 'untested', 'untested'], 'business-profile'],
    [{ kind: 'token-lacks-scope' }, ['ok', 'ok', 'failed', 'untested'], 'private-integrations'],
    [{ kind: 'service-error', status: 503 }, ['ok', 'untested', 'failed', 'untested'], null],
    [{ kind: 'keychain-locked' }, ['untested', 'untested', 'untested', 'untested'], null],
  ])('tells how far it gets with $kind, and what helps', async (failure, results, help) => {
    const findings = await openTest({ read: failed(failure) })(L, 'api');
    expect(findings.map(({ result }) => result)).toEqual(results);
    expect(findings.find(({ result }) => result === 'failed')?.help ?? null).toBe(help);
  });

  it('names the accounts that are not active', async () => {
    const expired = readingOf(factsOf('1', 'expired', { name: 'Blue Door' }));
    const findings = await openTest({ read: succeeded(expired) })(L, 'api');
    expect(findings.at(-1)).toMatchObject({
      step: 'healthy',
      result: 'failed',
      sentence: expect.stringContaining('Blue Door is not'),
    });
  });

  it('notices a platform that lists other accounts than the whole list', async () => {
    const [finding] = await openTest({ listPlatform: succeeded(readingOf()) })(L, 'filters');
    expect(finding).toMatchObject({ result: 'failed', sentence: expect.stringMatching(/^Facebook: /) });
  });

  it('does not open a sign-in that begins in the browser', async () => {
    const signIn = succeeded({ via: 'opener', address: 'https://page.example' } as const);
    expect(resultsOf(await openTest({ signIn })(L, 'sign-in'))).toEqual({ 'sign-in': 'untested' });
  });

  it('asks for the scope without which the users cannot be listed', async () => {
    const [finding] = await openTest({ users: failed({ kind: 'token-lacks-scope' }) })(L, 'users');
    expect(finding).toMatchObject({ result: 'failed', help: 'private-integrations' });
  });

  it('tells what the desktop lacks', async () => {
    const desktop = {
      hasTray: async () => false,
      canNotify: () => false,
      browserName: () => '',
      tryCallback: () => Promise.reject(new Error('EPERM')),
    };
    expect(resultsOf(await openTest({ desktop })(L, 'desktop'))).toEqual({
      tray: 'failed',
      notifications: 'failed',
      browser: 'untested',
      callback: 'failed',
    });
  });

  it('says so when the desktop does not tell whether it has a tray', async () => {
    const findings = await openTest({ desktop: { hasTray: async () => null } })(L, 'desktop');
    expect(resultsOf(findings)).toMatchObject({ tray: 'untested' });
  });
});
