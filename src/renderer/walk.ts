import { platformName } from '../core/account.ts';
import { isEnded } from '../core/reconnect.ts';
import { countsOfWalk, placeOf, type Visited, type Walking } from '../core/reconnect-all.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { type Entry, entryOf } from './listing.ts';
import { say } from './say.ts';

/** The account that stands for the login whose turn it is; undefined when it is no longer listed. */
export function turnEntryOf({ turn }: Walking, snapshot: Snapshot): Entry | undefined {
  const entries = turn.login.accounts.flatMap((account) => entryOf(snapshot, account) ?? []);
  return entries.find(({ reconnect }) => reconnect && !isEnded(reconnect)) ?? entries[0];
}

/** The login whose turn it is, as a person would say it. */
export const nameOfTurn = (entry: Entry | undefined): string =>
  entry
    ? say('account.on-platform', {
        name: entry.account.name,
        platform: platformName(entry.account.platform),
      })
    : '';

export const spokenTurnOf = (walking: Walking, snapshot: Snapshot): string =>
  say('all.turn', { ...placeOf(walking), account: nameOfTurn(turnEntryOf(walking, snapshot)) });

/** Whether all that had their turn work again. */
export function isAllHealed(visited: Visited, snapshot: Snapshot): boolean {
  const { healed, skipped, notYet } = countsOfWalk(visited, snapshot);
  return healed > 0 && skipped === 0 && notYet === 0;
}

/** What came of the walk: "All 5 work again", or "3 healed · 2 skipped". */
export function titleOfFinish(visited: Visited, snapshot: Snapshot): string {
  const { healed, skipped, notYet } = countsOfWalk(visited, snapshot);
  if (isAllHealed(visited, snapshot)) return say('all.works-again', { count: healed });
  const parts = [
    ...(healed > 0 ? [say('all.healed', { count: healed })] : []),
    ...(notYet > 0 ? [say('all.not-yet', { count: notYet })] : []),
    ...(skipped > 0 ? [say('all.skipped', { count: skipped })] : []),
  ];
  return parts.length > 0 ? parts.join(' · ') : say('all.nothing-left');
}
