import { type LocationId, locationIdOf } from '../../../src/core/account.ts';
import { EMPTY_ALERT_MEMORY } from '../../../src/core/alert-memory.ts';
import type { Notice } from '../../../src/core/alerts.ts';
import type { DialectName } from '../../../src/core/dialect.ts';
import { type Attempt, succeeded } from '../../../src/core/failure.ts';
import { glanceOf, iconOf } from '../../../src/core/glance.ts';
import type { Health } from '../../../src/core/health.ts';
import type { IconState } from '../../../src/core/icon-face.ts';
import type { Reading } from '../../../src/core/reading.ts';
import { DEFAULT_SETTINGS, type LocationSettings, type Settings } from '../../../src/core/settings.ts';
import type { LocationState } from '../../../src/core/snapshot.ts';
import { sayInEnglish } from '../../../src/core/words/speech.ts';
import { createAccountRequests } from '../../../src/main/account-requests.ts';
import { BOUNDS, createClient } from '../../../src/main/highlevel/client.ts';
import { createNodeExchange } from '../../../src/main/highlevel/node-exchange.ts';
import { startAnnouncer } from '../../../src/main/monitor/announcer.ts';
import { type Monitor, startMonitor } from '../../../src/main/monitor/monitor.ts';
import { createSnapshotStore } from '../../../src/main/monitor/snapshot-store.ts';
import { systemLocalTimeOf } from '../../../src/main/monitor/system-clock.ts';
import type { SettingsStore } from '../../../src/main/storage/settings.ts';
import type { Tokens } from '../../../src/main/storage/tokens.ts';
import type { Seed } from '../../../src/simulator/seed.ts';
import { type Simulator, startSimulator } from '../../../src/simulator/server.ts';
import { createFakeClock, type FakeClock, settle } from '../../unit/fake-clock.ts';
import { PIT_TEXT, pitOf } from '../../unit/sample-pit.ts';
import { ACCOUNTS } from './list-replies.ts';
import { type RawServer, type Speech, startRawServer } from './raw-server.ts';

const LOCATION = 'K83W5f03EFph2rlg5N1L';
const INTERVAL_MS = 5 * 60_000;
/** The interval and the most that is added to it, lest many computers ask at one time. */
const POLLED_AFTER_MS = INTERVAL_MS * 1.1;
/** More than the announcer gathers, and less than any check is put off. */
const ANNOUNCED_AFTER_MS = 1_500;

const SEED: Seed = [{ id: LOCATION, name: 'Bakery', pit: PIT_TEXT, accounts: ACCOUNTS }];

/** One watched location: everything of the app between the network and the screen, on a clock that a test moves. */
export interface WatchedWorld {
  readonly dialect: DialectName;
  readonly simulator: Simulator;
  readonly clock: FakeClock;
  readonly monitor: Monitor;
  /** Sends every request to this server instead of the simulator, until it is null. */
  readonly divert: (baseUrl: string | null) => void;
  /** Sends every request to a server that says whatever it is told to say. */
  readonly divertTo: (speak: Speech) => Promise<void>;
  /** Checks this many times, then gives what is worth announcing the time to be announced. */
  readonly check: (times: number) => Promise<void>;
  /** Lets the monitor check by itself, within one interval of its own. */
  readonly poll: () => Promise<void>;
  readonly location: () => LocationState;
  readonly healths: () => Readonly<Record<string, Health>>;
  readonly icon: () => IconState;
  /** Every icon shown so far. */
  readonly icons: () => ReadonlySet<IconState>;
  /** What the tray's menu says about what went wrong. */
  readonly sentences: () => readonly string[];
  /** The kinds of the notices shown so far. */
  readonly notices: () => readonly Notice['kind'][];
  readonly stop: () => Promise<void>;
}

/** Starts a world whose location has been read once, and is well. */
export async function startWatchedWorld(dialect: DialectName): Promise<WatchedWorld> {
  const clock = createFakeClock();
  const published = { requestsPerWindow: 1_000_000 };
  const simulator = await startSimulator({ dialect, seed: SEED, now: clock.now, published });
  const { baseUrl } = simulator;
  let target = baseUrl;
  const { exchange } = createNodeExchange(BOUNDS);
  const client = createClient({
    exchange: (url, request) => exchange(url.replace(baseUrl, target), request),
    baseUrl,
    version: '1.2.3',
    now: clock.now,
  });
  const settings = memorySettings({ ...DEFAULT_SETTINGS, locations: [locationWith(dialect, clock.now())] });
  const requests = createAccountRequests({ client, settings, tokens: TOKENS });
  let reading: Promise<unknown> | null = null;
  const read = (id: LocationId): Promise<Attempt<Reading>> => {
    const begun = requests.read(id);
    reading = begun;
    return begun;
  };

  const store = createSnapshotStore();
  const icons = new Set<IconState>();
  store.onChange((snapshot) => icons.add(iconOf(snapshot)));
  const notices: Notice['kind'][] = [];
  const announcer = startAnnouncer({
    store,
    clock,
    memory: { read: () => EMPTY_ALERT_MEMORY, write: () => true },
    saveSnapshot: () => {},
    afterSaving: (act) => act(),
    localTimeOf: systemLocalTimeOf,
    policy: settings.current,
    tokens: () => [],
    show: ({ kind }) => notices.push(kind),
    say: sayInEnglish,
    onSnoozesChange: () => {},
  });
  const monitor = startMonitor({ store, clock, random: () => 0.5, intervalMs: INTERVAL_MS, read });
  monitor.watch(settings.current().locations);

  const location = (): LocationState => {
    const found = store.current().locations[0];
    if (!found) throw new Error('The location is not watched.');
    return found;
  };
  const check = async (times: number): Promise<void> => {
    for (let round = 0; round < times; round += 1) await monitor.check(location().id);
    await clock.advance(ANNOUNCED_AFTER_MS);
  };
  const poll = async (): Promise<void> => {
    reading = null;
    await clock.advance(POLLED_AFTER_MS);
    if (!reading) throw new Error('The location was not checked within the interval.');
    await reading;
    await settle();
    await clock.advance(ANNOUNCED_AFTER_MS);
  };
  await check(1);
  const rawServers = new Set<RawServer>();

  return {
    dialect,
    simulator,
    clock,
    monitor,
    divert: (other) => {
      target = other ?? baseUrl;
    },
    async divertTo(speak) {
      const server = await startRawServer(speak);
      rawServers.add(server);
      target = server.baseUrl;
    },
    check,
    poll,
    location,
    healths: () => Object.fromEntries(location().accounts.map(({ id, health }) => [id, health])),
    icon: () => iconOf(store.current()),
    icons: () => icons,
    sentences: () =>
      glanceOf(store.current(), clock.now(), 'live', sayInEnglish).menu.flatMap((entry) =>
        entry.type === 'label' ? [entry.text] : [],
      ),
    notices: () => notices,
    async stop() {
      monitor.stop();
      announcer.stop();
      for (const server of rawServers) server.stop();
      await simulator.stop();
    },
  };
}

const TOKENS: Tokens = {
  load: async () => succeeded(pitOf(PIT_TEXT)),
  save: async (_: LocationId, { last4 }, keptIn) => succeeded({ last4, addedAt: 0, keptIn }),
  remove: async () => succeeded(true),
};

const locationWith = (dialect: DialectName, now: number): LocationSettings => ({
  id: locationIdOf(LOCATION),
  name: 'Bakery',
  token: { last4: PIT_TEXT.slice(-4), addedAt: now, keptIn: 'session' },
  dialect: { name: dialect, isPinned: false },
  userId: null,
});

function memorySettings(first: Settings): SettingsStore {
  let current = first;
  return {
    current: () => current,
    change: (change) => {
      current = change(current);
    },
    retry: () => {},
    onChange: () => () => true,
  };
}
