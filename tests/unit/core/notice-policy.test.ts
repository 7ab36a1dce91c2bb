import { describe, expect, it } from 'vitest';
import {
  type AlertMemory,
  type AnnouncedAccount,
  EMPTY_ALERT_MEMORY,
} from '../../../src/core/alert-memory.ts';
import type { Notice } from '../../../src/core/alerts.ts';
import type { Failure } from '../../../src/core/failure.ts';
import type { StageDays } from '../../../src/core/forecast.ts';
import type { Mutes } from '../../../src/core/mutes.ts';
import { type Circumstances, decideNotices } from '../../../src/core/notice-policy.ts';
import type { QuietTime } from '../../../src/core/quiet-time.ts';
import type { Snapshot } from '../../../src/core/snapshot.ts';
import type { Snooze } from '../../../src/core/snooze.ts';
import { accountOf, announcedOf, DAY_MS, locationOf, NOW, refOf, snapshotOf } from '../sample-snapshot.ts';
import { AT_NOON, accountsIn, failingWith } from './sample-circumstances.ts';

const REFUSED: Failure = { kind: 'token-invalid' };
const OFFLINE: Failure = { kind: 'offline' };
const A = refOf('L', 'a');
const QUIET: QuietTime = { from: '11:00', to: '13:00', days: [] };
const ALL_EXPIRED = snapshotOf(
  locationOf('L', [accountOf('a', 'expired'), accountOf('b', 'expired', { platform: 'instagram' })]),
);
const expiringIn = (days: number, id = 'a') => accountOf(id, 'expiring', { expiresAt: NOW + days * DAY_MS });
const forecastOf = (days: StageDays) => ({ ...A, expiresAt: NOW + 2 * DAY_MS, days });

/** One row: what is known, remembered and chosen, and what is told of it. */
type Case = readonly [
  string,
  Snapshot,
  Partial<AlertMemory>,
  Partial<Circumstances>,
  readonly Notice['kind'][],
];

const muting = (mutes: Partial<Mutes>): Partial<Circumstances> => ({
  policy: { quiet: null, mutes: { platforms: [], locations: [], ...mutes } },
});
const quietly = (changes: Partial<Circumstances> = {}): Partial<Circumstances> => ({
  policy: { quiet: QUIET, mutes: { platforms: [], locations: [] } },
  ...changes,
});
const told = (changes: Partial<AnnouncedAccount> = {}): Partial<AlertMemory> => ({
  announcedAccounts: [announcedOf('L', 'a', changes)],
});
const expired = accountsIn(accountOf('a', 'expired'));
const snoozedUntil = (until: Snooze['until']): Partial<AlertMemory> => ({
  ...told(),
  snoozes: [{ ...A, until }],
});

describe('what is announced', () => {
  it.each<Case>([
    // Snoozes
    ['nothing of a snoozed account', expired, snoozedUntil(NOW + 1), {}, []],
    ['nothing of an account snoozed until it recovers', expired, snoozedUntil('recovery'), {}, []],
    [
      'no reminder of a snoozed account',
      expired,
      { ...snoozedUntil('recovery'), ...told({ at: 0 }) },
      {},
      [],
    ],
    ['no first alert of a snoozed account', expired, { snoozes: [{ ...A, until: NOW + 1 }] }, {}, []],
    ['a snooze that ends, once', expired, snoozedUntil(NOW), {}, ['still-broken']],
    [
      'a snooze that ends before the first alert, as that',
      expired,
      { snoozes: [{ ...A, until: NOW }] },
      {},
      ['needs-reconnect'],
    ],
    ['a snooze that ends in quiet time, not yet', expired, snoozedUntil(NOW), quietly(), []],
    [
      'a snooze that ended while the computer slept, not before it is read anew',
      expired,
      snoozedUntil(NOW),
      { isSettling: true },
      [],
    ],
    [
      'the recovery of a snoozed account',
      accountsIn(accountOf('a')),
      snoozedUntil('recovery'),
      {},
      ['recovered'],
    ],
    // Mutes
    [
      'the accounts of other platforms',
      ALL_EXPIRED,
      {},
      muting({ platforms: ['facebook'] }),
      ['needs-reconnect'],
    ],
    ['nothing of a muted location', ALL_EXPIRED, {}, muting({ locations: [A.locationId] }), []],
    ['no reminder of a muted account', expired, told({ at: 0 }), muting({ platforms: ['facebook'] }), []],
    [
      'no recovery of a muted account',
      accountsIn(accountOf('a')),
      told(),
      muting({ platforms: ['facebook'] }),
      [],
    ],
    [
      'no forecast of a muted account',
      accountsIn(expiringIn(2)),
      {},
      muting({ platforms: ['facebook'] }),
      [],
    ],
    [
      'the refused token of a muted location',
      failingWith(locationOf('L'), REFUSED, REFUSED),
      {},
      muting({ locations: [A.locationId] }),
      ['token-refused'],
    ],
    // Reminders
    ['no reminder before day 2', expired, told({ at: NOW - 2 * DAY_MS + 1 }), {}, []],
    ['a reminder on day 2', expired, told({ at: NOW - 2 * DAY_MS }), {}, ['still-broken']],
    ['no second one before day 7', expired, told({ at: NOW - 7 * DAY_MS + 1, reminders: 1 }), {}, []],
    ['a second one on day 7', expired, told({ at: NOW - 7 * DAY_MS, reminders: 1 }), {}, ['still-broken']],
    [
      'one for all that came due in a long sleep',
      expired,
      told({ at: NOW - 23 * DAY_MS, reminders: 1 }),
      {},
      ['still-broken'],
    ],
    ['none after the sixth', expired, told({ at: NOW - 90 * DAY_MS, reminders: 6 }), {}, []],
    [
      'no reminder of an account that nothing is known of',
      accountsIn(accountOf('a', 'unknown')),
      told({ at: 0 }),
      {},
      [],
    ],
    // Quiet time
    ['nothing in quiet time', ALL_EXPIRED, {}, quietly(), []],
    ['no recovery in quiet time', accountsIn(accountOf('a')), told(), quietly(), []],
    ['no forecast in quiet time', accountsIn(expiringIn(2)), {}, quietly(), []],
    ['no refused token in quiet time', failingWith(locationOf('L'), REFUSED, REFUSED), {}, quietly(), []],
    ['what was held back, in few words', ALL_EXPIRED, { isHolding: true }, {}, ['several-need-reconnect']],
    [
      'what was held back, in one digest',
      accountsIn(accountOf('a', 'expired'), expiringIn(2, 'b')),
      { isHolding: true },
      {},
      ['digest'],
    ],
    [
      'what was held back, not before it is read anew',
      ALL_EXPIRED,
      { isHolding: true },
      { isSettling: true },
      [],
    ],
    [
      'nothing when all that was held back has ended',
      accountsIn(accountOf('a')),
      { isHolding: true },
      {},
      [],
    ],
    // Forecasts
    ['an account that expires soon', accountsIn(expiringIn(2)), {}, {}, ['expires-soon']],
    [
      'several that expire soon, at once',
      accountsIn(expiringIn(2), expiringIn(9, 'b')),
      {},
      {},
      ['several-expire-soon'],
    ],
    ['no stage twice', accountsIn(expiringIn(2)), { announcedForecasts: [forecastOf(3)] }, {}, []],
    ['no stage that is passed', accountsIn(expiringIn(2)), { announcedForecasts: [forecastOf(1)] }, {}, []],
    [
      'the next stage',
      accountsIn(expiringIn(2)),
      { announcedForecasts: [forecastOf(7)] },
      {},
      ['expires-soon'],
    ],
    [
      'the same stage of a later end',
      accountsIn(expiringIn(2.5)),
      { announcedForecasts: [forecastOf(3)] },
      {},
      ['expires-soon'],
    ],
    [
      'no forecast of an account suspected of worse',
      accountsIn({ ...expiringIn(2), suspected: 'expired' }),
      {},
      {},
      [],
    ],
    ['no forecast of an end that has passed', accountsIn(expiringIn(-1)), {}, {}, []],
    [
      'no forecast of a healthy account',
      accountsIn(accountOf('a', 'healthy', { expiresAt: NOW + DAY_MS })),
      {},
      {},
      [],
    ],
  ])('%s', (_, snapshot, memory, circumstances, kinds) => {
    const before = { ...EMPTY_ALERT_MEMORY, ...memory };
    const decided = decideNotices(snapshot, before, { ...AT_NOON, ...circumstances });
    expect(decided.notices.map(({ kind }) => kind)).toEqual(kinds);
    // What has been told once is not told again.
    const again = decideNotices(snapshot, decided.memory, { ...AT_NOON, ...circumstances });
    expect(again.notices).toEqual([]);
    expect(again.memory).toEqual(decided.memory);
  });

  it.each<[string, Case[1], Partial<AlertMemory>, Partial<Circumstances>, Partial<AlertMemory>]>([
    [
      'a snooze, until its end is told',
      expired,
      snoozedUntil(NOW),
      quietly(),
      { snoozes: [{ ...A, until: NOW }], isHolding: true },
    ],
    ['no snooze that has been told', expired, snoozedUntil(NOW), {}, { snoozes: [] }],
    [
      'no snooze after the recovery',
      accountsIn(accountOf('a')),
      snoozedUntil('recovery'),
      {},
      { snoozes: [] },
    ],
    ['no snooze of an account that is gone', accountsIn(), snoozedUntil('recovery'), {}, { snoozes: [] }],
    [
      'a snooze while nothing is known',
      failingWith(locationOf('L'), OFFLINE),
      snoozedUntil('recovery'),
      {},
      { snoozes: [{ ...A, until: 'recovery' }] },
    ],
    [
      'how many reminders have come due',
      expired,
      told({ at: NOW - 23 * DAY_MS }),
      {},
      told({ at: NOW - 23 * DAY_MS, reminders: 5 }),
    ],
    [
      'no recovery that quiet time has swallowed',
      accountsIn(accountOf('a')),
      told(),
      quietly(),
      { announcedAccounts: [], isHolding: false },
    ],
    [
      'the smallest stage alone',
      accountsIn(expiringIn(2)),
      { announcedForecasts: [forecastOf(7)] },
      {},
      { announcedForecasts: [forecastOf(3)] },
    ],
    [
      'no forecast of a renewed account',
      accountsIn(accountOf('a')),
      { announcedForecasts: [forecastOf(7)] },
      {},
      { announcedForecasts: [] },
    ],
    [
      'a forecast while nothing is known',
      accountsIn(accountOf('a', 'unknown')),
      { announcedForecasts: [forecastOf(3)] },
      {},
      { announcedForecasts: [forecastOf(3)] },
    ],
  ])('remembers %s', (_, snapshot, memory, circumstances, expected) => {
    const before = { ...EMPTY_ALERT_MEMORY, ...memory };
    expect(decideNotices(snapshot, before, { ...AT_NOON, ...circumstances }).memory).toMatchObject(expected);
  });

  it('of the soonest end among several', () => {
    const { notices } = decideNotices(
      accountsIn(expiringIn(9), expiringIn(2, 'b')),
      EMPTY_ALERT_MEMORY,
      AT_NOON,
    );
    expect(notices).toEqual([{ kind: 'several-expire-soon', accounts: [A, refOf('L', 'b')], daysLeft: 2 }]);
  });
});
