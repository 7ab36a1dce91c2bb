import type { LocationId } from '../../../src/core/account.ts';
import type { AccountRef, AlertMemory, Notice } from '../../../src/core/alerts.ts';
import { type Firsthand, keyOf } from './firsthand.ts';
import { isConfirmedBad, isGood, type Truth } from './truth-model.ts';

export type Truths = ReadonlyMap<LocationId, Truth>;

/** Keeps the books on what was announced, and protests against every announcement too many or too few. */
export interface Ledger {
  /** @throws when the notice has no reason in the truth, or has been given before */
  readonly hear: (notice: Notice, truths: Truths, firsthand: Firsthand) => void;
  /** @throws when the memory that is kept forgets what has not ended */
  readonly seeMemory: (memory: AlertMemory, truths: Truths) => void;
  /** The process was killed between remembering and telling: what is remembered will not be told. */
  readonly loseUnheard: (memory: AlertMemory) => void;
  /**
   * To be called when all news is old enough to have been told. What is only remembered from a file is no news.
   *
   * @throws when something was not told or not ended
   */
  readonly settle: (truths: Truths, firsthand: Firsthand) => void;
}

const TOKEN_REFUSALS_NEEDED = 2;

export function createLedger(): Ledger {
  const open = new Map<string, AccountRef>();
  const refused = new Set<LocationId>();

  const begin = (ref: AccountRef, truths: Truths, firsthand: Firsthand): void => {
    demand(firsthand.accounts.has(keyOf(ref)), `announced from a file: ${keyOf(ref)}`);
    demand(isConfirmedBad(historyOf(ref, truths)), `announced without a confirmed expiry: ${keyOf(ref)}`);
    demand(!open.has(keyOf(ref)), `announced twice: ${keyOf(ref)}`);
    open.set(keyOf(ref), ref);
  };

  const end = (ref: AccountRef, truths: Truths, firsthand: Firsthand): void => {
    demand(firsthand.accounts.has(keyOf(ref)), `told as recovered from a file: ${keyOf(ref)}`);
    demand(isGood(historyOf(ref, truths)), `told as recovered without a good read: ${keyOf(ref)}`);
    demand(open.delete(keyOf(ref)), `told as recovered though never announced: ${keyOf(ref)}`);
  };

  const settleAccounts = (truths: Truths, { read, accounts }: Firsthand): void => {
    for (const [key, ref] of open) {
      const isKnownGone = isGone(ref, truths) && (read.has(ref.locationId) || !truths.has(ref.locationId));
      demand(!isKnownGone, `remembered though it is gone: ${key}`);
      const isKnownGood = isGood(historyOf(ref, truths)) && accounts.has(key);
      demand(!isKnownGood, `a recovery that was not told: ${key}`);
    }
    for (const ref of confirmedBad(truths)) {
      const isTold = open.has(keyOf(ref)) || !accounts.has(keyOf(ref));
      demand(isTold, `an expiry that was not announced: ${keyOf(ref)}`);
    }
  };

  const settleTokens = (truths: Truths, { checked }: Firsthand): void => {
    for (const id of refused) {
      const isKnownWell = isTokenWell(id, truths) && (checked.has(id) || !truths.has(id));
      demand(!isKnownWell, `a token that stays refused: ${id}`);
    }
    for (const [id, { refusals }] of truths) {
      const isTold = refusals < TOKEN_REFUSALS_NEEDED || refused.has(id) || !checked.has(id);
      demand(isTold, `a refused token that was not told: ${id}`);
    }
  };

  return {
    hear(notice, truths, firsthand) {
      for (const ref of refsOf(notice)) {
        if (notice.kind.endsWith('recovered')) end(ref, truths, firsthand);
        else begin(ref, truths, firsthand);
      }
      if (notice.kind !== 'token-refused') return;
      const { id } = notice.location;
      const refusals = truths.get(id)?.refusals ?? 0;
      demand(refusals >= TOKEN_REFUSALS_NEEDED, `a token told as refused too early: ${id}`);
      demand(!refused.has(id), `a token told as refused twice: ${id}`);
      refused.add(id);
    },
    seeMemory({ announcedAccounts, announcedTokens }, truths) {
      const kept = new Set(announcedAccounts.map(keyOf));
      for (const [key, ref] of open) {
        if (kept.has(key) || isGood(historyOf(ref, truths))) continue;
        demand(isGone(ref, truths), `forgotten though it has not ended: ${key}`);
        open.delete(key);
      }
      for (const id of refused) {
        if (announcedTokens.includes(id)) continue;
        demand(isTokenWell(id, truths), `a refused token that was forgotten: ${id}`);
        refused.delete(id);
      }
    },
    loseUnheard({ announcedAccounts, announcedTokens }) {
      open.clear();
      refused.clear();
      for (const ref of announcedAccounts) open.set(keyOf(ref), ref);
      for (const id of announcedTokens) refused.add(id);
    },
    settle(truths, firsthand) {
      settleAccounts(truths, firsthand);
      settleTokens(truths, firsthand);
    },
  };
}

/** The accounts that a notice names, be it alone or together with others. */
function refsOf(notice: Notice): readonly AccountRef[] {
  switch (notice.kind) {
    case 'needs-reconnect':
    case 'recovered':
      return [{ locationId: notice.location.id, accountId: notice.account.id }];
    case 'several-need-reconnect':
    case 'several-recovered':
      return notice.accounts;
    default:
      return [];
  }
}

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

function demand(isTrue: boolean, complaint: string): void {
  if (!isTrue) throw new Error(complaint);
}
