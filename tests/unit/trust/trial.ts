import type { LocationId } from '../../../src/core/account.ts';
import { type AlertMemory, EMPTY_ALERT_MEMORY } from '../../../src/core/alert-memory.ts';
import { type AccountRef, isSameAccount, type Notice } from '../../../src/core/alerts.ts';
import { iconOf } from '../../../src/core/glance.ts';
import type { NoticePolicy } from '../../../src/core/notice-policy.ts';
import type { LocationState, Snapshot } from '../../../src/core/snapshot.ts';
import type { SnoozeLength } from '../../../src/core/snooze.ts';
import type { Announcer } from '../../../src/main/monitor/announcer.ts';
import type { Monitor } from '../../../src/main/monitor/monitor.ts';
import { createFakeClock, type FakeClock } from '../fake-clock.ts';
import { type Firsthand, noteAttempt, nothingFirsthand } from './firsthand.ts';
import { confirmedBad, createLedger, type Known, type Truths } from './ledger.ts';
import type { MortalClock } from './mortal-clock.ts';
import { seededRandomOf } from './seeded-random.ts';
import { type Answer, startTrialProcess, type TrialProcess } from './trial-process.ts';
import { type Truth, truthAfter, UNREAD } from './truth-model.ts';

/** What outlives the process. */
export interface Disk {
  readonly locations: readonly LocationState[];
  /** What the model knew when the locations were written. */
  readonly truths: Truths;
  readonly memory: AlertMemory;
}

/** A moment at which a kill leaves files of which one is newer than the other, or news that was not told. */
export type DeathPoint = 'after-snapshot' | 'after-memory' | 'after-notice';

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
  /** Kills the process the next time it comes to this point, and starts the next one; null spares it. */
  readonly dieAt: (point: DeathPoint | null) => void;
  /** From now on the snapshot cannot be saved, or can be again; the smaller memory still finds room. */
  readonly setDiskFull: (isFull: boolean) => void;
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
  let firsthand: Firsthand = nothingFirsthand();
  let doom: DeathPoint | null = null;
  let isDiskFull = false;
  const known = (): Known => ({ truths, firsthand });

  const followWatched = (): void => {
    truths = new Map(watched.map((id) => [id, truths.get(id) ?? UNREAD]));
  };

  const passPoint = (point: DeathPoint): void => {
    if (doom !== point) return;
    if (point !== 'after-snapshot') ledger.loseUnheard(disk.memory, known());
    restart('crash');
    throw new Killed();
  };

  /** Were the memory newer than the snapshot, a kill would bring back a color that was told to be over. */
  const verifySaved = (): void => {
    const isSaved = [...truths].every(([id, truth]) => disk.truths.get(id) === truth);
    if (!isSaved) throw new Error('remembered before the snapshot was saved');
  };

  const boot = (): TrialProcess => {
    truths = new Map(disk.truths);
    newsAt = null;
    firsthand = nothingFirsthand();
    const process = startTrialProcess({
      clock,
      random,
      intervalMs,
      locations: reread(disk.locations),
      answerOf,
      policy: () => policy,
      noteAttempt(id, attempt) {
        const truth = truths.get(id);
        if (!truth) return;
        truths.set(id, truthAfter(truth, attempt));
        noteAttempt(firsthand, id, attempt);
        newsAt = clock.monotonic();
      },
      writeLocations(locations) {
        if (!isDiskFull) disk = { ...disk, locations, truths: new Map(truths) };
        passPoint('after-snapshot');
        return !isDiskFull;
      },
      memory: {
        read: () => reread(disk.memory),
        write(memory) {
          if (!isDiskFull) verifySaved();
          ledger.seeMemory(memory, known());
          disk = { ...disk, memory };
          passPoint('after-memory');
          return true;
        },
      },
      show(notice) {
        notices.push(notice);
        ledger.hear(notice, known());
        passPoint('after-notice');
      },
    });
    followWatched();
    process.monitor.watch(watched.map(nameOf));
    return process;
  };

  const ended: MortalClock[] = [];
  let running = boot();

  const restart = (end: 'quit' | 'crash'): void => {
    doom = null;
    running[end]();
    ended.push(running.clock);
    running = boot();
  };

  /** Whatever becomes of the change, the person finds what is on the disk. */
  const changeSnooze = (account: AccountRef, change: (announcer: Announcer) => void): void => {
    ledger.unsnooze(account);
    try {
      change(running.announcer);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
    const kept = disk.memory.snoozes.find((one) => isSameAccount(one, account));
    if (kept) ledger.snooze(kept);
  };

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
      changeSnooze(account, (announcer) => {
        if (announcer.snooze(account, length).result === 'refused') return;
        const isHeld = announcer.snoozes().some((one) => isSameAccount(one, account));
        if (!isHeld) throw new Error('a snooze that was taken does not hold');
      });
    },
    unsnooze(account) {
      newsAt = clock.monotonic();
      changeSnooze(account, (announcer) => announcer.unsnooze(account));
    },
    resume() {
      running.announcer.resume();
      running.monitor.resume();
    },
    restart,
    dieAt(point) {
      doom = point;
    },
    setDiskFull(isFull) {
      isDiskFull = isFull;
    },
    verify() {
      verifyIcon();
      verifyNoTimers();
      if (newsAt !== null && clock.monotonic() - newsAt >= GATHER_MS) ledger.settle(disk.memory, known());
    },
    stop() {
      doom = null;
      running.quit();
      ended.push(running.clock);
      verifyNoTimers();
    },
  };
}

/** Ends what the process was about to do. */
class Killed extends Error {}

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
