import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../src/core/account.ts';
import { EXPIRING_SOON_MS, newLogin } from '../../../src/core/forecast.ts';
import { type Health, healthOf, isBad, SEVERITY, worstOf } from '../../../src/core/health.ts';
import { DAY_MS, NOW } from '../sample-snapshot.ts';

const KNOWN_FOR_LONG = newLogin(NOW - 30 * DAY_MS);

describe('the health of an account', () => {
  it.each<[Standing, string, number | null, Health]>([
    ['active', 'without a forecast', null, 'healthy'],
    ['active', 'forecast to end long from now', NOW + EXPIRING_SOON_MS + 1, 'healthy'],
    ['active', 'forecast to end in two weeks', NOW + EXPIRING_SOON_MS, 'expiring'],
    ['active', 'forecast to end in a moment', NOW + 1, 'expiring'],
    ['active', 'forecast to end right now', NOW, 'healthy'],
    ['active', 'whose forecast end has passed', NOW - 400 * DAY_MS, 'healthy'],
    ['expired', 'without a forecast', null, 'expired'],
    ['expired', 'forecast to end long from now', NOW + 90 * DAY_MS, 'expired'],
    ['disconnected', 'without a forecast', null, 'disconnected'],
    ['unsupported', 'forecast to end in a moment', NOW + 1, 'unsupported'],
    ['unknown', 'forecast to end in a moment', NOW + 1, 'unknown'],
    ['unknown', 'without a forecast', null, 'unknown'],
  ])('%s and %s', (standing, _, expiresAt, health) => {
    expect(healthOf({ standing, expiresAt, connectedAt: null }, KNOWN_FOR_LONG, NOW)).toBe(health);
  });

  it('is bad only when expired or disconnected', () => {
    expect(SEVERITY.filter(isBad)).toEqual(['expired', 'disconnected']);
  });
});

describe('the worst of several', () => {
  it.each<[readonly Health[], Health | null]>([
    [[], null],
    [['healthy'], 'healthy'],
    [['healthy', 'unsupported'], 'unsupported'],
    [['unsupported', 'unknown'], 'unknown'],
    [['unknown', 'expiring', 'healthy'], 'expiring'],
    [['expiring', 'disconnected'], 'disconnected'],
    [['disconnected', 'healthy', 'expired'], 'expired'],
  ])('%j is %s', (healths, worst) => {
    expect(worstOf(healths)).toBe(worst);
  });
});
