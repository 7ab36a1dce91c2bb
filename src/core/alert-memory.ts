import type { LocationId } from './account.ts';
import type { AccountRef } from './alerts.ts';
import type { StageDays } from './forecast.ts';
import type { Snooze } from './snooze.ts';
import type { AnnouncedRotation } from './token-age.ts';

/** An expiry that has been announced and has not ended. */
export interface AnnouncedAccount extends AccountRef {
  /** Epoch milliseconds of the announcement. */
  readonly at: number;
  /** How many reminders have come due and been told since, be it several in one. */
  readonly reminders: number;
}

/** A forecast end that has been announced. */
export interface AnnouncedForecast extends AccountRef {
  readonly expiresAt: number;
  /** The smallest stage that was told. */
  readonly days: StageDays;
}

/** What has been announced and not yet ended, and what is not to be announced for now. */
export interface AlertMemory {
  readonly announcedAccounts: readonly AnnouncedAccount[];
  readonly announcedTokens: readonly LocationId[];
  readonly announcedRotations: readonly AnnouncedRotation[];
  readonly announcedForecasts: readonly AnnouncedForecast[];
  /** Also those whose end has passed, as long as it has not been told that the account is still broken. */
  readonly snoozes: readonly Snooze[];
  /** Something would have been told by now, were the time not quiet. */
  readonly isHolding: boolean;
}

export const EMPTY_ALERT_MEMORY: AlertMemory = {
  announcedAccounts: [],
  announcedTokens: [],
  announcedRotations: [],
  announcedForecasts: [],
  snoozes: [],
  isHolding: false,
};

/** The part of the memory that is about some of the locations. The age of their tokens is no part of it. */
export function memoryOf(memory: AlertMemory, locations: readonly LocationId[]): AlertMemory {
  const ids = new Set(locations);
  const isAbout = ({ locationId }: AccountRef): boolean => ids.has(locationId);
  return {
    ...memory,
    announcedAccounts: memory.announcedAccounts.filter(isAbout),
    announcedTokens: memory.announcedTokens.filter((id) => ids.has(id)),
    announcedRotations: [],
    announcedForecasts: memory.announcedForecasts.filter(isAbout),
    snoozes: memory.snoozes.filter(isAbout),
  };
}

/** Whether the memory holds anything about a location, but for the age of its token. */
export function isLocationRemembered(memory: AlertMemory, location: LocationId): boolean {
  const isAbout = ({ locationId }: AccountRef): boolean => locationId === location;
  return (
    memory.announcedTokens.includes(location) ||
    memory.announcedAccounts.some(isAbout) ||
    memory.announcedForecasts.some(isAbout) ||
    memory.snoozes.some(isAbout)
  );
}

/** Whether two memories hold the same, in whatever order, so that nothing needs to be written. */
export function isSameMemory(a: AlertMemory, b: AlertMemory): boolean {
  if (a === b) return true;
  const [linesOfA, linesOfB] = [linesOf(a), new Set(linesOf(b))];
  return linesOfA.length === linesOfB.size && linesOfA.every((line) => linesOfB.has(line));
}

const linesOf = (memory: AlertMemory): readonly string[] => [
  ...memory.announcedAccounts.map((one) => line('account', one, one.at, one.reminders)),
  ...memory.announcedTokens.map((id) => `token ${id}`),
  ...memory.announcedRotations.map(
    ({ locationId, addedAt, stage }) => `rotation ${stage} ${addedAt} ${locationId}`,
  ),
  ...memory.announcedForecasts.map((one) => line('forecast', one, one.expiresAt, one.days)),
  ...memory.snoozes.map((one) => line('snooze', one, one.until)),
  ...(memory.isHolding ? ['holding'] : []),
];

const line = (kind: string, { locationId, accountId }: AccountRef, ...rest: readonly unknown[]): string =>
  JSON.stringify([kind, locationId, accountId, ...rest]);
