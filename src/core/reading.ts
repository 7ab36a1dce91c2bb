import type { AccountFacts, AccountGroup, Standing } from './account.ts';

/** What one successful reply of the API said about a location's accounts. */
export interface Reading {
  readonly accounts: readonly AccountFacts[];
  /** How many entries could not be read at all, so that nobody can say which account they were about. */
  readonly unreadable: number;
  readonly groups: readonly AccountGroup[];
}

/** Worst first. */
const WORST_STANDING: readonly Standing[] = ['expired', 'disconnected', 'unknown', 'unsupported', 'active'];

/**
 * The accounts with each ID once, in the order of their first mention. Of two entries that claim one ID the worse is
 * believed, but where only one of them is bad news, the reply contradicts itself and nothing is known.
 */
export function distinctAccounts(accounts: readonly AccountFacts[]): readonly AccountFacts[] {
  const byId = new Map<AccountFacts['id'], AccountFacts>();
  for (const account of accounts) {
    const known = byId.get(account.id);
    byId.set(account.id, known ? mergeEntries(known, account) : account);
  }
  return [...byId.values()];
}

function mergeEntries(known: AccountFacts, other: AccountFacts): AccountFacts {
  if (isBadNews(known) !== isBadNews(other)) return { ...known, standing: 'unknown' };
  return rankOf(other) < rankOf(known) ? other : known;
}

const isBadNews = ({ standing }: AccountFacts): boolean =>
  standing === 'expired' || standing === 'disconnected';

const rankOf = ({ standing }: AccountFacts): number => WORST_STANDING.indexOf(standing);
