import { describe, expect, it } from 'vitest';
import { locationIdOf } from '../../../src/core/account.ts';
import type { NewLocation, Outcome, ViewContent } from '../../../src/core/bridge.ts';
import { type Attempt, type Failure, failed, succeeded } from '../../../src/core/failure.ts';
import type { User } from '../../../src/core/offer.ts';
import { fromText } from '../../../src/core/text-of.ts';
import { sayInEnglish, speechOf } from '../../../src/core/words/speech.ts';
import { type CommandOptions, createCommands } from '../../../src/main/commands.ts';
import { openKeychain } from '../../../src/main/storage/keychain.ts';
import { createLocations } from '../../../src/main/storage/locations.ts';
import { openSettings, withLocation } from '../../../src/main/storage/settings.ts';
import { createTokens } from '../../../src/main/storage/tokens.ts';
import { PIT_TEXT } from '../sample-pit.ts';
import { locationSettingsOf } from '../sample-settings.ts';
import { factsOf, NOW, readingOf, refOf } from '../sample-snapshot.ts';
import { makeTempFolder } from '../temp-folder.ts';
import { lists, startWorld } from './monitor/fake-world.ts';
import { createMemoryKeytar } from './storage/memory-keytar.ts';

const DONE = { result: 'done' };
const NEW: NewLocation = {
  id: 'new',
  name: 'New',
  pit: PIT_TEXT,
  keepIn: 'session',
  dialect: null,
  userId: null,
};
const L = locationIdOf('L');

interface Wishes {
  readonly disconnect?: Attempt<true>;
  /** The users of L; without them, the API needs to be told none. */
  readonly users?: Attempt<readonly User[]>;
  readonly openBrowser?: () => Promise<void>;
  readonly setLaunchAtLogin?: Outcome;
  readonly demo?: CommandOptions['demo'];
}

const NOT_ASKED: Failure = { kind: 'unreachable' };
const notAsked = async () => failed(NOT_ASKED);
const NO_REQUESTS: CommandOptions['requests'] = {
  read: notAsked,
  listPlatform: notAsked,
  capabilitiesOf: () => null,
  startSignIn: notAsked,
  headersFor: notAsked,
  disconnect: notAsked,
  listUsers: notAsked,
  listOffers: notAsked,
  attach: notAsked,
};

/** The commands on a monitor that watches the location L, and what they did to the outside. */
function openCommands(wishes: Wishes = {}) {
  const world = startWorld();
  const deeds: string[] = [];
  const settings = openSettings(makeTempFolder(), () => {}, { follow: false });
  const tokens = createTokens(
    openKeychain(async () => createMemoryKeytar()),
    () => NOW,
  );
  const view = (): ViewContent => ({
    snapshot: world.store.current(),
    settings: settings.current(),
    about: { version: '1', mode: 'live', forcedPollSeconds: null, system: 'linux' },
    troubles: [],
    connect: null,
    reconnectAll: null,
    abilities: [],
    snoozes: [],
  });
  const commands = createCommands({
    store: world.store,
    monitor: world.monitor,
    announcer: {
      snooze({ accountId }, length) {
        deeds.push(`snooze ${accountId} ${length}`);
        return { result: 'done' };
      },
      unsnooze({ accountId }) {
        deeds.push(`unsnooze ${accountId}`);
        return { result: 'done' };
      },
    },
    reconnects: {
      start: async ({ accountId }) => ({ result: 'refused', sentence: `started ${accountId}` }),
      cancel: ({ accountId }) => ({ result: 'refused', sentence: `cancelled ${accountId}` }),
      stop: () => {},
    },
    reconnectAll: {
      start: () => ({ result: 'refused', sentence: 'started all' }),
      skip: () => ({ result: 'refused', sentence: 'skipped one' }),
      stop: () => ({ result: 'refused', sentence: 'stopped all' }),
    },
    settings,
    locations: createLocations({
      settings,
      tokens,
      client: {
        findDialect: async () => succeeded({ dialect: 'v3', reading: readingOf() }),
        listAccounts: async () => succeeded(readingOf()),
        readLocationName: async () => failed({ kind: 'not-found' }),
      },
      say: sayInEnglish,
    }),
    testSetup: async (location, part) => {
      deeds.push(`tested ${part} of ${location}`);
      return [];
    },
    useShortcut: (keys) => keys !== 'Control+Alt+T',
    timeline: { read: () => [], export: async () => ({ result: 'cancelled' }) },
    openWindow: (route) => deeds.push(`opened ${route}`),
    say: sayInEnglish,
    speech: () => speechOf('en-US'),
    view,
    feed: { current: () => ({ ...view(), revision: 7 }) },
    connects: {
      async start(_, platform, locationName) {
        deeds.push(`connect ${platform} to ${locationName}`);
        return { result: 'done' };
      },
      async attach(offerId) {
        deeds.push(`attach ${offerId}`);
        return { result: 'done' };
      },
      cancel() {
        deeds.push('cancel the connect');
        return { result: 'done' };
      },
      current: () => null,
      stop: () => {},
    },
    requests: {
      ...NO_REQUESTS,
      capabilitiesOf: () => ({
        platforms: [],
        signIn: 'opener',
        needsUser: wishes.users !== undefined,
        connectPlatforms: [],
      }),
      listUsers: async () => wishes.users ?? failed(NOT_ASKED),
      async disconnect({ accountId }) {
        deeds.push(`disconnect ${accountId}`);
        return wishes.disconnect ?? succeeded(true);
      },
    },
    files: {
      importLocations: async () => ({ result: 'imported', fileName: 'all.csv', rows: [] }),
      exportLocations: async () => ({ result: 'cancelled' }),
    },
    async openBrowser(address) {
      await wishes.openBrowser?.();
      deeds.push(`open ${address}`);
    },
    setLaunchAtLogin(isWanted) {
      deeds.push(`launch at login ${isWanted}`);
      return wishes.setLaunchAtLogin ?? { result: 'done' };
    },
    copyText: (text) => deeds.push(`copy ${text.split('\n')[0]}`),
    machine: { system: 'linux', electron: '25', desktop: 'GNOME' },
    now: () => NOW,
    startDemo: () => deeds.push('start demo'),
    demo: wishes.demo ?? null,
  });
  return { ...world, commands, settings, deeds };
}

describe('checking', () => {
  it('checks one location, or all of them, and resolves when it is done', async () => {
    const { commands, reads, location } = openCommands();
    expect(await commands.check(L)).toEqual(DONE);
    expect(location('L').check.state).toBe('fresh');
    expect(await commands.check(null)).toEqual(DONE);
    expect(reads).toHaveLength(2);
  });

  it('refuses a location that is not watched', async () => {
    const { commands, reads } = openCommands();
    expect(await commands.check(locationIdOf('Z'))).toMatchObject({
      sentence: expect.stringContaining('does not watch this location'),
    });
    expect(reads).toEqual([]);
  });
});

it('snoozing and its undo are passed on to who announces', async () => {
  const { commands, deeds } = openCommands();
  expect(await commands.snooze(refOf('L', 'a'), 'tomorrow')).toEqual(DONE);
  expect(await commands.unsnooze(refOf('L', 'a'))).toEqual(DONE);
  expect(deeds).toEqual(['snooze a tomorrow', 'unsnooze a']);
});

describe('disconnecting', () => {
  it('takes the account off the list at once', async () => {
    const { commands, deeds, answer, clock, location } = openCommands();
    answer(lists(factsOf('a', 'expired'), factsOf('b')));
    await clock.advance(0);
    answer(lists(factsOf('b')));
    expect(await commands.disconnect(refOf('L', 'a'))).toEqual(DONE);
    expect(deeds).toEqual(['disconnect a']);
    expect(location('L').accounts).toMatchObject([{ id: 'b' }]);
  });

  it('says why it failed', async () => {
    const { commands } = openCommands({ disconnect: failed({ kind: 'token-lacks-scope' }) });
    expect(await commands.disconnect(refOf('L', 'a'))).toEqual({
      result: 'refused',
      sentence: expect.stringContaining('scopes'),
    });
  });
});

describe('reconnecting', () => {
  it('is left to the reconnects, with their sentences', async () => {
    const { commands } = openCommands();
    expect(await commands.reconnect(refOf('L', 'a'))).toMatchObject({ sentence: 'started a' });
    expect(await commands.cancelReconnect(refOf('L', 'a'))).toMatchObject({ sentence: 'cancelled a' });
  });

  it('of all of them is left to the walk', async () => {
    const { commands } = openCommands();
    expect(await commands.reconnectAll()).toMatchObject({ sentence: 'started all' });
    expect(await commands.skipReconnect()).toMatchObject({ sentence: 'skipped one' });
    expect(await commands.stopReconnectAll()).toMatchObject({ sentence: 'stopped all' });
  });
});

describe('connecting a new account', () => {
  it('is left to the connects, which are told the name of the location', async () => {
    const { commands, deeds } = openCommands();
    expect(await commands.connect(L, 'google')).toEqual(DONE);
    expect(await commands.attach('offer-1')).toEqual(DONE);
    expect(await commands.cancelConnect()).toEqual(DONE);
    expect(deeds).toEqual(['connect google to Location L', 'attach offer-1', 'cancel the connect']);
  });
});

describe('a sign-in that is in the name of a user', () => {
  const MAYA: User = { id: 'u1', name: 'Maya' };
  const JOEL: User = { id: 'u2', name: 'Joel' };
  const watching = (wishes: Wishes) => {
    const opened = openCommands(wishes);
    opened.settings.change((current) => withLocation(current, locationSettingsOf('L')));
    return opened;
  };

  it('begins with the only one there is, who is remembered', async () => {
    const { commands, settings } = watching({ users: succeeded([MAYA]) });
    expect(await commands.reconnect(refOf('L', 'a'))).toMatchObject({ sentence: 'started a' });
    expect(settings.current().locations[0]?.userId).toBe('u1');
  });

  it('asks the person first when there are several, and begins once one is chosen', async () => {
    const { commands, deeds } = watching({ users: succeeded([MAYA, JOEL]) });
    const question = { result: 'needs-user', users: [MAYA, JOEL] };
    expect(await commands.reconnect(refOf('L', 'a'))).toEqual(question);
    expect(await commands.connect(L, 'google')).toEqual(question);
    expect(deeds).toEqual([]);
    expect(await commands.setUser(L, 'u2')).toEqual(DONE);
    expect(await commands.reconnect(refOf('L', 'a'))).toMatchObject({ sentence: 'started a' });
    expect(await commands.connect(L, 'google')).toEqual(DONE);
  });

  it('does not begin when they cannot be read', async () => {
    const { commands, deeds } = watching({ users: failed({ kind: 'offline' }) });
    expect(await commands.connect(L, 'google')).toEqual({
      result: 'refused',
      sentence: expect.stringContaining('offline'),
    });
    expect(deeds).toEqual([]);
  });
});

describe('the dialect of a location', () => {
  const watching = (wishes: Wishes = {}) => {
    const opened = openCommands(wishes);
    const mark = { last4: '5963', addedAt: NOW, keptIn: 'session' } as const;
    opened.settings.change((current) => withLocation(current, locationSettingsOf('L', { token: mark })));
    return opened;
  };

  it('is checked once it is left to Relink', async () => {
    const { commands, settings, reads } = watching();
    expect(await commands.setDialect(L, null)).toEqual(DONE);
    expect(settings.current().locations[0]?.dialect).toBeNull();
    expect(reads).toHaveLength(1);
  });

  it('is not pinned when it cannot be asked', async () => {
    const { commands, settings, reads } = watching();
    // The token was kept for a session that is over.
    expect(await commands.setDialect(L, 'v3')).toMatchObject({ result: 'refused' });
    expect(settings.current().locations[0]?.dialect).toBeNull();
    expect(reads).toEqual([]);
  });
});

it('locations from and to a file are left to the files', async () => {
  const { commands } = openCommands();
  expect(await commands.importLocations()).toMatchObject({ fileName: 'all.csv' });
  expect(await commands.exportLocations()).toEqual({ result: 'cancelled' });
});

describe('locations', () => {
  it('are added, renamed and removed in the settings', async () => {
    const { commands, settings } = openCommands();
    expect(await commands.addLocation(NEW)).toEqual(DONE);
    expect(await commands.renameLocation(locationIdOf('new'), 'Renamed')).toEqual(DONE);
    expect(settings.current().locations).toMatchObject([{ id: 'new', name: 'Renamed' }]);
    expect(await commands.removeLocation(locationIdOf('new'))).toEqual(DONE);
    expect(settings.current().locations).toEqual([]);
  });

  it('are checked once they are added', async () => {
    const { commands, clock, reads } = openCommands();
    await commands.addLocation(NEW);
    await clock.advance(0);
    expect(reads.length).toBeGreaterThan(0);
  });
});

describe('preferences', () => {
  it('are kept', async () => {
    const { commands, settings, deeds } = openCommands();
    expect(await commands.changePreferences({ theme: 'dark', pollSeconds: 60 })).toEqual(DONE);
    expect(settings.current()).toMatchObject({ theme: 'dark', pollSeconds: 60 });
    expect(deeds).toEqual([]);
  });

  it('about the start reach the system first, and are not kept when it refuses', async () => {
    const refusal: Outcome = { result: 'refused', sentence: 'The folder is read-only.' };
    const { commands, settings, deeds } = openCommands({ setLaunchAtLogin: refusal });
    expect(await commands.changePreferences({ launchAtLogin: true })).toEqual(refusal);
    expect(deeds).toEqual(['launch at login true']);
    expect(settings.current().launchAtLogin).toBe(false);
  });
});

describe('links', () => {
  it('open in the browser', async () => {
    const { commands, deeds } = openCommands();
    expect(await commands.openLink('social-accounts', L)).toEqual(DONE);
    expect(deeds).toEqual(['open https://app.gohighlevel.com/v2/location/L/marketing/social-planner']);
  });

  it('are told to the person when no browser opens', async () => {
    const { commands } = openCommands({ openBrowser: () => Promise.reject(new Error('none')) });
    expect(await commands.openLink('social-accounts', null)).toEqual({
      result: 'refused',
      sentence: expect.stringContaining('Visit https://app.gohighlevel.com/ yourself'),
    });
  });
});

describe('the demo', () => {
  it('can be started from anywhere', async () => {
    const { commands, deeds } = openCommands();
    expect(await commands.startDemo()).toEqual(DONE);
    expect(deeds).toEqual(['start demo']);
  });

  it('is played only inside of it', async () => {
    expect(await openCommands().commands.demo('expire')).toMatchObject({
      sentence: expect.stringContaining('only possible in the demo'),
    });
    const played: string[] = [];
    const { commands, reads } = openCommands({ demo: (action) => played.push(action) });
    expect(await commands.demo('heal')).toEqual(DONE);
    expect([played, reads.length]).toEqual([['heal'], 1]);
  });
});

it('diagnostics go to the clipboard', async () => {
  const { commands, deeds } = openCommands();
  expect(await commands.copyDiagnostics()).toEqual(DONE);
  expect(deeds).toEqual(['copy Relink 1 (live) on linux, Electron 25']);
});

it('pausing reaches the snapshot, which the view shows', async () => {
  const { commands } = openCommands();
  await commands.setPaused(true);
  expect(fromText(await commands.getView()).snapshot.isPaused).toBe(true);
});

it('keys that belong to another program are not kept as the shortcut', async () => {
  const { commands, settings } = openCommands();
  expect(await commands.changePreferences({ shortcut: 'Control+Alt+T' })).toMatchObject({
    sentence: expect.stringContaining('keeps these keys for itself'),
  });
  expect(settings.current().shortcut).toBeNull();
  expect(await commands.changePreferences({ shortcut: 'Control+Shift+L' })).toEqual({ result: 'done' });
  expect(settings.current().shortcut).toBe('Control+Shift+L');
});
