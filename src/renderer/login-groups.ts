import { loginKeyOf } from '../core/logins.ts';
import { isEnded } from '../core/reconnect.ts';
import { concernOf, type Entry } from './listing.ts';

/** Broken accounts that one sign-in fixes; most often a single one. */
export interface LoginGroup {
  readonly key: string;
  /** The one whose reconnect stands for all of them. */
  readonly lead: Entry;
  readonly entries: readonly Entry[];
}

/** Puts accounts that came from one login of a location together, at the place of the first of them. */
export function loginGroupsOf(problems: readonly Entry[]): readonly LoginGroup[] {
  const byKey = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of problems) {
    const key = keyOf(entry);
    const members = byKey.get(key);
    if (members) members.push(entry);
    else byKey.set(key, [entry]);
  }
  return [...byKey].map(([key, entries]) => ({ key, lead: leadOf(entries), entries }));
}

/** What is not broken is a problem of its own, whatever its login. */
const keyOf = (entry: Entry): string =>
  concernOf(entry) === 'broken'
    ? loginKeyOf(entry.location, entry.account)
    : loginKeyOf(entry.location, { ...entry.account, loginId: null });

function leadOf(entries: readonly [Entry, ...Entry[]]): Entry {
  const running = entries.find(({ reconnect }) => reconnect && !isEnded(reconnect));
  return running ?? entries.find(({ reconnect }) => reconnect) ?? entries[0];
}
