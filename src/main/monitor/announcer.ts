import { tellableAmong } from '../../core/alert-candidates.ts';
import { type AlertMemory, isLocationRemembered, isSameMemory, memoryOf } from '../../core/alert-memory.ts';
import { type AccountRef, isSameAccount, type Notice } from '../../core/alerts.ts';
import type { Outcome } from '../../core/bridge.ts';
import { areOthersWatched, type ChangedPair, changedPairsOf, isNewsOfLocation } from '../../core/changes.ts';
import type { Clock } from '../../core/clock.ts';
import { sentenceOfId } from '../../core/failure-table.ts';
import { createFirsthandView } from '../../core/firsthand.ts';
import { isBad } from '../../core/health.ts';
import { nextLookAt } from '../../core/next-look.ts';
import { type Circumstances, decideNotices, type NoticePolicy } from '../../core/notice-policy.ts';
import type { LocalTimeOf } from '../../core/quiet-time.ts';
import { findAccount, type Snapshot } from '../../core/snapshot.ts';
import { isSnoozing, type Snooze, type SnoozeLength, snoozeEndOf } from '../../core/snooze.ts';
import type { DatedToken } from '../../core/token-age.ts';
import type { Say } from '../../core/words/say.ts';
import type { SnapshotStore } from './snapshot-store.ts';

export interface AnnouncerOptions {
  readonly store: SnapshotStore;
  readonly clock: Clock;
  readonly memory: {
    readonly read: () => AlertMemory;
    /** @returns whether it is saved */
    readonly write: (memory: AlertMemory) => boolean;
  };
  /** Writes what is pending of the snapshot to its file, at once. */
  readonly saveSnapshot: () => void;
  /** Acts once what is known now is in the file of the snapshot, which takes its time where that is large. */
  readonly afterSaving: (act: () => void) => void;
  readonly localTimeOf: LocalTimeOf;
  readonly policy: () => NoticePolicy;
  /** The tokens in use, to be reminded of their age. */
  readonly tokens: () => readonly DatedToken[];
  readonly show: (notice: Notice) => void;
  readonly say: Say;
  /** Told whenever other accounts are snoozed than before. */
  readonly onSnoozesChange: () => void;
}

/** Announces what is worth announcing, once it is and the person wants to hear it. */
export interface Announcer {
  /** To be called when the policy or the tokens have changed. */
  readonly look: () => void;
  /** To be called when the computer has woken up. */
  readonly resume: () => void;
  readonly snooze: (account: AccountRef, length: SnoozeLength) => Outcome;
  readonly unsnooze: (account: AccountRef) => Outcome;
  /** The snoozes that hold now. */
  readonly snoozes: () => readonly Snooze[];
  readonly stop: () => void;
}

/** Locations are read one after another; what they bring within this time becomes one notification. */
const GATHER_MS = 1_000;
/** After a start or a sleep everything is read anew within this time; what was known before may have ended. */
const SETTLE_MS = 15_000;
/** Both clocks drift a little; more than this apart means sleep, or that the clock was set. */
const JUMP_MS = 5_000;
const SHORTEST_NAP_MS = 10_000;
/** Moments are wall time, which may jump without a word. */
const LONGEST_NAP_MS = 12 * 60 * 60 * 1000;

const DONE: Outcome = { result: 'done' };

/**
 * Announces what the snapshot makes worth announcing, each thing at most once, whenever the process may be killed:
 * first the snapshot is saved, then the memory, then the notice is shown. So the files never lack an expiry or a
 * recovery that was announced, and what is lost between memory and notice is still seen in the icon.
 */
export function startAnnouncer(options: AnnouncerOptions): Announcer {
  const { store, clock, memory: file } = options;
  const firsthandOf = createFirsthandView(store.current());
  let memory = file.read();
  let isSaved = true;
  /** What the file remembers may be over by now, whatever is read first. */
  let isAllToSee = true;
  let cancelGather: (() => void) | null = null;
  let cancelNap = (): void => {};
  let settledAt = 0;
  let skew = 0;
  let shownSnoozes = '';
  let isStopped = false;

  const circumstances = (tokens = options.tokens()): Circumstances => ({
    policy: options.policy(),
    tokens,
    now: clock.now(),
    localTimeOf: options.localTimeOf,
    isSettling: clock.monotonic() < settledAt,
  });
  const decide = (snapshot = store.current()) =>
    decideNotices(firsthandOf(snapshot), memory, circumstances());
  const snoozes = (): readonly Snooze[] => memory.snoozes.filter((one) => isSnoozing(one, clock.now()));

  const isKept = (next: AlertMemory): boolean => isSaved && isSameMemory(next, memory);
  const remember = (next: AlertMemory): void => {
    memory = next;
    isSaved = file.write(memory);
  };

  /** What is learned while the snapshot is saved is not in the file yet: it is decided on after that. */
  const announce = (): void => {
    const known = store.current();
    options.afterSaving(() => {
      if (isStopped) return;
      cancelGather = null;
      const decided = decide(known);
      if (!isKept(decided.memory)) remember(decided.memory);
      for (const notice of decided.notices) options.show(notice);
      rest();
      if (store.current() !== known) cancelGather = clock.after(0, lookOnceMore);
    });
  };

  /** A turn of its own: after the news of a thousand accounts everything else has waited long enough. */
  const lookOnceMore = (): void => {
    cancelGather = null;
    look();
  };

  /** @returns whether something is, or will soon be, announced or forgotten */
  const gatherNews = (): boolean => {
    if (cancelGather) return true;
    isAllToSee = false;
    const decided = decide();
    const isNews = !isSaved || decided.notices.length > 0 || !isSameMemory(decided.memory, memory);
    if (isNews) cancelGather = clock.after(GATHER_MS, announce);
    return isNews;
  };

  const look = (): void => {
    noticeJump();
    if (!gatherNews()) rest();
  };

  /** Looks at what every check has changed; what brings no news puts no moment forward. */
  const seeChange = (next: Snapshot, previous: Snapshot): void => {
    const hasJumped = noticeJump();
    const isNews = (cancelGather !== null || mayBringNews(next, previous)) && gatherNews();
    if (!isNews && hasJumped) rest();
  };

  const mayPairBringNews = (pair: ChangedPair): boolean => {
    const { id, accounts, check } = pair[1];
    // A failure that was only remembered may be told once it is met again, though it is the same.
    if (check.state === 'failing') return true;
    return isNewsOfLocation(pair) && (tellableAmong(accounts).length > 0 || isLocationRemembered(memory, id));
  };

  /** To look at all accounts after each of thousands of checks would take longer than the checks. */
  const mayBringNews = (next: Snapshot, previous: Snapshot): boolean => {
    if (isAllToSee || !isSaved || memory.isHolding || areOthersWatched(previous, next)) return true;
    const locations = changedPairsOf(previous, next)
      .filter(mayPairBringNews)
      .map(([, location]) => location);
    if (locations.length === 0) return false;
    const known = memoryOf(
      memory,
      locations.map(({ id }) => id),
    );
    // How old the tokens are is a matter of time alone.
    const decided = decideNotices(firsthandOf({ ...next, locations }), known, circumstances([]));
    return decided.notices.length > 0 || !isSameMemory(decided.memory, known);
  };

  /** Naps until time alone may bring something to tell. */
  const rest = (): void => {
    cancelNap();
    tellSnoozes();
    const settling = settledAt - clock.monotonic();
    const next = nextLookAt(firsthandOf(store.current()), memory, circumstances());
    const nap = next === null ? LONGEST_NAP_MS : Math.max(next - clock.now(), SHORTEST_NAP_MS);
    cancelNap = clock.after(settling > 0 ? settling : Math.min(nap, LONGEST_NAP_MS), look);
  };

  const tellSnoozes = (): void => {
    const now = JSON.stringify(snoozes());
    if (now === shownSnoozes) return;
    shownSnoozes = now;
    options.onSnoozesChange();
  };

  const noticeJump = (): boolean => {
    const hasJumped = Math.abs(clock.now() - clock.monotonic() - skew) >= JUMP_MS;
    if (hasJumped) settle();
    return hasJumped;
  };

  const settle = (): void => {
    skew = clock.now() - clock.monotonic();
    settledAt = clock.monotonic() + SETTLE_MS;
  };

  const changeSnoozes = (account: AccountRef, added: readonly Snooze[]): Outcome => {
    const others = memory.snoozes.filter((one) => !isSameAccount(one, account));
    const next = { ...memory, snoozes: [...others, ...added] };
    if (!isKept(next)) {
      options.saveSnapshot();
      remember(next);
    }
    rest();
    // An expiry that was snoozed before it was told is news again.
    gatherNews();
    return DONE;
  };

  settle();
  shownSnoozes = JSON.stringify(snoozes());
  rest();
  const stopListening = store.onChange(seeChange);
  return {
    look,
    resume() {
      settle();
      if (!cancelGather) rest();
    },
    snooze(account, length) {
      const known = findAccount(store.current(), account.locationId, account.accountId);
      if (!known || !isBad(known.health))
        return { result: 'refused', sentence: sentenceOfId('nothing-to-snooze', options.say) };
      const { locationId, accountId } = account;
      const until = snoozeEndOf(length, clock.now(), options.localTimeOf);
      return changeSnoozes(account, [{ locationId, accountId, until }]);
    },
    unsnooze: (account) => changeSnoozes(account, []),
    snoozes,
    stop() {
      isStopped = true;
      stopListening();
      cancelGather?.();
      cancelNap();
    },
  };
}
