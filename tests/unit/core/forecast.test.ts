import { describe, expect, it } from 'vitest';
import { nextStageAt, stageOf } from '../../../src/core/forecast.ts';
import type { Health } from '../../../src/core/health.ts';
import { applyReading, type LocationState } from '../../../src/core/snapshot.ts';
import { DAY_MS, factsOf, HOUR_MS, locationOf, NOW, readingOf } from '../sample-snapshot.ts';

/** What one read says: on which day, which end (in days from the start), and what else. */
interface Read {
  readonly day: number;
  readonly end: number | null;
  readonly isExpired?: boolean;
  readonly isUnknown?: boolean;
  readonly connectedDay?: number;
  readonly isSigningIn?: boolean;
}

/** The health of the account after each of these reads. */
function healthsAfter(reads: readonly Read[]): readonly (Health | undefined)[] {
  let location: LocationState = locationOf('L');
  return reads.map(({ day, end, isExpired, isUnknown, connectedDay, isSigningIn }) => {
    const facts = factsOf('a', isExpired ? 'expired' : isUnknown ? 'unknown' : 'active', {
      expiresAt: end === null ? null : NOW + end * DAY_MS,
      connectedAt: connectedDay === undefined ? null : NOW + connectedDay * DAY_MS,
    });
    const signingIn = isSigningIn ? [facts.id] : [];
    location = applyReading(location, readingOf(facts), NOW + day * DAY_MS, 'second-read', signingIn);
    return location.accounts[0]?.health;
  });
}

describe('an account is amber', () => {
  it.each<[string, readonly Read[], readonly Health[]]>([
    [
      'two weeks before the end of its 60 days',
      [
        { day: 0, end: 60 },
        { day: 45, end: 60 },
        { day: 46, end: 60 },
      ],
      ['healthy', 'healthy', 'expiring'],
    ],
    [
      'until its end has passed, which the platform alone may call an expiry',
      [
        { day: 0, end: 10 },
        { day: 11, end: 10 },
      ],
      ['expiring', 'healthy'],
    ],
    [
      'when it was connected long before it was first seen',
      [{ day: 0, end: 3, connectedDay: -57 }],
      ['expiring'],
    ],
    [
      'again, after a reconnect in Relink moved its end',
      [
        { day: 0, end: 10 },
        { day: 9, end: 70, isSigningIn: true },
        { day: 60, end: 70 },
      ],
      ['expiring', 'healthy', 'expiring'],
    ],
    [
      'again, after a new connection moved its end',
      [
        { day: 0, end: 10, connectedDay: 0 },
        { day: 9, end: 70, connectedDay: 9 },
        { day: 60, end: 70, connectedDay: 9 },
      ],
      ['expiring', 'healthy', 'expiring'],
    ],
    [
      'again, after it had expired and was healed',
      [
        { day: 0, end: 10 },
        { day: 11, end: 10, isExpired: true },
        { day: 12, end: 10, isExpired: true },
        { day: 13, end: 73 },
        { day: 60, end: 73 },
      ],
      ['expiring', 'expiring', 'expired', 'healthy', 'expiring'],
    ],
    [
      'again, after nothing was known of it',
      [
        { day: 0, end: 10 },
        { day: 1, end: 10, isUnknown: true },
        { day: 2, end: 62, isUnknown: false },
        { day: 50, end: 62 },
      ],
      ['expiring', 'unknown', 'healthy', 'expiring'],
    ],
    [
      'though its end moved back',
      [
        { day: 0, end: 13 },
        { day: 1, end: 12 },
      ],
      ['expiring', 'expiring'],
    ],
  ])('%s', (_, reads, healths) => {
    expect(healthsAfter(reads)).toEqual(healths);
  });
});

describe('an account is never amber', () => {
  it.each<[string, readonly Read[], readonly Health[]]>([
    [
      'when it lives less than 7 days in all',
      [
        { day: 0, end: 6.9 },
        { day: 6, end: 6.9 },
      ],
      ['healthy', 'healthy'],
    ],
    ['when the API says that it lives less than 7 days', [{ day: 0, end: 1, connectedDay: -1 }], ['healthy']],
    [
      'once its end has moved forward by itself',
      [
        { day: 0, end: 60 },
        { day: 1, end: 61 },
        { day: 55, end: 61 },
      ],
      ['healthy', 'healthy', 'healthy'],
    ],
    [
      'once its end has moved forward while it was amber',
      [
        { day: 0, end: 10 },
        { day: 1, end: 11 },
      ],
      ['expiring', 'healthy'],
    ],
    [
      'though it expired and was healed later',
      [
        { day: 0, end: 60 },
        { day: 1, end: 61 },
        { day: 2, end: 61, isExpired: true },
        { day: 2.1, end: 61, isExpired: true },
        { day: 3, end: 63 },
        { day: 55, end: 63 },
      ],
      ['healthy', 'healthy', 'healthy', 'expired', 'healthy', 'healthy'],
    ],
    ['when the API names no end', [{ day: 0, end: null }], ['healthy']],
  ])('%s', (_, reads, healths) => {
    expect(healthsAfter(reads)).toEqual(healths);
  });

  it('nor is the other account of a login that is signed in to taken for one that refreshes itself', () => {
    const end = (days: number) => ({ loginId: 'login', expiresAt: NOW + days * DAY_MS });
    const [a, b] = [factsOf('a', 'active', end(10)), factsOf('b', 'active', end(10))];
    const before = applyReading(locationOf('L'), readingOf(a, b), NOW, 'second-read');
    const renewed = readingOf({ ...a, ...end(70) }, { ...b, ...end(70) });
    const after = applyReading(before, renewed, NOW + HOUR_MS, 'second-read', [a.id]);
    expect(after.accounts.map(({ login }) => login)).toEqual([
      { since: NOW + HOUR_MS, refreshesItself: false },
      { since: NOW + HOUR_MS, refreshesItself: false },
    ]);
  });
});

it.each([
  [15, null, 14],
  [14, 14, 7],
  [8, 14, 7],
  [7, 7, 3],
  [2, 3, 1],
  [1, 1, null],
  [0, null, null],
])('%s days before its end an account is at stage %s, and the next is %s', (days, stage, next) => {
  const end = NOW + days * DAY_MS;
  expect(stageOf(end, NOW)).toBe(stage);
  expect(nextStageAt(end, NOW)).toBe(next && end - next * DAY_MS);
});
