import { describe, expect, it } from 'vitest';
import { diff } from '../../../src/core/changes.ts';
import type { ReconnectState } from '../../../src/core/reconnect.ts';
import type { Account, Snapshot } from '../../../src/core/snapshot.ts';
import { type Event, type TimelineEntry, timelineOf, withoutRepeats } from '../../../src/core/timeline.ts';
import { accountOf, HOUR_MS, locationOf, NOW, refOf, snapshotOf } from '../sample-snapshot.ts';

const stepOf = (previous: Snapshot, next: Snapshot): readonly TimelineEntry[] =>
  timelineOf(diff(previous, next), next, previous, NOW);
const eventsOf = (previous: Snapshot, next: Snapshot): readonly Event[] =>
  stepOf(previous, next).map(({ event }) => event);

const healthy = snapshotOf(locationOf('L', [accountOf('a')]));
const expired = snapshotOf(locationOf('L', [accountOf('a', 'expired', { since: NOW - 3 * HOUR_MS })]));
const withReconnect = (snapshot: Snapshot, accountId: string, state: ReconnectState): Snapshot => ({
  ...snapshot,
  reconnects: [{ ...refOf('L', accountId), state }],
});

describe('the timeline', () => {
  it('tells which account of which location broke, by the names they had', () => {
    expect(stepOf(healthy, expired)).toEqual([
      {
        at: NOW,
        locationId: 'L',
        locationName: 'Location L',
        accountId: 'a',
        accountName: 'Page a',
        platform: 'facebook',
        event: { what: 'broke', health: 'expired' },
      },
    ]);
  });

  it('tells how long an account was broken', () => {
    expect(eventsOf(expired, healthy)).toEqual([{ what: 'healed', by: 'elsewhere', brokenMs: 3 * HOUR_MS }]);
  });

  it.each<readonly [ReconnectState, 'relink' | 'elsewhere']>([
    [{ step: 'waiting', deadline: NOW + HOUR_MS }, 'relink'],
    [{ step: 'verifying', deadline: NOW + HOUR_MS }, 'relink'],
    [{ step: 'healed', at: NOW }, 'relink'],
    [{ step: 'starting' }, 'elsewhere'],
    [{ step: 'gave-up', at: NOW, reason: { why: 'cancelled' } }, 'elsewhere'],
  ])('with a reconnect at %j it was healed by: %s', (state, by) => {
    expect(eventsOf(expired, withReconnect(healthy, 'a', state))).toMatchObject([{ what: 'healed', by }]);
  });

  it('counts a sign-in for every account of its login, and for no other', () => {
    const ofLogins = (health: 'expired' | 'healthy') =>
      snapshotOf(
        locationOf('L', [
          accountOf('a', health, { loginId: 'one' }),
          accountOf('b', health, { loginId: 'one' }),
          accountOf('c', health, { loginId: 'two' }),
        ]),
      );
    const after = withReconnect(ofLogins('healthy'), 'a', { step: 'healed', at: NOW });
    expect(eventsOf(ofLogins('expired'), after).map((event) => 'by' in event && event.by)).toEqual([
      'relink',
      'relink',
      'elsewhere',
    ]);
  });

  it('tells what came, went, and changed without breaking; not what Relink does not understand', () => {
    const of = (...accounts: readonly Account[]) => snapshotOf(locationOf('L', accounts));
    expect(eventsOf(of(accountOf('a')), of(accountOf('b')))).toEqual([
      { what: 'added' },
      { what: 'removed' },
    ]);
    expect(eventsOf(of(accountOf('a')), of(accountOf('a', 'expiring')))).toEqual([
      { what: 'changed', health: 'expiring' },
    ]);
    expect(eventsOf(of(accountOf('a')), of(accountOf('a', 'unknown')))).toEqual([]);
    expect(eventsOf(of(accountOf('a', 'unknown')), of(accountOf('a')))).toEqual([]);
  });
});

describe('a timeline that was written down twice', () => {
  const [broke] = stepOf(healthy, expired);
  const [healed] = stepOf(expired, healthy);

  it('tells each event once', () => {
    if (!broke || !healed) throw new Error('The steps have an entry each.');
    expect(withoutRepeats([broke, broke, healed, { ...healed, at: NOW + 1 }, broke])).toEqual([
      broke,
      healed,
      broke,
    ]);
  });

  it('keeps the same event of another account', () => {
    if (!broke) throw new Error('The step has an entry.');
    const other = { ...broke, accountId: refOf('L', 'b').accountId };
    expect(withoutRepeats([broke, other])).toEqual([broke, other]);
  });
});
