import { MINUTE_MS } from './durations.ts';

/** What the computer says of itself that makes watching dearer, or less wanted. */
export interface Power {
  readonly isOnBattery: boolean;
  readonly isLocked: boolean;
}

export const FULL_POWER: Power = { isOnBattery: false, isLocked: false };

/** On battery, and again behind a locked screen, checks are half as frequent. */
const STRETCH = 2;
/** An expiry is never learned of later than this because of thrift. */
const LONGEST_MS = 30 * MINUTE_MS;

/**
 * How often to check, in milliseconds, given how often the person wants it. Thrift never makes it less than every half
 * hour, and leaves a longer interval as it is.
 */
export function thriftyIntervalMs(intervalMs: number, { isOnBattery, isLocked }: Power): number {
  const stretched = intervalMs * (isOnBattery ? STRETCH : 1) * (isLocked ? STRETCH : 1);
  return Math.max(intervalMs, Math.min(stretched, LONGEST_MS));
}
