import type { LocationId } from '../../../src/core/account.ts';
import type { AlertMemory } from '../../../src/core/alert-memory.ts';
import type { AccountRef, Notice } from '../../../src/core/alerts.ts';
import type { Snooze } from '../../../src/core/snooze.ts';
import { DAY_MS } from '../sample-snapshot.ts';
import { createSnoozeBook } from './snooze-book.ts';
import { isConfirmedBad, isGood, type Truth } from './truth-model.ts';

export type Truths = ReadonlyMap<LocationId, Truth>;

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
  /** @throws when the notice has no reason in the truth, is not wanted, or has been given before */
  readonly hear: (notice: Notice, truths: Truths) => void;
  /** @throws when the memory that is kept forgets what has not ended */
  readonly seeMemory: (memory: AlertMemory, truths: Truths) => void;
  /** To be called when all news is old enough to have been told. @throws when something was not told or not ended */
  readonly settle: (memory: AlertMemory, truths: Truths) => void;
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

  const demandWanted = (ref: AccountRef): void => {
    demand(!rules.isMuted(ref.locationId), `told though it is muted: ${keyOf(ref)}`);
    demand(!snoozes.isHolding(ref), `told though it is snoozed: ${keyOf(ref)}`);
  };

  const begin = (ref: AccountRef, truths: Truths): void => {
    demandWanted(ref);
    demand(isConfirmedBad(historyOf(ref, truths)), `announced without a confirmed expiry: ${keyOf(ref)}`);
    demand(!open.has(keyOf(ref)), `announced twice: ${keyOf(ref)}`);
    snoozes.takeOwed(ref);
    open.set(keyOf(ref), { ref, at: rules.now(), reminders: 0 });
  };

  const remind = (ref: AccountRef, truths: Truths): void => {
    demandWanted(ref);
    demand(isConfirmedBad(historyOf(ref, truths)), `reminded of without an expiry: ${keyOf(ref)}`);
    const episode = open.get(keyOf(ref));
    if (!episode) throw new Error(`reminded of before it was announced: ${keyOf(ref)}`);
    const due = REMINDER_DAYS.filter((days) => rules.now() - episode.at >= days * DAY_MS).length;
    const isOwed = snoozes.takeOwed(ref);
    demand(isOwed || due > episode.reminders, `reminded of too early: ${keyOf(ref)}`);
    open.set(keyOf(ref), { ...episode, reminders: due });
  };

  const end = (ref: AccountRef, truths: Truths): void => {
    demand(!rules.isMuted(ref.locationId), `a recovery told though it is muted: ${keyOf(ref)}`);
    demand(isGood(historyOf(ref, truths)), `told as recovered without a good read: ${keyOf(ref)}`);
    demand(open.delete(keyOf(ref)), `told as recovered though never announced: ${keyOf(ref)}`);
  };

  const forecast = (ref: AccountRef, truths: Truths): void => {
    demandWanted(ref);
    demand(isGood(historyOf(ref, truths)), `forecast without a good read: ${keyOf(ref)}`);
  };

  const refuseToken = (id: LocationId, truths: Truths): void => {
    const refusals = truths.get(id)?.refusals ?? 0;
    demand(refusals >= TOKEN_REFUSALS_NEEDED, `a token told as refused too early: ${id}`);
    demand(!refused.has(id), `a token told as refused twice: ${id}`);
    refused.add(id);
  };

  const settleAccounts = (memory: AlertMemory, truths: Truths): void => {
    for (const [key, { ref }] of open) {
      demand(!isGone(ref, truths), `remembered though it is gone: ${key}`);
      demand(!isGood(historyOf(ref, truths)), `a recovery that was not told: ${key}`);
    }
    const snoozed = new Set(memory.snoozes.map(keyOf));
    for (const ref of confirmedBad(truths)) {
      const isSilent = rules.isQuiet() || memory.isHolding || rules.isMuted(ref.locationId);
      const isTold = open.has(keyOf(ref)) || isSilent || snoozed.has(keyOf(ref));
      demand(isTold, `an expiry that was not announced: ${keyOf(ref)}`);
    }
  };

  const settleTokens = (memory: AlertMemory, truths: Truths): void => {
    for (const id of refused) demand(!isTokenWell(id, truths), `a token that stays refused: ${id}`);
    if (rules.isQuiet() || memory.isHolding) return;
    for (const [id, { refusals }] of truths) {
      const isTold = refusals < TOKEN_REFUSALS_NEEDED || refused.has(id);
      demand(isTold, `a refused token that was not told: ${id}`);
    }
  };

  return {
    snooze: snoozes.add,
    unsnooze: snoozes.remove,
    hear(notice, truths) {
      demand(!rules.isQuiet(), `told in quiet time: ${notice.kind}`);
      const named = namedBy(notice);
      for (const ref of named.fresh) begin(ref, truths);
      for (const ref of named.reminders) remind(ref, truths);
      for (const ref of named.expiring) forecast(ref, truths);
      for (const ref of named.recovered) end(ref, truths);
      for (const id of named.refusedTokens) refuseToken(id, truths);
    },
    seeMemory(memory, truths) {
      const kept = new Set(memory.announcedAccounts.map(keyOf));
      for (const [key, { ref }] of open) {
        if (kept.has(key)) continue;
        const isRecovery = isGood(historyOf(ref, truths));
        // The recovery is told next, unless nobody wants to hear it.
        if (isRecovery && !rules.isQuiet() && !rules.isMuted(ref.locationId)) continue;
        demand(isRecovery || isGone(ref, truths), `forgotten though it has not ended: ${key}`);
        open.delete(key);
      }
      for (const id of refused) {
        if (memory.announcedTokens.includes(id)) continue;
        demand(isTokenWell(id, truths), `a refused token that was forgotten: ${id}`);
        refused.delete(id);
      }
      snoozes.seeMemory(memory, (ref) => isGood(historyOf(ref, truths)) || isGone(ref, truths));
    },
    settle(memory, truths) {
      settleAccounts(memory, truths);
      settleTokens(memory, truths);
      snoozes.settle((ref) => isGood(historyOf(ref, truths)) || isGone(ref, truths));
    },
  };
}

type Named = Omit<Extract<Notice, { readonly kind: 'digest' }>, 'kind' | 'rotations'> & {
  readonly recovered: readonly AccountRef[];
};

const NOBODY: Named = { fresh: [], reminders: [], expiring: [], recovered: [], refusedTokens: [] };

/** The accounts and tokens that a notice names, be it alone or together with others. */
function namedBy(notice: Notice): Named {
  switch (notice.kind) {
    case 'needs-reconnect':
      return { ...NOBODY, fresh: [refIn(notice)] };
    case 'several-need-reconnect':
      return { ...NOBODY, fresh: notice.accounts };
    case 'still-broken':
      return { ...NOBODY, reminders: [refIn(notice)] };
    case 'several-still-broken':
      return { ...NOBODY, reminders: notice.accounts };
    case 'expires-soon':
      return { ...NOBODY, expiring: [refIn(notice)] };
    case 'several-expire-soon':
      return { ...NOBODY, expiring: notice.accounts };
    case 'recovered':
      return { ...NOBODY, recovered: [refIn(notice)] };
    case 'several-recovered':
      return { ...NOBODY, recovered: notice.accounts };
    case 'token-refused':
      return { ...NOBODY, refusedTokens: [notice.location.id] };
    case 'digest':
      return { ...NOBODY, ...notice };
    case 'rotate-token':
    case 'rotate-several-tokens':
      return NOBODY;
  }
}

const refIn = ({
  location,
  account,
}: Extract<
  Notice,
  { readonly kind: 'recovered' | 'still-broken' | 'needs-reconnect' | 'expires-soon' }
>): AccountRef => ({
  locationId: location.id,
  accountId: account.id,
});

export const confirmedBad = (truths: Truths): readonly AccountRef[] =>
  [...truths].flatMap(([locationId, { histories }]) =>
    [...histories].flatMap(([accountId, history]) =>
      isConfirmedBad(history) ? [{ locationId, accountId }] : [],
    ),
  );

/** Whether the location is no longer watched, or has been read and no longer lists the account. */
function isGone({ locationId, accountId }: AccountRef, truths: Truths): boolean {
  const truth = truths.get(locationId);
  return !truth || (truth.lastCheck === 'fresh' && !truth.histories.has(accountId));
}

const isTokenWell = (id: LocationId, truths: Truths): boolean => {
  const truth = truths.get(id);
  return !truth || truth.lastCheck === 'fresh';
};

const historyOf = ({ locationId, accountId }: AccountRef, truths: Truths): string =>
  truths.get(locationId)?.histories.get(accountId) ?? '';

const keyOf = ({ locationId, accountId }: AccountRef): string => `${locationId} ${accountId}`;

function demand(isTrue: boolean, complaint: string): void {
  if (!isTrue) throw new Error(complaint);
}
