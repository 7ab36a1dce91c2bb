import { type LocationId, platformName } from '../core/account.ts';
import { isTokenFailure, sentenceOf } from '../core/failure.ts';
import type { LocationSettings } from '../core/settings.ts';
import type { SetupFinding, SetupHelp, SetupPart, SetupStep } from '../core/setup-check.ts';
import type { Say } from '../core/words/say.ts';
import { checkFilters, checkSignIn } from './account-checks.ts';
import type { AccountRequests } from './account-requests.ts';
import { apiFindingsOf } from './setup-findings.ts';
import type { SettingsStore } from './storage/settings.ts';
import type { Tokens } from './storage/tokens.ts';

/** What the desktop has to offer for an alarm to be seen and a sign-in to come back. */
export interface DesktopProbes {
  /** Null when the desktop does not tell. */
  readonly hasTray: () => Promise<boolean | null>;
  readonly canNotify: () => boolean;
  /** The name of the default browser; empty when the system does not tell. */
  readonly browserName: () => string;
  /** @throws when the system lets nobody listen on the loopback interface */
  readonly tryCallback: () => Promise<void>;
}

export interface SetupTestOptions {
  readonly requests: AccountRequests;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly tokens: Pick<Tokens, 'load'>;
  readonly desktop: DesktopProbes;
  readonly now: () => number;
  readonly say: Say;
}

export type SetupTest = (location: LocationId, part: SetupPart) => Promise<readonly SetupFinding[]>;

/** Tests what a location needs, part by part. Nothing is changed, and no sign-in is opened. */
export function createSetupTest(options: SetupTestOptions): SetupTest {
  const { requests, settings, say } = options;
  const blocked = (step: SetupStep): SetupFinding => untested(step, say('checklist.blocked'));

  const testFilters = async ({ id }: LocationSettings): Promise<SetupFinding> => {
    const all = await requests.read(id);
    if (!all.ok) return blocked('filters');
    for await (const { platform, filtered, isRight } of checkFilters(requests, id, all.value)) {
      if (isRight) continue;
      const why = filtered.ok ? say('checklist.filters-differ') : sentenceOf(filtered.failure, say);
      return failed(
        'filters',
        say('checklist.filters-wrong', { platform: platformName(platform), why }),
        null,
      );
    }
    return ok('filters', say('checklist.filters-ok'));
  };

  const testSignIn = async (location: LocationSettings): Promise<SetupFinding> => {
    const all = await requests.read(location.id);
    if (!all.ok) return blocked('sign-in');
    const { started } = await checkSignIn(requests, location, all.value);
    if (!started.ok) return failed('sign-in', sentenceOf(started.failure, say), helpOfToken(started.failure));
    return started.value.via === 'callback'
      ? ok('sign-in', say('checklist.sign-in-ok'))
      : untested('sign-in', say('checklist.sign-in-later'));
  };

  const testUsers = async ({ id, userId }: LocationSettings): Promise<SetupFinding> => {
    const abilities = requests.capabilitiesOf(id);
    if (!abilities) return blocked('users');
    if (!abilities.needsUser) return ok('users', say('checklist.users-not-needed'));
    const listed = await requests.listUsers(id);
    if (listed.ok) return ok('users', say('checklist.users-ok', { count: listed.value.length }));
    if (userId !== null) return ok('users', say('checklist.users-known'));
    return listed.failure.kind === 'token-lacks-scope'
      ? failed('users', say('checklist.users-scope'), 'private-integrations')
      : failed('users', sentenceOf(listed.failure, say), helpOfToken(listed.failure));
  };

  return async (id, part) => {
    if (part === 'desktop') return testDesktop(options);
    const location = settings.current().locations.find((one) => one.id === id);
    if (!location) return [];
    switch (part) {
      case 'token':
        return [await testToken(location, options)];
      case 'api':
        return apiFindingsOf(await requests.read(id), options.now(), say);
      case 'filters':
        return [await testFilters(location)];
      case 'sign-in':
        return [await testSignIn(location)];
      case 'users':
        return [await testUsers(location)];
    }
  };
}

async function testToken(
  location: LocationSettings,
  { tokens, say }: Pick<SetupTestOptions, 'tokens' | 'say'>,
): Promise<SetupFinding> {
  const loaded = await tokens.load(location);
  if (!loaded.ok) {
    const help = loaded.failure.kind === 'token-missing' ? 'replace-token' : null;
    return failed('token', sentenceOf(loaded.failure, say), help);
  }
  const token = String(loaded.value);
  const isKept = location.token?.keptIn === 'keychain';
  return ok('token', say(isKept ? 'checklist.token-ok' : 'checklist.token-session', { token }));
}

async function testDesktop({ desktop, say }: SetupTestOptions): Promise<readonly SetupFinding[]> {
  const browser = desktop.browserName();
  const canComeBack = await desktop.tryCallback().then(
    () => true,
    () => false,
  );
  return [
    trayFindingOf(await desktop.hasTray(), say),
    desktop.canNotify()
      ? ok('notifications', say('checklist.notifications-ok'))
      : failed('notifications', say('checklist.notifications-missing'), null),
    browser === ''
      ? { ...untested('browser', say('checklist.browser-unknown')), help: 'social-accounts' }
      : ok('browser', say('checklist.browser-ok', { browser })),
    canComeBack
      ? ok('callback', say('checklist.callback-ok'))
      : failed('callback', say('checklist.callback-refused'), null),
  ];
}

function trayFindingOf(hasTray: boolean | null, say: Say): SetupFinding {
  if (hasTray === null) return untested('tray', say('checklist.tray-unknown'));
  return hasTray ? ok('tray', say('checklist.tray-ok')) : failed('tray', say('checklist.tray-missing'), null);
}

const helpOfToken = (failure: Parameters<typeof isTokenFailure>[0]): SetupHelp | null =>
  isTokenFailure(failure) ? 'private-integrations' : null;

const ok = (step: SetupStep, sentence: string): SetupFinding => ({
  step,
  result: 'ok',
  sentence,
  help: null,
});
const untested = (step: SetupStep, sentence: string): SetupFinding => ({
  step,
  result: 'untested',
  sentence,
  help: null,
});
const failed = (step: SetupStep, sentence: string, help: SetupHelp | null): SetupFinding => ({
  step,
  result: 'failed',
  sentence,
  help,
});
