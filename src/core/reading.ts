import type { AccountFacts } from './account.ts';

/** What one successful reply of the API said about a location's accounts. */
export interface Reading {
  readonly accounts: readonly AccountFacts[];
  /** How many entries could not be read at all, so that nobody can say which account they were about. */
  readonly unreadable: number;
}
