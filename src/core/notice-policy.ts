import { candidatesOf, type ForecastEntry, type Telling } from './alert-candidates.ts';
import type { AlertMemory, AnnouncedAccount } from './alert-memory.ts';
import { accountFinderOf, type Notice, refOf } from './alerts.ts';
import type { Entry, Mutes } from './mutes.ts';
import { noticesOf } from './notices.ts';
import { isQuietAt, type LocalTimeOf, type QuietTime } from './quiet-time.ts';
import { remindersDue } from './reminders.ts';
import type { Snapshot } from './snapshot.ts';
import { isSnoozing } from './snooze.ts';
import { stillOpenOf } from './still-open.ts';
import { announcedRotationOf, type DatedToken, decideRotations } from './token-age.ts';

/** What the person has chosen to hear, and when. */
export interface NoticePolicy {
  readonly quiet: QuietTime | null;
  readonly mutes: Mutes;
}

/** What notices depend on besides what is known and what was told. */
export interface Circumstances {
  readonly policy: NoticePolicy;
  /** The tokens in use. */
  readonly tokens: readonly DatedToken[];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly localTimeOf: LocalTimeOf;
  /** The app has just started or the computer woken up: what is known of before may have ended meanwhile. */
  readonly isSettling: boolean;
}

/**
 * Decides what to announce, given what was announced before. It compares the snapshot with the memory rather than
 * with an earlier snapshot, so that neither a restart nor a skipped snapshot announces anything twice or never.
 * What is snoozed, muted or in quiet time is held back by not being remembered as told: once nothing holds it back it
 * is told, if it is still true.
 * @returns the notices, and the memory to keep before they are shown
 */
export function decideNotices(
  snapshot: Snapshot,
  memory: AlertMemory,
  circumstances: Circumstances,
): { readonly notices: readonly Notice[]; readonly memory: AlertMemory } {
  const { policy, tokens, now, localTimeOf, isSettling } = circumstances;
  const rotations = decideRotations(tokens, memory.announcedRotations, now);
  const open = { ...stillOpenOf(memory, snapshot), announcedRotations: rotations.kept };
  const found: Telling = {
    ...candidatesOf(snapshot, memory, policy.mutes, now),
    rotations: rotations.fresh,
  };
  const isQuiet = policy.quiet !== null && isQuietAt(policy.quiet, now, localTimeOf);
  // What quiet time has held back is told all at once, and not before it has been read anew.
  if (isQuiet || (isSettling && memory.isHolding)) {
    const told: Telling = { ...NOTHING, recovered: isQuiet ? [] : found.recovered };
    return { notices: noticesOf(told, false, now), memory: { ...open, isHolding: isNews(found) } };
  }
  const told: Telling = isSettling ? { ...found, reminders: [], forecasts: [] } : found;
  return { notices: noticesOf(told, memory.isHolding, now), memory: memoryAfter(open, told, now) };
}

const NOTHING: Telling = {
  fresh: [],
  recovered: [],
  reminders: [],
  forecasts: [],
  refused: [],
  rotations: [],
};

const isNews = ({ fresh, reminders, forecasts, refused, rotations }: Telling): boolean =>
  [fresh, reminders, forecasts, refused, rotations].some((list) => list.length > 0);

function memoryAfter(open: AlertMemory, told: Telling, now: number): AlertMemory {
  const reminded = accountFinderOf(told.reminders.map(refOf));
  const spokenOf = accountFinderOf([...told.fresh, ...told.reminders].map(refOf));
  const refreshed = accountFinderOf(told.forecasts.map(refOf));
  const afterReminder = (one: AnnouncedAccount): AnnouncedAccount =>
    reminded(one) ? { ...one, reminders: remindersDue(one.at, now) } : one;
  return {
    announcedAccounts: [
      ...open.announcedAccounts.map(afterReminder),
      ...told.fresh.map((entry: Entry) => ({ ...refOf(entry), at: now, reminders: 0 })),
    ],
    announcedTokens: [...open.announcedTokens, ...told.refused.map(({ id }) => id)],
    announcedRotations: [...open.announcedRotations, ...told.rotations.map(announcedRotationOf)],
    announcedForecasts: [
      ...open.announcedForecasts.filter((one) => !refreshed(one)),
      ...told.forecasts.map((entry: ForecastEntry) => ({
        ...refOf(entry),
        expiresAt: entry.expiresAt,
        days: entry.days,
      })),
    ],
    snoozes: open.snoozes.filter((snooze) => isSnoozing(snooze, now) || !spokenOf(snooze)),
    isHolding: false,
  };
}
