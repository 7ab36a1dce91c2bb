import { describe, expect, it } from 'vitest';
import { type AlertMemory, EMPTY_ALERT_MEMORY } from '../../../src/core/alert-memory.ts';
import type { Failure } from '../../../src/core/failure.ts';
import { decideNotices } from '../../../src/core/notice-policy.ts';
import type { Snapshot } from '../../../src/core/snapshot.ts';
import type { DatedToken } from '../../../src/core/token-age.ts';
import {
  accountOf,
  announcedOf,
  DAY_MS,
  failingCheck,
  locationOf,
  NOW,
  refOf,
  snapshotOf,
} from '../sample-snapshot.ts';
import { AT_NOON, accountsIn, failingWith } from './sample-circumstances.ts';

const REFUSED: Failure = { kind: 'token-invalid' };
const OFFLINE: Failure = { kind: 'offline' };

/** Shows one snapshot after another to the same memory, and returns what each was worth. */
function announce(snapshots: readonly Snapshot[], memory: AlertMemory = EMPTY_ALERT_MEMORY) {
  let current = memory;
  const notices = snapshots.map((snapshot) => {
    const decided = decideNotices(snapshot, current, AT_NOON);
    current = decided.memory;
    return decided.notices;
  });
  return {
    kinds: notices.map((step) => step.map(({ kind }) => kind)),
    last: notices.at(-1),
    memory: current,
  };
}

describe('an account that expires', () => {
  it('is announced once, however often it is seen', () => {
    const expired = accountsIn(accountOf('a', 'expired'));
    expect(announce([accountsIn(accountOf('a')), expired, expired, expired]).kinds).toEqual([
      [],
      ['needs-reconnect'],
      [],
      [],
    ]);
  });

  it('is named in its notice, with its location', () => {
    const [notice] = announce([accountsIn(accountOf('a', 'disconnected'))]).last ?? [];
    expect(notice).toMatchObject({ kind: 'needs-reconnect', account: { id: 'a' }, location: { id: 'L' } });
  });

  it('is not announced before it is confirmed', () => {
    expect(announce([accountsIn(accountOf('a', 'healthy', { suspected: 'expired' }))]).kinds).toEqual([[]]);
  });

  it('is not announced again when it turns from expired to disconnected', () => {
    const steps = [accountsIn(accountOf('a', 'expired')), accountsIn(accountOf('a', 'disconnected'))];
    expect(announce(steps).kinds).toEqual([['needs-reconnect'], []]);
  });

  it('is announced again in its next episode, and its recovery once', () => {
    const expired = accountsIn(accountOf('a', 'expired'));
    const healthy = accountsIn(accountOf('a'));
    expect(announce([expired, healthy, healthy, expired, healthy]).kinds).toEqual([
      ['needs-reconnect'],
      ['recovered'],
      [],
      ['needs-reconnect'],
      ['recovered'],
    ]);
  });

  it('has not recovered while its new health is only suspected or unknown', () => {
    const steps = [
      accountsIn(accountOf('a', 'expired')),
      accountsIn(accountOf('a', 'healthy', { suspected: 'expired' })),
      accountsIn(accountOf('a', 'unknown', { suspected: 'expired' })),
      accountsIn(accountOf('a', 'unknown')),
      accountsIn(accountOf('a', 'expired')),
    ];
    expect(announce(steps).kinds).toEqual([['needs-reconnect'], [], [], [], []]);
  });

  it('has not recovered because it can not be checked', () => {
    const expired = locationOf('L', [accountOf('a', 'expired')]);
    const steps = [snapshotOf(expired), failingWith(expired, OFFLINE), snapshotOf(expired)];
    expect(announce(steps).kinds).toEqual([['needs-reconnect'], [], []]);
  });
});

describe('several accounts at once', () => {
  it('collapse into one notice that names all of them', () => {
    const snapshot = snapshotOf(
      locationOf('L', [accountOf('a', 'expired'), accountOf('b'), accountOf('c', 'disconnected')]),
      locationOf('M', [accountOf('a', 'expired')]),
    );
    expect(announce([snapshot]).last).toEqual([
      { kind: 'several-need-reconnect', accounts: [refOf('L', 'a'), refOf('L', 'c'), refOf('M', 'a')] },
    ]);
  });

  it('of which one was announced before leave one', () => {
    const steps = [
      accountsIn(accountOf('a', 'expired'), accountOf('b')),
      accountsIn(accountOf('a', 'expired'), accountOf('b', 'expired')),
    ];
    expect(announce(steps).last).toMatchObject([{ kind: 'needs-reconnect', account: { id: 'b' } }]);
  });

  it('that recover together collapse too', () => {
    const steps = [
      accountsIn(accountOf('a', 'expired'), accountOf('b', 'expired')),
      accountsIn(accountOf('a'), accountOf('b')),
    ];
    expect(announce(steps).last).toEqual([
      { kind: 'several-recovered', accounts: [refOf('L', 'a'), refOf('L', 'b')] },
    ]);
  });

  it('are told apart by their location, though their ids are the same', () => {
    const first = snapshotOf(locationOf('L', [accountOf('a', 'expired')]), locationOf('M', [accountOf('a')]));
    const both = snapshotOf(
      locationOf('L', [accountOf('a', 'expired')]),
      locationOf('M', [accountOf('a', 'expired')]),
    );
    expect(announce([first, both]).last).toMatchObject([{ kind: 'needs-reconnect', location: { id: 'M' } }]);
  });
});

describe('the memory', () => {
  const remembered: AlertMemory = { ...EMPTY_ALERT_MEMORY, announcedAccounts: [announcedOf('L', 'a')] };

  it('keeps a restart from announcing again', () => {
    expect(announce([accountsIn(accountOf('a', 'expired'))], remembered).kinds).toEqual([[]]);
  });

  it('outlasts a location that has not been checked yet', () => {
    const never = snapshotOf(locationOf('L', [], { check: { state: 'never' } }));
    const failing = snapshotOf(locationOf('L', [], { check: failingCheck(OFFLINE) }));
    const steps = [never, failing, accountsIn(accountOf('a', 'expired'))];
    expect(announce(steps, remembered).kinds).toEqual([[], [], []]);
  });

  it('lets a recovery during a restart be told', () => {
    expect(announce([accountsIn(accountOf('a'))], remembered).kinds).toEqual([['recovered']]);
  });

  it('forgets an account that is no longer listed, without a word', () => {
    const { kinds, memory } = announce([accountsIn(accountOf('b'))], remembered);
    expect(kinds).toEqual([[]]);
    expect(memory).toEqual(EMPTY_ALERT_MEMORY);
  });

  it('forgets a location that is no longer watched, without a word', () => {
    const { kinds, memory } = announce([snapshotOf()], {
      ...EMPTY_ALERT_MEMORY,
      announcedAccounts: [announcedOf('L', 'a')],
      announcedTokens: [locationOf('L').id],
    });
    expect(kinds).toEqual([[]]);
    expect(memory).toEqual(EMPTY_ALERT_MEMORY);
  });
});

describe('a refused token', () => {
  const known = locationOf('L', [accountOf('a')]);

  it.each<[string, readonly Failure[], readonly string[]]>([
    ['once', [REFUSED], []],
    ['twice', [REFUSED, REFUSED], ['token-refused']],
    ['twice, in two wordings', [{ kind: 'token-refused' }, { kind: 'token-lacks-scope' }], ['token-refused']],
    ['once, after network trouble', [OFFLINE, OFFLINE, REFUSED], []],
    ['twice, after network trouble', [OFFLINE, REFUSED, REFUSED], ['token-refused']],
    ['never, for the network is down', [OFFLINE, OFFLINE, OFFLINE], []],
    ['never, for the service is down', [{ kind: 'service-error', status: 500 }, OFFLINE], []],
    ['never, for the keychain is locked', [{ kind: 'keychain-locked' }, { kind: 'keychain-locked' }], []],
  ])('%s', (_, failures, kinds) => {
    expect(announce([failingWith(known, ...failures)]).kinds).toEqual([kinds]);
  });

  it('is announced once, whatever happens until it is accepted', () => {
    const steps = [
      failingWith(known, REFUSED, REFUSED),
      failingWith(known, REFUSED, REFUSED, REFUSED),
      failingWith(known, REFUSED, REFUSED, REFUSED, OFFLINE),
      failingWith(known, REFUSED, REFUSED, REFUSED, OFFLINE, REFUSED, REFUSED),
    ];
    expect(announce(steps).kinds).toEqual([['token-refused'], [], [], []]);
  });

  it('is announced again after it was accepted', () => {
    const steps = [
      failingWith(known, REFUSED, REFUSED),
      snapshotOf(known),
      failingWith(known, REFUSED, REFUSED),
    ];
    expect(announce(steps).kinds).toEqual([['token-refused'], [], ['token-refused']]);
  });

  it('says nothing of the accounts', () => {
    const expired = locationOf('L', [accountOf('a', 'expired')]);
    const steps = [snapshotOf(expired), failingWith(expired, REFUSED, REFUSED)];
    expect(announce(steps).kinds).toEqual([['needs-reconnect'], ['token-refused']]);
  });
});

describe('a token that comes of age', () => {
  const ADDED_AT = NOW - 80 * DAY_MS;
  const tokenOf = (id: string, addedAt = ADDED_AT): DatedToken => ({
    locationId: locationOf(id).id,
    name: `Location ${id}`,
    addedAt,
  });
  const quiet = snapshotOf(locationOf('L'), locationOf('M'));
  const decide = (tokens: readonly DatedToken[], memory = EMPTY_ALERT_MEMORY, now = NOW) =>
    decideNotices(quiet, memory, { ...AT_NOON, tokens, now });

  it('is announced with the name of its location', () => {
    expect(decide([tokenOf('L'), tokenOf('M', NOW)]).notices).toEqual([
      { kind: 'rotate-token', location: { id: 'L', name: 'Location L' }, stage: 'due-soon' },
    ]);
  });

  it('is remembered with its stage', () => {
    expect(decide([tokenOf('L')]).memory).toEqual({
      ...EMPTY_ALERT_MEMORY,
      announcedRotations: [{ locationId: 'L', addedAt: ADDED_AT, stage: 'due-soon' }],
    });
  });

  it('together with others is announced once, as urgent as the oldest', () => {
    expect(decide([tokenOf('L'), tokenOf('M', NOW - 100 * DAY_MS)]).notices).toEqual([
      { kind: 'rotate-several-tokens', locations: ['L', 'M'], stage: 'due' },
    ]);
  });
});
