import { forecastOf, tellableAmong } from './alert-candidates.ts';
import type { AlertMemory } from './alert-memory.ts';
import { accountFinderOf, refOf } from './alerts.ts';
import { nextStageAt } from './forecast.ts';
import { isBad } from './health.ts';
import { type Entry, muteTestOf } from './mutes.ts';
import type { Circumstances } from './notice-policy.ts';
import { quietEndOf } from './quiet-time.ts';
import { nextReminderAt } from './reminders.ts';
import type { Snapshot } from './snapshot.ts';
import { nextTokenAgeAt } from './token-age.ts';

/** When there may be something to tell though nothing new is learned, in epoch milliseconds; null: never. */
export function nextLookAt(
  snapshot: Snapshot,
  memory: AlertMemory,
  { policy: { quiet, mutes }, tokens, now, localTimeOf }: Circumstances,
): number | null {
  const isMuted = muteTestOf(mutes);
  const findAnnounced = accountFinderOf(memory.announcedAccounts);
  let next: number | null = null;
  const offer = (at: number | null): void => {
    if (at !== null && at > now && (next === null || at < next)) next = at;
  };
  const offerFor = (entry: Entry): void => {
    if (isMuted(entry)) return;
    const announced = isBad(entry.account.health) && findAnnounced(refOf(entry));
    if (announced) offer(nextReminderAt(announced.at, now));
    const forecast = forecastOf(entry, now);
    if (forecast) offer(nextStageAt(forecast.expiresAt, now));
  };

  for (const location of snapshot.locations) {
    for (const account of tellableAmong(location.accounts)) offerFor({ location, account });
  }
  for (const { until } of memory.snoozes) offer(until === 'recovery' ? null : until);
  for (const { addedAt } of tokens) offer(nextTokenAgeAt(addedAt, now));
  if (memory.isHolding && quiet) offer(quietEndOf(quiet, now, localTimeOf));
  return next;
}
