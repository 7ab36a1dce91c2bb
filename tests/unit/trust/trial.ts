import type { LocationId } from '../../../src/core/account.ts';
import { type AlertMemory, EMPTY_ALERT_MEMORY } from '../../../src/core/alert-memory.ts';
import { type AccountRef, isSameAccount, type Notice } from '../../../src/core/alerts.ts';
import type { Attempt } from '../../../src/core/failure.ts';
import { iconOf } from '../../../src/core/glance.ts';
import type { NoticePolicy } from '../../../src/core/notice-policy.ts';
import type { LocalTimeOf } from '../../../src/core/quiet-time.ts';
import type { Reading } from '../../../src/core/reading.ts';
import { EMPTY_SNAPSHOT, type LocationState, type Snapshot } from '../../../src/core/snapshot.ts';
import type { SnoozeLength } from '../../../src/core/snooze.ts';
import { sayInEnglish } from '../../../src/core/words/speech.ts';
import { type Announcer, startAnnouncer } from '../../../src/main/monitor/announcer.ts';
import { type Monitor, startMonitor } from '../../../src/main/monitor/monitor.ts';
import { createSnapshotStore, type SnapshotStore } from '../../../src/main/monitor/snapshot-store.ts';
import { keepSnapshot } from '../../../src/main/storage/keep-snapshot.ts';
import { createFakeClock, type FakeClock } from '../fake-clock.ts';
import { confirmedBad, createLedger, type Truths } from './ledger.ts';
import { type MortalClock, mortalClockOf } from './mortal-clock.ts';
import { seededRandomOf } from './seeded-random.ts';
import { type Truth, truthAfter, UNREAD } from './truth-model.ts';

/** What the service answers about a location, and how long it takes for that. */
export interface Answer {
  readonly attempt: Attempt<Reading>;
  readonly delayMs: number;
}

/** What outlives the process. */
export interface Disk {
  readonly locations: readonly LocationState[];
  /** What the model knew when the locations were written. */
  readonly truths: Truths;
  readonly memory: AlertMemory;
}

interface Process {
  readonly clock: MortalClock;
  readonly store: SnapshotStore;
  readonly monitor: Monitor;
  readonly announcer: Announcer;
  readonly quit: () => void;
  readonly crash: () => void;
}

/** The watching part of the app against a service that a test scripts, beside a model that knows what must hold. */
export interface Trial {
  readonly clock: FakeClock;
  readonly monitor: () => Monitor;
  readonly snapshot: () => Snapshot;
  readonly disk: () => Disk;
  readonly notices: readonly Notice[];
  readonly watch: (ids: readonly LocationId[]) => void;
  /** Puts a choice of the person into effect. */
  readonly choose: (changes: Partial<NoticePolicy>) => void;
  readonly snooze: (account: AccountRef, length: SnoozeLength) => void;
  readonly unsnooze: (account: AccountRef) => void;
  readonly resume: () => void;
  /** Ends the process, in good order or without a word, and starts the next one. */
  readonly restart: (end: 'quit' | 'crash') => void;
  /** @throws when icon, announcements or memory do not tell the truth */
  readonly verify: () => void;
  /** Ends all. @throws when a timer is left */
  readonly stop: () => void;
}

export interface TrialOptions {
  readonly ids: readonly LocationId[];
  readonly intervalMs: number;
  readonly seed: number;
  readonly answerOf: (id: LocationId) => Answer;
}

/** The announcer gathers this long before it tells. */
const GATHER_MS = 1_000;

export function startTrial({ ids, intervalMs, seed, answerOf }: TrialOptions): Trial {
  const clock = createFakeClock();
  const random = seededRandomOf(seed);
  let policy: NoticePolicy = { quiet: null, mutes: { platforms: [], locations: [] } };
  const ledger = createLedger({
    now: clock.now,
    isQuiet: () => isQuietByTheBook(policy.quiet, clock.now()),
    isMuted: (id) => policy.mutes.locations.includes(id),
  });
  const notices: Notice[] = [];
  let disk: Disk = { locations: [], truths: new Map(), memory: EMPTY_ALERT_MEMORY };
  let watched = ids;
  let truths = new Map<LocationId, Truth>();
  /** When the running process last learned something, by the monotonic clock. */
  let newsAt: number | null = null;

  const followWatched = (): void => {
    truths = new Map(watched.map((id) => [id, truths.get(id) ?? UNREAD]));
  };

  const readFor = (isRunning: () => boolean) => async (id: LocationId) => {
    const { attempt, delayMs } = answerOf(id);
    if (delayMs > 0) await new Promise<void>((resolve) => clock.after(delayMs, resolve));
    const truth = truths.get(id);
    if (isRunning() && truth) {
      truths.set(id, truthAfter(truth, attempt));
      newsAt = clock.monotonic();
    }
    return attempt;
  };

  const boot = (): Process => {
    const processClock = mortalClockOf(clock);
    let isRunning = true;
    const store = createSnapshotStore({ ...EMPTY_SNAPSHOT, locations: reread(disk.locations) });
    truths = new Map(disk.truths);
    newsAt = null;
    const read = readFor(() => isRunning);
    const monitor = startMonitor({ store, clock: processClock, random, intervalMs, read });
    followWatched();
    monitor.watch(watched.map(nameOf));
    const kept = keepSnapshot(
      store,
      {
        write: ({ locations }) => {
          disk = { ...disk, locations, truths: new Map(truths) };
          return true;
        },
      },
      processClock,
    );
    const announcer = startAnnouncer({
      store,
      clock: processClock,
      localTimeOf: localTimeInGreenwich,
      policy: () => policy,
      memory: {
        read: () => reread(disk.memory),
        write: (memory) => {
          ledger.seeMemory(memory, truths);
          disk = { ...disk, memory };
          return true;
        },
      },
      saveSnapshot: kept.flush,
      tokens: () => [],
      show: (notice) => {
        notices.push(notice);
        ledger.hear(notice, truths);
      },
      say: sayInEnglish,
      onSnoozesChange: () => {},
    });
    return {
      clock: processClock,
      store,
      monitor,
      announcer,
      quit() {
        isRunning = false;
        monitor.stop();
        announcer.stop();
        kept.stop();
      },
      crash() {
        isRunning = false;
        processClock.kill();
      },
    };
  };

  let running = boot();
  const ended: MortalClock[] = [];

  const verifyIcon = (): void => {
    const isRed = iconOf(running.store.current()) === 'expired';
    const mustBeRed = confirmedBad(truths).length > 0;
    if (isRed !== mustBeRed) throw new Error(isRed ? 'red without a reason' : 'not red despite an expiry');
  };

  const verifyNoTimers = (): void => {
    for (const gone of ended) if (gone.pending() > 0) throw new Error('a timer outlived its process');
  };

  return {
    clock,
    monitor: () => running.monitor,
    snapshot: () => running.store.current(),
    disk: () => disk,
    notices,
    watch(wanted) {
      watched = wanted;
      followWatched();
      newsAt = clock.monotonic();
      running.monitor.watch(wanted.map(nameOf));
    },
    choose(changes) {
      policy = { ...policy, ...changes };
      newsAt = clock.monotonic();
      running.announcer.look();
    },
    snooze(account, length) {
      if (running.announcer.snooze(account, length).result === 'refused') return;
      const snooze = running.announcer.snoozes().find((one) => isSameAccount(one, account));
      if (!snooze) throw new Error('a snooze that was taken does not hold');
      ledger.snooze(snooze);
    },
    unsnooze(account) {
      ledger.unsnooze(account);
      newsAt = clock.monotonic();
      running.announcer.unsnooze(account);
    },
    resume() {
      running.announcer.resume();
      running.monitor.resume();
    },
    restart(end) {
      running[end]();
      ended.push(running.clock);
      running = boot();
    },
    verify() {
      verifyIcon();
      verifyNoTimers();
      if (newsAt !== null && clock.monotonic() - newsAt >= GATHER_MS) ledger.settle(disk.memory, truths);
    },
    stop() {
      running.quit();
      ended.push(running.clock);
      verifyNoTimers();
    },
  };
}

const localTimeInGreenwich: LocalTimeOf = (moment) => {
  const date = new Date(moment);
  return { day: date.getUTCDay(), minute: date.getUTCHours() * 60 + date.getUTCMinutes() };
};

/** Quiet hours that do not wrap around midnight, or whole days. */
function isQuietByTheBook(quiet: NoticePolicy['quiet'], now: number): boolean {
  if (!quiet) return false;
  const date = new Date(now);
  const time = date.toISOString().slice(11, 16);
  return quiet.days.includes(date.getUTCDay()) || (time >= quiet.from && time < quiet.to);
}

const nameOf = (id: LocationId) => ({ id, name: `Location ${id}` });

/** A value as it comes back from a file. */
const reread = <T>(value: T): T => JSON.parse(JSON.stringify(value));
