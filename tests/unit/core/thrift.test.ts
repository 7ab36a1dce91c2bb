import { describe, expect, it } from 'vitest';
import { FULL_POWER, thriftyIntervalMs } from '../../../src/core/thrift.ts';
import { HOUR_MS, MINUTE_MS } from '../sample-snapshot.ts';

describe('checks are', () => {
  it.each([
    ['as frequent as is wanted, plugged in and unlocked', FULL_POWER, 5],
    ['half as frequent on battery', { isOnBattery: true, isLocked: false }, 10],
    ['half as frequent behind a locked screen', { isOnBattery: false, isLocked: true }, 10],
    ['a fourth as frequent where both hold', { isOnBattery: true, isLocked: true }, 20],
  ])('%s', (_, power, minutes) => {
    expect(thriftyIntervalMs(5 * MINUTE_MS, power)).toBe(minutes * MINUTE_MS);
  });

  it.each([
    [20 * MINUTE_MS, 30 * MINUTE_MS],
    [HOUR_MS, HOUR_MS],
  ])('made rarer than every half hour by nothing but a wish: %d ms', (wanted, kept) => {
    expect(thriftyIntervalMs(wanted, { isOnBattery: true, isLocked: true })).toBe(kept);
  });
});
