import { describe, expect, it } from 'vitest';
import { locationIdOf } from '../../../src/core/account.ts';
import type { NewLocation, Outcome } from '../../../src/core/bridge.ts';
import { type Attempt, failed, succeeded } from '../../../src/core/failure.ts';
import { type CommandOptions, createCommands } from '../../../src/main/commands.ts';
import { openKeychain } from '../../../src/main/storage/keychain.ts';
import { createLocations } from '../../../src/main/storage/locations.ts';
import { openSettings } from '../../../src/main/storage/settings.ts';
import { createTokens } from '../../../src/main/storage/tokens.ts';
import { PIT_TEXT } from '../sample-pit.ts';
import { NOW, refOf } from '../sample-snapshot.ts';
import { makeTempFolder } from '../temp-folder.ts';
import { startWorld } from './monitor/fake-world.ts';
import { createMemoryKeytar } from './storage/memory-keytar.ts';

const DONE = { result: 'done' };
const NEW: NewLocation = { id: 'new', name: 'New', pit: PIT_TEXT, keepIn: 'session' };
const L = locationIdOf('L');

interface Wishes {
  readonly disconnect?: Attempt<true>;
  readonly openBrowser?: () => Promise<void>;
  readonly setLaunchAtLogin?: Outcome;
  readonly demo?: CommandOptions['demo'];
}

/** The commands on a monitor that watches the location L, and what they did to the outside. */
function openCommands(wishes: Wishes = {}) {
  const world = startWorld();
  const deeds: string[] = [];
  const settings = openSettings(makeTempFolder(), () => {}, { follow: false });
  const tokens = createTokens(
    openKeychain(async () => createMemoryKeytar()),
    () => NOW,
  );
  const commands = createCommands({
    store: world.store,
    monitor: world.monitor,
    reconnects: {
      start: async ({ accountId }) => ({ result: 'refused', sentence: `started ${accountId}` }),
      cancel: ({ accountId }) => ({ result: 'refused', sentence: `cancelled ${accountId}` }),
      stop: () => {},
    },
    settings,
    locations: createLocations({ settings, tokens, verify: async () => succeeded(null) }),
    view: () => ({
      snapshot: world.store.current(),
      settings: settings.current(),
      about: { version: '1', mode: 'live', forcedPollSeconds: null },
      troubles: [],
    }),
    async disconnect({ accountId }) {
      deeds.push(`disconnect ${accountId}`);
      return wishes.disconnect ?? succeeded(true);
    },
    async openBrowser(address) {
      await wishes.openBrowser?.();
      deeds.push(`open ${address}`);
    },
    setLaunchAtLogin(isWanted) {
      deeds.push(`launch at login ${isWanted}`);
      return wishes.setLaunchAtLogin ?? { result: 'done' };
    },
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
    expect(await commands.check(locationIdOf('Z'))).toMatchObject({ result: 'refused' });
    expect(reads).toEqual([]);
  });
});

describe('disconnecting', () => {
  it('is followed by a check of the location', async () => {
    const { commands, deeds, reads } = openCommands();
    expect(await commands.disconnect(refOf('L', 'a'))).toEqual(DONE);
    expect([deeds, reads.length]).toEqual([['disconnect a'], 1]);
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
    expect(await openCommands().commands.demo('expire')).toMatchObject({ result: 'refused' });
    const played: string[] = [];
    const { commands, reads } = openCommands({ demo: (action) => played.push(action) });
    expect(await commands.demo('heal')).toEqual(DONE);
    expect([played, reads.length]).toEqual([['heal'], 1]);
  });
});

it('pausing reaches the snapshot, which the view shows', async () => {
  const { commands } = openCommands();
  await commands.setPaused(true);
  expect((await commands.getView()).snapshot.isPaused).toBe(true);
});
