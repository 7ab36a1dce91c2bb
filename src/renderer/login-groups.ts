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

function keyOf(entry: Entry): string {
  const { location, account } = entry;
  const isShared = account.loginId !== null && concernOf(entry) === 'broken';
  return isShared
    ? `${location.id} ${account.platform} login ${account.loginId}`
    : `${location.id} account ${account.id}`;
}

function leadOf(entries: readonly [Entry, ...Entry[]]): Entry {
  const running = entries.find(({ reconnect }) => reconnect && !isEnded(reconnect));
  return running ?? entries.find(({ reconnect }) => reconnect) ?? entries[0];
}
