import type { LocationId } from './account.ts';
import type { AlertMemory, AnnouncedAccount } from './alert-memory.ts';
import { accountFinderOf, byAccount, refOf } from './alerts.ts';
import { isTokenFailure } from './failure.ts';
import { type StageDays, stageOf } from './forecast.ts';
import { isBad } from './health.ts';
import { type Entry, type Mutes, muteTestOf } from './mutes.ts';
import { oncePer } from './once-per.ts';
import { remindersDue } from './reminders.ts';
import { type Account, isWell, type LocationState, type Snapshot } from './snapshot.ts';
import { isSnoozing } from './snooze.ts';
import type { Rotation } from './token-age.ts';

export interface ForecastEntry extends Entry {
  readonly expiresAt: number;
  readonly days: StageDays;
}

/** What would be told now, were it not for the time. */
export interface Candidates {
  readonly fresh: readonly Entry[];
  readonly recovered: readonly Entry[];
  readonly reminders: readonly Entry[];
  readonly forecasts: readonly ForecastEntry[];
  readonly refused: readonly LocationState[];
}

/** All that is told at once. */
export interface Telling extends Candidates {
  readonly rotations: readonly Rotation[];
}

/** A token counts as refused when this many checks in a row said so: one answer may be the service's slip. */
const TOKEN_REFUSALS_NEEDED = 2;

/** Those of a location's accounts of which something may be to tell: after each piece of news all are asked about. */
export const tellableAmong = oncePer((accounts: readonly Account[]): readonly Account[] =>
  accounts.filter(({ health }) => isBad(health) || health === 'expiring'),
);

/** Finds what is to be told of accounts and tokens that has not been told before. */
export function candidatesOf(snapshot: Snapshot, memory: AlertMemory, mutes: Mutes, now: number): Candidates {
  const isMuted = muteTestOf(mutes);
  const announced = byAccount(memory.announcedAccounts);
  const findForecast = accountFinderOf(memory.announcedForecasts);
  const findSnooze = accountFinderOf(memory.snoozes);
  const found = { fresh: [], recovered: [], reminders: [], forecasts: [] } as {
    readonly [Kind in keyof Omit<Candidates, 'refused'>]: Candidates[Kind][number][];
  };

  const lookAtBroken = (entry: Entry): void => {
    const snooze = findSnooze(refOf(entry));
    if (snooze && isSnoozing(snooze, now)) return;
    const told = announced.get(entry.location.id)?.get(entry.account.id);
    if (!told) found.fresh.push(entry);
    // A snooze that has ended is still remembered: nobody has been told that the account is broken yet.
    else if (snooze || isDueAgain(told, now)) found.reminders.push(entry);
  };
  const lookAtForecast = (forecast: ForecastEntry): void => {
    const told = findForecast(refOf(forecast));
    const isTold = told && forecast.expiresAt <= told.expiresAt && forecast.days >= told.days;
    if (!isTold) found.forecasts.push(forecast);
  };

  const lookAtTellable = (entry: Entry): void => {
    if (isMuted(entry)) return;
    if (isBad(entry.account.health)) lookAtBroken(entry);
    const forecast = forecastOf(entry, now);
    if (forecast) lookAtForecast(forecast);
  };

  const lookAtAnnounced = (entry: Entry): void => {
    if (isWell(entry.account) && !isMuted(entry)) found.recovered.push(entry);
  };

  for (const location of snapshot.locations) {
    for (const account of tellableAmong(location.accounts)) lookAtTellable({ location, account });
    const told = announced.get(location.id);
    const known = told ? location.accounts.filter(({ id }) => told.has(id)) : [];
    for (const account of known) lookAtAnnounced({ location, account });
  }
  return { ...found, refused: snapshot.locations.filter(isTokenRefused(memory.announcedTokens)) };
}

const isDueAgain = ({ at, reminders }: AnnouncedAccount, now: number): boolean =>
  remindersDue(at, now) > reminders;

/** The forecast end of an account, and the stage it has reached; null for an account that is not expiring. */
export function forecastOf({ location, account }: Entry, now: number): ForecastEntry | null {
  const { health, suspected, expiresAt } = account;
  if (health !== 'expiring' || suspected !== null || expiresAt === null) return null;
  const days = stageOf(expiresAt, now);
  return days && { location, account, expiresAt, days };
}

function isTokenRefused(announced: readonly LocationId[]): (location: LocationState) => boolean {
  const told = new Set(announced);
  return ({ id, check }) =>
    !told.has(id) &&
    check.state === 'failing' &&
    isTokenFailure(check.failure) &&
    check.attempts >= TOKEN_REFUSALS_NEEDED;
}
