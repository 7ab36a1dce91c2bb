import type { AccountFacts, AccountGroup, Standing } from './account.ts';

/** What one successful reply of the API said about a location's accounts. */
export interface Reading {
  readonly accounts: readonly AccountFacts[];
  /** How many entries could not be read at all, so that nobody can say which account they were about. */
  readonly unreadable: number;
  readonly groups: readonly AccountGroup[];
}

/** Worst first: of two entries that claim one ID, the worse is believed. */
const WORST_STANDING: readonly Standing[] = ['expired', 'disconnected', 'unknown', 'unsupported', 'active'];

/** The accounts with each ID once, in the order of their first mention. */
export function distinctAccounts(accounts: readonly AccountFacts[]): readonly AccountFacts[] {
  const byId = new Map<AccountFacts['id'], AccountFacts>();
  for (const account of accounts) {
    const known = byId.get(account.id);
    if (!known || rankOf(account) < rankOf(known)) byId.set(account.id, account);
  }
  return [...byId.values()];
}

const rankOf = ({ standing }: AccountFacts): number => WORST_STANDING.indexOf(standing);
