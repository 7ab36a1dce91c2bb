import { describe, expect, it } from 'vitest';
import { type AccountGroup, accountIdOf, type Standing } from '../../../src/core/account.ts';
import type { Failure } from '../../../src/core/failure.ts';
import type { BadHealth, Health } from '../../../src/core/health.ts';
import {
  applyFailure,
  applyReading,
  findAccount,
  isEmptySuspected,
  type LocationState,
  lastGoodAt,
  needsSecondRead,
} from '../../../src/core/snapshot.ts';
import {
  accountOf,
  DAY_MS,
  factsOf,
  failingCheck,
  freshCheck,
  HOUR_MS,
  locationOf,
  MINUTE_MS,
  NOW,
  readingOf,
  snapshotOf,
} from '../sample-snapshot.ts';

const LATER = NOW + MINUTE_MS;
const BEFORE = NOW - HOUR_MS;

const accountIn = (location: LocationState, id = 'a') => location.accounts.find((one) => one.id === id);

describe('one read of an account, confirmed by a second', () => {
  const known = (health: Health, suspected: BadHealth | null) =>
    locationOf('L', [accountOf('a', health, { suspected, since: BEFORE })]);

  it.each<[Health, BadHealth | null, Standing, Health, BadHealth | null, number]>([
    // health before, suspected before, what is read, health after, suspected after, since
    ['healthy', null, 'active', 'healthy', null, BEFORE],
    ['healthy', null, 'expired', 'healthy', 'expired', BEFORE],
    ['healthy', null, 'disconnected', 'healthy', 'disconnected', BEFORE],
    ['healthy', null, 'unknown', 'unknown', null, LATER],
    ['healthy', null, 'unsupported', 'unsupported', null, LATER],
    ['healthy', 'expired', 'expired', 'expired', null, LATER],
    ['healthy', 'expired', 'disconnected', 'disconnected', null, LATER],
    ['healthy', 'expired', 'active', 'healthy', null, BEFORE],
    ['healthy', 'expired', 'unknown', 'unknown', null, LATER],
    ['expired', null, 'expired', 'expired', null, BEFORE],
    ['expired', null, 'disconnected', 'disconnected', null, LATER],
    ['expired', null, 'active', 'healthy', null, LATER],
    ['expired', null, 'unknown', 'expired', null, BEFORE],
    ['disconnected', null, 'unknown', 'disconnected', null, BEFORE],
    ['unknown', null, 'expired', 'unknown', 'expired', BEFORE],
    ['unknown', 'expired', 'expired', 'expired', null, LATER],
    ['unknown', null, 'active', 'healthy', null, LATER],
    ['unsupported', null, 'expired', 'unsupported', 'expired', BEFORE],
  ])(
    '%s (suspected %s), read as %s, is %s (suspected %s)',
    (health, was, standing, after, suspected, since) => {
      const location = applyReading(
        known(health, was),
        readingOf(factsOf('a', standing)),
        LATER,
        'second-read',
      );
      expect(accountIn(location)).toMatchObject({ health: after, suspected, since });
      expect(needsSecondRead(location)).toBe(suspected !== null);
    },
  );

  it('a new account is believed at once when it is well', () => {
    const location = applyReading(locationOf('L'), readingOf(factsOf('a')), NOW, 'second-read');
    expect(accountIn(location)).toMatchObject({ health: 'healthy', suspected: null, since: NOW });
  });

  it('a new account that is broken is confirmed first', () => {
    const once = applyReading(locationOf('L'), readingOf(factsOf('a', 'expired')), NOW, 'second-read');
    expect(accountIn(once)).toMatchObject({ health: 'unknown', suspected: 'expired' });
    const twice = applyReading(once, readingOf(factsOf('a', 'expired')), LATER, 'second-read');
    expect(accountIn(twice)).toMatchObject({ health: 'expired', suspected: null, since: LATER });
  });

  it('takes over what else the reply says', () => {
    const facts = factsOf('a', 'expired', {
      name: 'New name',
      platform: 'google',
      connectedAt: NOW - DAY_MS,
      expiresAt: NOW + DAY_MS,
      type: 'location',
      loginId: 'login-1',
    });
    const location = applyReading(known('healthy', null), readingOf(facts), NOW, 'second-read');
    expect(accountIn(location)).toMatchObject({
      name: 'New name',
      platform: 'google',
      connectedAt: NOW - DAY_MS,
      expiresAt: NOW + DAY_MS,
      type: 'location',
      loginId: 'login-1',
    });
  });
});

describe('an account that one reply lists twice', () => {
  it.each([
    ['active', 'expired', 'unknown'],
    ['expired', 'active', 'unknown'],
    ['unknown', 'disconnected', 'unknown'],
    ['disconnected', 'expired', 'expired'],
    ['active', 'unsupported', 'unsupported'],
  ] as const)('once as %s and once as %s, is one account, %s', (first, second, health) => {
    const reading = readingOf(factsOf('a', first), factsOf('b'), factsOf('a', second));
    const location = applyReading(locationOf('L'), reading, NOW, 'none');
    expect(location.accounts.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(accountIn(location)).toMatchObject({ health });
  });
});

describe('the groups of a location', () => {
  const shop: AccountGroup = { id: 'g1', name: 'Shop', accountIds: [accountIdOf('a')] };
  const grouped = applyReading(
    locationOf('L'),
    { ...readingOf(factsOf('a')), groups: [shop] },
    NOW,
    'second-read',
  );

  it('are those of the last reply', () => {
    expect(grouped.groups).toEqual([shop]);
    expect(applyReading(grouped, readingOf(factsOf('a')), LATER, 'second-read').groups).toEqual([]);
  });

  it('stay while nothing new is known or believed', () => {
    expect(applyFailure(grouped, { kind: 'offline' }, LATER).groups).toEqual([shop]);
    expect(applyReading(grouped, readingOf(), LATER, 'second-read').groups).toEqual([shop]);
  });
});

describe('one read without confirmation, as the command line makes it', () => {
  it.each([
    ['healthy', 'expired', 'expired'],
    ['expired', 'active', 'healthy'],
    ['expired', 'unknown', 'unknown'],
  ] as const)('believes that what was %s and is read as %s is %s', (health, standing, after) => {
    const before = locationOf('L', [accountOf('a', health, { suspected: 'expired' })]);
    const location = applyReading(before, readingOf(factsOf('a', standing)), LATER, 'none');
    expect(accountIn(location)).toMatchObject({ health: after, suspected: null, since: LATER });
  });

  it('keeps "since" while the verdict stays', () => {
    const before = locationOf('L', [accountOf('a', 'expired', { since: BEFORE })]);
    const location = applyReading(before, readingOf(factsOf('a', 'expired')), LATER, 'none');
    expect(accountIn(location)).toMatchObject({ health: 'expired', since: BEFORE });
  });

  it('believes an empty list', () => {
    const before = locationOf('L', [accountOf('a')]);
    expect(applyReading(before, readingOf(), LATER, 'none')).toMatchObject({ accounts: [], missing: [] });
  });

  it('believes that an account is gone', () => {
    const before = locationOf('L', [accountOf('a', 'expired'), accountOf('b')]);
    const location = applyReading(before, readingOf(factsOf('b')), LATER, 'none');
    expect(location).toMatchObject({ accounts: [{ id: 'b' }], missing: [] });
  });
});

describe('an account that is no longer listed', () => {
  const [a, b] = [accountIdOf('a'), accountIdOf('b')];
  const before = locationOf('L', [accountOf('a', 'expired', { since: BEFORE }), accountOf('b')]);
  const without = readingOf(factsOf('b'));
  const once = applyReading(before, without, LATER, 'second-read');

  it('stays as it is known the first time', () => {
    expect(once).toMatchObject({ check: freshCheck(LATER), missing: [a] });
    expect(accountIn(once)).toEqual(before.accounts[0]);
    expect(needsSecondRead(once)).toBe(true);
  });

  it('is gone the second time', () => {
    const twice = applyReading(once, without, LATER, 'second-read');
    expect(twice).toMatchObject({ accounts: [{ id: 'b' }], missing: [] });
    expect(needsSecondRead(twice)).toBe(false);
  });

  it('is what it was when it is back, and must be missed twice again', () => {
    const back = applyReading(once, readingOf(factsOf('a', 'expired'), factsOf('b')), LATER, 'second-read');
    expect(back.missing).toEqual([]);
    expect(accountIn(back)).toMatchObject({ health: 'expired', since: BEFORE });
    expect(accountIn(applyReading(back, without, LATER, 'second-read'))).toBeDefined();
  });

  it('does not take along another one that is missing next', () => {
    const other = applyReading(once, readingOf(factsOf('a', 'expired')), LATER, 'second-read');
    expect(other.accounts.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(other.missing).toEqual([b]);
  });

  it('stays missing over a failed check', () => {
    const failed = applyFailure(once, { kind: 'offline' }, LATER);
    expect(failed.missing).toEqual([a]);
    expect(accountIn(applyReading(failed, without, LATER, 'second-read'))).toBeUndefined();
  });

  it('stays as it is known when part of the reply was unreadable, and must be missed twice again', () => {
    const location = applyReading(once, { ...without, unreadable: 1 }, NOW, 'second-read');
    expect(location.accounts.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(accountIn(location)).toEqual(before.accounts[0]);
    expect(needsSecondRead(location)).toBe(false);
    expect(accountIn(applyReading(location, without, NOW, 'second-read'))).toBeDefined();
  });

  it('is not missing when the whole reply was unreadable', () => {
    const location = applyReading(before, { ...readingOf(), unreadable: 2 }, NOW, 'second-read');
    expect(location).toMatchObject({ accounts: before.accounts, missing: [] });
  });
});

describe('a list that is suddenly empty', () => {
  const before = locationOf('L', [accountOf('a', 'expired'), accountOf('b')]);
  const once = applyReading(before, readingOf(), LATER, 'second-read');

  it('is not believed the first time', () => {
    expect(once).toMatchObject({ accounts: before.accounts, check: freshCheck(LATER) });
    expect([isEmptySuspected(once), needsSecondRead(once)]).toEqual([true, true]);
  });

  it('is believed the second time', () => {
    const twice = applyReading(once, readingOf(), LATER, 'second-read');
    expect(twice.accounts).toEqual([]);
    expect([isEmptySuspected(twice), needsSecondRead(twice)]).toEqual([false, false]);
  });

  it('is more than a list that lacks some', () => {
    expect(isEmptySuspected(applyReading(before, readingOf(factsOf('b')), LATER, 'second-read'))).toBe(false);
  });

  it('is nothing special where no account was known', () => {
    const location = applyReading(locationOf('L'), readingOf(), NOW, 'second-read');
    expect([isEmptySuspected(location), needsSecondRead(location)]).toEqual([false, false]);
  });
});

describe('a failed check', () => {
  const FAILURES: readonly Failure[] = [
    { kind: 'offline' },
    { kind: 'timed-out' },
    { kind: 'unreadable-reply' },
    { kind: 'service-error', status: 502 },
    { kind: 'rate-limited', retryAfterMs: 1000 },
    { kind: 'token-invalid' },
    { kind: 'keychain-locked' },
  ];

  it.each(FAILURES)('never changes an account: $kind', (failure) => {
    const before = locationOf('L', [
      accountOf('a', 'expired'),
      accountOf('b'),
      accountOf('c', 'healthy', { suspected: 'expired' }),
    ]);
    const after = applyFailure(before, failure, LATER);
    expect(after.accounts).toBe(before.accounts);
    expect(after.check).toMatchObject({ state: 'failing', failure, lastGoodAt: NOW });
  });

  it('does not confirm a suspicion, and does not end it', () => {
    const suspected = locationOf('L', [accountOf('a', 'healthy', { suspected: 'expired' })]);
    const failed = applyFailure(suspected, { kind: 'offline' }, LATER);
    const confirmed = applyReading(failed, readingOf(factsOf('a', 'expired')), LATER, 'second-read');
    expect(accountIn(confirmed)).toMatchObject({ health: 'expired' });
  });

  it('counts how often it has happened in a row, and since when', () => {
    const once = applyFailure(locationOf('L'), { kind: 'offline' }, NOW);
    const twice = applyFailure(once, { kind: 'timed-out' }, LATER);
    expect(once.check).toMatchObject({ attempts: 1, since: NOW });
    expect(twice.check).toMatchObject({ attempts: 2, since: NOW, failure: { kind: 'timed-out' } });
  });

  it('counts trouble with the token apart from trouble with the network', () => {
    const location = locationOf('L', [], { check: failingCheck({ kind: 'offline' }, 7) });
    const refused = applyFailure(location, { kind: 'token-invalid' }, LATER);
    expect(refused.check).toMatchObject({ attempts: 1, since: NOW });
    expect(applyFailure(refused, { kind: 'token-refused' }, LATER).check).toMatchObject({ attempts: 2 });
  });

  it('of a location never read before leaves it never read', () => {
    const never = locationOf('L', [], { check: { state: 'never' } });
    expect(lastGoodAt(applyFailure(never, { kind: 'offline' }, NOW).check)).toBeNull();
  });

  it('is over with the next good read', () => {
    const failing = locationOf('L', [], { check: failingCheck({ kind: 'offline' }, 5) });
    expect(applyReading(failing, readingOf(), LATER, 'second-read').check).toEqual(freshCheck(LATER));
  });
});

it('an account is found by its location and its own id', () => {
  const snapshot = snapshotOf(
    locationOf('L', [accountOf('a')]),
    locationOf('M', [accountOf('a', 'expired')]),
  );
  const [first, second] = snapshot.locations;
  if (!first || !second) throw new Error('two locations');
  expect(findAccount(snapshot, second.id, accountIdOf('a'))?.health).toBe('expired');
  expect(findAccount(snapshot, first.id, accountIdOf('b'))).toBeUndefined();
});
