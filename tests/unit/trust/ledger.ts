import type { LocationId } from '../../../src/core/account.ts';
import type { AlertMemory } from '../../../src/core/alert-memory.ts';
import type { AccountRef, Notice } from '../../../src/core/alerts.ts';
import type { Snooze } from '../../../src/core/snooze.ts';
import { DAY_MS } from '../sample-snapshot.ts';
import { type Firsthand, keyOf } from './firsthand.ts';
import { namedBy } from './named-by.ts';
import { createSnoozeBook } from './snooze-book.ts';
import { isConfirmedBad, isGood, type Truth } from './truth-model.ts';

export type Truths = ReadonlyMap<LocationId, Truth>;

/** What is true, and how much of it the running process has seen: the rest it has from a file, and that is no news. */
export interface Known {
  readonly truths: Truths;
  readonly firsthand: Firsthand;
}

/** What the person has chosen, as the tests have it. */
export interface Rules {
  readonly now: () => number;
  readonly isQuiet: () => boolean;
  readonly isMuted: (id: LocationId) => boolean;
}

/** Keeps the books on what was announced, and protests against every announcement too many or too few. */
export interface Ledger {
  readonly snooze: (snooze: Snooze) => void;
  readonly unsnooze: (account: AccountRef) => void;
  /** @throws when the notice has no reason in what was seen, is not wanted, or has been given before */
  readonly hear: (notice: Notice, known: Known) => void;
  /** @throws when the memory that is kept forgets what has not ended */
  readonly seeMemory: (memory: AlertMemory, known: Known) => void;
  /**
   * The process was killed between remembering and telling: what is remembered will not be told.
   *
   * @throws when something was told before it was remembered
   */
  readonly loseUnheard: (memory: AlertMemory, known: Known) => void;
  /** To be called when all news is old enough to have been told. @throws when something was not told or not ended */
  readonly settle: (memory: AlertMemory, known: Known) => void;
}

interface Episode {
  readonly ref: AccountRef;
  readonly at: number;
  readonly reminders: number;
}

const TOKEN_REFUSALS_NEEDED = 2;
const REMINDER_DAYS = [2, 7, 12, 17, 22, 27];

export function createLedger(rules: Rules): Ledger {
  const open = new Map<string, Episode>();
  const refused = new Set<LocationId>();
  const snoozes = createSnoozeBook(rules.now);

  const demandWanted = (ref: AccountRef, { firsthand }: Known): void => {
    demand(firsthand.accounts.has(keyOf(ref)), `told from a file: ${keyOf(ref)}`);
    demand(!rules.isMuted(ref.locationId), `told though it is muted: ${keyOf(ref)}`);
    demand(!snoozes.isHolding(ref), `told though it is snoozed: ${keyOf(ref)}`);
  };

  const begin = (ref: AccountRef, known: Known): void => {
    demandWanted(ref, known);
    demand(isConfirmedBad(historyOf(ref, known)), `announced without a confirmed expiry: ${keyOf(ref)}`);
    demand(!open.has(keyOf(ref)), `announced twice: ${keyOf(ref)}`);
    snoozes.takeOwed(ref);
    open.set(keyOf(ref), { ref, at: rules.now(), reminders: 0 });
  };

  const remind = (ref: AccountRef, known: Known): void => {
    demandWanted(ref, known);
    demand(isConfirmedBad(historyOf(ref, known)), `reminded of without an expiry: ${keyOf(ref)}`);
    const episode = open.get(keyOf(ref));
    if (!episode) throw new Error(`reminded of before it was announced: ${keyOf(ref)}`);
    const due = REMINDER_DAYS.filter((days) => rules.now() - episode.at >= days * DAY_MS).length;
    const isOwed = snoozes.takeOwed(ref);
    demand(isOwed || due > episode.reminders, `reminded of too early: ${keyOf(ref)}`);
    open.set(keyOf(ref), { ...episode, reminders: due });
  };

  const end = (ref: AccountRef, known: Known): void => {
    demand(known.firsthand.accounts.has(keyOf(ref)), `told as recovered from a file: ${keyOf(ref)}`);
    demand(!rules.isMuted(ref.locationId), `a recovery told though it is muted: ${keyOf(ref)}`);
    demand(isGood(historyOf(ref, known)), `told as recovered without a good read: ${keyOf(ref)}`);
    demand(open.delete(keyOf(ref)), `told as recovered though never announced: ${keyOf(ref)}`);
  };

  const forecast = (ref: AccountRef, known: Known): void => {
    demandWanted(ref, known);
    demand(isGood(historyOf(ref, known)), `forecast without a good read: ${keyOf(ref)}`);
  };

  const refuseToken = (id: LocationId, known: Known): void => {
    const refusals = known.truths.get(id)?.refusals ?? 0;
    demand(known.firsthand.checked.has(id), `a token told as refused from a file: ${id}`);
    demand(refusals >= TOKEN_REFUSALS_NEEDED, `a token told as refused too early: ${id}`);
    demand(!refused.has(id), `a token told as refused twice: ${id}`);
    refused.add(id);
  };

  const settleAccounts = (memory: AlertMemory, known: Known): void => {
    for (const [key, { ref }] of open) {
      demand(!isGone(ref, known), `remembered though it is gone: ${key}`);
      demand(!isWell(ref, known), `a recovery that was not told: ${key}`);
    }
    const snoozed = new Set(memory.snoozes.map(keyOf));
    for (const ref of confirmedBad(known.truths)) {
      if (!known.firsthand.accounts.has(keyOf(ref))) continue;
      const isSilent = rules.isQuiet() || memory.isHolding || rules.isMuted(ref.locationId);
      const isTold = open.has(keyOf(ref)) || isSilent || snoozed.has(keyOf(ref));
      demand(isTold, `an expiry that was not announced: ${keyOf(ref)}`);
    }
  };

  const settleTokens = (memory: AlertMemory, known: Known): void => {
    for (const id of refused) demand(!isTokenWell(id, known), `a token that stays refused: ${id}`);
    if (rules.isQuiet() || memory.isHolding) return;
    for (const [id, { refusals }] of known.truths) {
      if (!known.firsthand.checked.has(id)) continue;
      const isTold = refusals < TOKEN_REFUSALS_NEEDED || refused.has(id);
      demand(isTold, `a refused token that was not told: ${id}`);
    }
  };

  return {
    snooze: snoozes.add,
    unsnooze: snoozes.remove,
    hear(notice, known) {
      demand(!rules.isQuiet(), `told in quiet time: ${notice.kind}`);
      const named = namedBy(notice);
      for (const ref of named.fresh) begin(ref, known);
      for (const ref of named.reminders) remind(ref, known);
      for (const ref of named.expiring) forecast(ref, known);
      for (const ref of named.recovered) end(ref, known);
      for (const id of named.refusedTokens) refuseToken(id, known);
    },
    seeMemory(memory, known) {
      const kept = new Set(memory.announcedAccounts.map(keyOf));
      for (const [key, { ref }] of open) {
        if (kept.has(key)) continue;
        const isRecovery = isWell(ref, known);
        // The recovery is told next, unless nobody wants to hear it.
        if (isRecovery && !rules.isQuiet() && !rules.isMuted(ref.locationId)) continue;
        demand(isRecovery || isGone(ref, known), `forgotten though it has not ended: ${key}`);
        open.delete(key);
      }
      for (const id of refused) {
        if (memory.announcedTokens.includes(id)) continue;
        demand(isTokenWell(id, known), `a refused token that was forgotten: ${id}`);
        refused.delete(id);
      }
      snoozes.seeMemory(memory, (ref) => isWell(ref, known) || isGone(ref, known));
    },
    loseUnheard({ announcedAccounts, announcedTokens }, known) {
      const kept = new Set(announcedAccounts.map(keyOf));
      for (const [key, { ref }] of open) {
        demand(kept.has(key) || isWell(ref, known), `told before it was remembered: ${key}`);
      }
      open.clear();
      refused.clear();
      for (const { at, reminders, ...ref } of announcedAccounts) open.set(keyOf(ref), { ref, at, reminders });
      for (const id of announcedTokens) refused.add(id);
      snoozes.loseUnheard();
    },
    settle(memory, known) {
      settleAccounts(memory, known);
      settleTokens(memory, known);
      snoozes.settle((ref) => isWell(ref, known) || isGone(ref, known));
    },
  };
}

export const confirmedBad = (truths: Truths): readonly AccountRef[] =>
  [...truths].flatMap(([locationId, { histories }]) =>
    [...histories].flatMap(([accountId, history]) =>
      isConfirmedBad(history) ? [{ locationId, accountId }] : [],
    ),
  );

/** Whether the location is no longer watched, or has been read and no longer lists the account. */
function isGone({ locationId, accountId }: AccountRef, { truths, firsthand }: Known): boolean {
  const truth = truths.get(locationId);
  if (!truth) return true;
  return truth.lastCheck === 'fresh' && firsthand.read.has(locationId) && !truth.histories.has(accountId);
}

/** Whether the account has been seen to be well. */
const isWell = (ref: AccountRef, known: Known): boolean =>
  known.firsthand.accounts.has(keyOf(ref)) && isGood(historyOf(ref, known));

const isTokenWell = (id: LocationId, { truths, firsthand }: Known): boolean => {
  const truth = truths.get(id);
  return !truth || (truth.lastCheck === 'fresh' && firsthand.checked.has(id));
};

const historyOf = ({ locationId, accountId }: AccountRef, { truths }: Known): string =>
  truths.get(locationId)?.histories.get(accountId) ?? '';

function demand(isTrue: boolean, complaint: string): void {
  if (!isTrue) throw new Error(complaint);
}
