import type { LocationId } from '../core/account.ts';
import type { AsyncCommands, LinkName, Outcome, Route, SignInOutcome, ViewContent } from '../core/bridge.ts';
import { diagnosticsOf, type Machine } from '../core/diagnostics.ts';
import { sentenceOf } from '../core/failure.ts';
import { sentenceOfId } from '../core/failure-table.ts';
import { linkOf } from '../core/links.ts';
import { parseLocationId } from '../core/location-id.ts';
import type { Preferences, Settings } from '../core/settings.ts';
import { textOf } from '../core/text-of.ts';
import type { Say, Speech } from '../core/words/say.ts';
import { sayInEnglish } from '../core/words/speech.ts';
import type { AccountRequests } from './account-requests.ts';
import type { LocationFiles } from './location-files.ts';
import { createLocationTrials } from './location-trials.ts';
import type { Announcer } from './monitor/announcer.ts';
import type { Monitor } from './monitor/monitor.ts';
import type { SnapshotStore } from './monitor/snapshot-store.ts';
import type { Connects } from './reconnect/connect.ts';
import type { Reconnects } from './reconnect/flow.ts';
import type { ReconnectAllWalk } from './reconnect/reconnect-all.ts';
import type { SetupTest } from './setup-test.ts';
import { findSignInUser } from './sign-in-user.ts';
import type { Locations } from './storage/locations.ts';
import type { SettingsStore } from './storage/settings.ts';
import type { Timeline } from './timeline.ts';
import type { ViewFeed } from './view-feed.ts';

export interface CommandOptions {
  readonly store: SnapshotStore;
  readonly monitor: Monitor;
  readonly announcer: Pick<Announcer, 'snooze' | 'unsnooze'>;
  readonly reconnects: Reconnects;
  readonly reconnectAll: Omit<ReconnectAllWalk, 'current'>;
  readonly settings: SettingsStore;
  readonly locations: Locations;
  readonly say: Say;
  readonly view: (say: Say) => ViewContent;
  readonly feed: Pick<ViewFeed, 'current'>;
  readonly speech: () => Speech;
  readonly connects: Connects;
  readonly requests: AccountRequests;
  readonly files: LocationFiles;
  readonly testSetup: SetupTest;
  readonly openBrowser: (address: string) => Promise<void>;
  /** Puts the choice into effect with the operating system. */
  readonly setLaunchAtLogin: (isWanted: boolean, say: Say) => Outcome;
  /** @returns whether the keys were free */
  readonly useShortcut: (keys: string | null) => boolean;
  readonly timeline: Timeline;
  readonly openWindow: (route: Route) => void;
  readonly copyText: (text: string) => void;
  readonly machine: Machine;
  readonly now: () => number;
  readonly startDemo: () => void;
  /** Null outside the demo. */
  readonly demo: ((action: 'expire' | 'heal') => void) | null;
}

const DONE: Outcome = { result: 'done' };
const refused = (sentence: string): Outcome => ({ result: 'refused', sentence });

/** What each command of the window, the tray and the notifications does. */
export function createCommands(options: CommandOptions): AsyncCommands {
  const { store, monitor, reconnects, settings, locations, say } = options;

  const check = async (location: LocationId | null): Promise<Outcome> => {
    const known = store.current().locations;
    if (location === null) await monitor.checkAll();
    else if (known.some(({ id }) => id === location)) await monitor.check(location);
    else return refused(sentenceOfId('location-unwatched', say));
    return DONE;
  };

  const nameOf = (id: LocationId): string =>
    store.current().locations.find((location) => location.id === id)?.name ?? id;

  const signIn = async (location: LocationId, begin: () => Promise<Outcome>): Promise<SignInOutcome> =>
    (await findSignInUser(options, location)) ?? begin();

  const changePreferences = (preferences: Partial<Preferences>): Outcome => {
    const { launchAtLogin, shortcut } = preferences;
    const outcome = launchAtLogin === undefined ? DONE : options.setLaunchAtLogin(launchAtLogin, say);
    if (outcome.result === 'refused') return outcome;
    if (shortcut !== undefined && !options.useShortcut(shortcut))
      return refused(sentenceOfId('shortcut-taken', say));
    settings.change((current): Settings => ({ ...current, ...preferences }));
    return DONE;
  };

  return {
    getSpeech: async () => options.speech(),
    getView: async () => textOf(options.feed.current()),
    check,
    reconnect: (account) => signIn(account.locationId, () => reconnects.start(account)),
    connect: (location, platform) =>
      signIn(location, () => options.connects.start(location, platform, nameOf(location))),
    attach: (offerId) => options.connects.attach(offerId),
    cancelConnect: async () => options.connects.cancel(),
    cancelReconnect: async (account) => reconnects.cancel(account),
    reconnectAll: async () => options.reconnectAll.start(),
    skipReconnect: async () => options.reconnectAll.skip(),
    stopReconnectAll: async () => options.reconnectAll.stop(),
    async disconnect(account) {
      const disconnected = await options.requests.disconnect(account);
      if (!disconnected.ok) return refused(sentenceOf(disconnected.failure, say));
      await monitor.recheck(account.locationId);
      // Only a second read that does not list it is believed.
      await monitor.recheck(account.locationId);
      return DONE;
    },
    snooze: async (account, length) => options.announcer.snooze(account, length),
    unsnooze: async (account) => options.announcer.unsnooze(account),
    async addLocation(location) {
      const outcome = await locations.add(location);
      const parsed = parseLocationId(location.id);
      if (outcome.result === 'done' && 'id' in parsed) void monitor.recheck(parsed.id);
      return outcome;
    },
    verifyLocation: createLocationTrials(locations.tryOut),
    testSetup: options.testSetup,
    setUser: async (id, userId) => locations.setUser(id, userId),
    async setDialect(id, dialect) {
      const outcome = await locations.setDialect(id, dialect);
      if (outcome.result === 'done') await monitor.recheck(id);
      return outcome;
    },
    importLocations: options.files.importLocations,
    exportLocations: options.files.exportLocations,
    renameLocation: async (id, name) => locations.rename(id, name),
    removeLocation: (id) => locations.remove(id),
    async setPaused(isPaused) {
      monitor.setPaused(isPaused);
      return DONE;
    },
    changePreferences: async (preferences) => changePreferences(preferences),
    openLink: (link: LinkName, location) =>
      options.openBrowser(linkOf(link, location)).then(
        () => DONE,
        () => refused(sentenceOfId('link-not-opened', say, { address: linkOf(link, location) })),
      ),
    async copyDiagnostics() {
      options.copyText(diagnosticsOf(options.view(sayInEnglish), options.machine, options.now()));
      return DONE;
    },
    getTimeline: async () => options.timeline.read(),
    exportTimeline: (format) => options.timeline.export(format),
    async openFull(route) {
      options.openWindow(route);
      return DONE;
    },
    async startDemo() {
      options.startDemo();
      return DONE;
    },
    async demo(action) {
      if (!options.demo) return refused(sentenceOfId('demo-only', say));
      options.demo(action);
      await monitor.checkAll();
      return DONE;
    },
  };
}
