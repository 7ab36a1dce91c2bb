import { describe, expect, it } from 'vitest';
import { type AlertMemory, EMPTY_ALERT_MEMORY, isSameMemory } from '../../../src/core/alert-memory.ts';
import type { AnnouncedRotation } from '../../../src/core/token-age.ts';
import { announcedOf, DAY_MS, locationOf, NOW, refOf } from '../sample-snapshot.ts';

const ROTATION: AnnouncedRotation = { locationId: locationOf('L').id, addedAt: NOW, stage: 'due-soon' };

const FORECAST = { ...refOf('L', 'c'), expiresAt: NOW + 5 * DAY_MS, days: 7 } as const;
const SNOOZE = { ...refOf('L', 'a'), until: 'recovery' } as const;

describe('two memories', () => {
  const memory: AlertMemory = {
    ...EMPTY_ALERT_MEMORY,
    announcedAccounts: [announcedOf('L', 'a'), announcedOf('M', 'b')],
    announcedTokens: [locationOf('L').id],
    announcedRotations: [ROTATION, { ...ROTATION, stage: 'due' }],
    announcedForecasts: [FORECAST],
    snoozes: [SNOOZE],
  };

  it('are the same in whatever order', () => {
    const other = { ...memory, announcedAccounts: [announcedOf('M', 'b'), announcedOf('L', 'a')] };
    expect(isSameMemory(memory, other)).toBe(true);
  });

  it.each<[string, Partial<AlertMemory>]>([
    ['an account', { announcedAccounts: [announcedOf('L', 'a')] }],
    ['which account', { announcedAccounts: [announcedOf('L', 'a'), announcedOf('L', 'b')] }],
    [
      'when it was announced',
      { announcedAccounts: [announcedOf('L', 'a', { at: 1 }), announcedOf('M', 'b')] },
    ],
    ['a reminder', { announcedAccounts: [announcedOf('L', 'a', { reminders: 1 }), announcedOf('M', 'b')] }],
    ['a token', { announcedTokens: [] }],
    ['which token', { announcedTokens: [locationOf('M').id] }],
    ['a token to rotate', { announcedRotations: [] }],
    [
      'which token to rotate',
      { announcedRotations: [ROTATION, { ...ROTATION, stage: 'due', addedAt: NOW + 1 }] },
    ],
    ['a forecast', { announcedForecasts: [] }],
    ['the stage of a forecast', { announcedForecasts: [{ ...FORECAST, days: 3 }] }],
    ['the end that was forecast', { announcedForecasts: [{ ...FORECAST, expiresAt: NOW }] }],
    ['a snooze', { snoozes: [] }],
    ['the end of a snooze', { snoozes: [{ ...SNOOZE, until: NOW }] }],
    ['whether something is held back', { isHolding: true }],
  ])('differ by %s', (_, changes) => {
    expect(isSameMemory(memory, { ...memory, ...changes })).toBe(false);
  });
});
