import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { changedPairsOf, diff } from '../../../src/core/changes.ts';
import type { LocationState } from '../../../src/core/snapshot.ts';
import { accountOf, failingCheck, locationOf, snapshotOf } from '../sample-snapshot.ts';

const changesOf = (before: LocationState, after: LocationState) =>
  diff(snapshotOf(before), snapshotOf(after));
const wordsOf = (before: LocationState, after: LocationState): readonly string[] =>
  changesOf(before, after).map((change) =>
    'account' in change ? `${change.type} ${change.account.id}` : change.type,
  );

describe('between two snapshots', () => {
  it.each([
    ['healthy', 'expired', ['became-bad a']],
    ['unknown', 'disconnected', ['became-bad a']],
    ['expired', 'healthy', ['recovered a']],
    ['disconnected', 'expiring', ['recovered a']],
    ['expired', 'disconnected', ['health-changed a']],
    ['healthy', 'expiring', ['health-changed a']],
    ['healthy', 'healthy', []],
  ] as const)('an account that was %s and is %s: %j', (before, after, words) => {
    expect(
      wordsOf(locationOf('L', [accountOf('a', before)]), locationOf('L', [accountOf('a', after)])),
    ).toEqual(words);
  });

  it('a change of health says what it was before', () => {
    const [change] = changesOf(
      locationOf('L', [accountOf('a', 'healthy')]),
      locationOf('L', [accountOf('a', 'expiring')]),
    );
    expect(change).toMatchObject({ type: 'health-changed', from: 'healthy', locationId: 'L' });
  });

  it('a suspicion is no change yet', () => {
    const suspected = accountOf('a', 'healthy', { suspected: 'expired' });
    expect(wordsOf(locationOf('L', [accountOf('a')]), locationOf('L', [suspected]))).toEqual([]);
  });

  it('accounts come and go', () => {
    const before = locationOf('L', [accountOf('a'), accountOf('b', 'expired')]);
    const after = locationOf('L', [accountOf('a'), accountOf('c')]);
    expect(wordsOf(before, after)).toEqual(['added c', 'removed b']);
  });

  it('the first read of a location brings no news', () => {
    const never = locationOf('L', [], { check: { state: 'never' } });
    expect(wordsOf(never, locationOf('L', [accountOf('a'), accountOf('b', 'expired')]))).toEqual([]);
  });

  it('nor does a location that is taken up or dropped', () => {
    const location = locationOf('L', [accountOf('a', 'expired')]);
    expect(diff(snapshotOf(), snapshotOf(location))).toEqual([]);
    expect(diff(snapshotOf(location), snapshotOf())).toEqual([]);
  });
});

describe('the check of a location', () => {
  const working = locationOf('L');
  const offline = locationOf('L', [], { check: failingCheck({ kind: 'offline' }) });
  const stillOffline = locationOf('L', [], { check: failingCheck({ kind: 'offline' }, 2) });
  const refused = locationOf('L', [], { check: failingCheck({ kind: 'token-invalid' }, 3) });

  it.each([
    ['begins to fail', working, offline, ['check-failing']],
    ['keeps failing the same way', offline, stillOffline, []],
    ['fails in another way', stillOffline, refused, ['check-failing']],
    ['works again', refused, working, ['check-working']],
    ['keeps working', working, { ...working, name: 'Renamed' }, []],
  ] as const)('%s', (_, before, after, words) => {
    expect(wordsOf(before, after)).toEqual(words);
  });
});

it('a snapshot that has been compared does not keep the ones before it alive', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  let snapshot = snapshotOf(locationOf('L'));
  const first = new WeakRef(snapshot.locations);
  for (let check = 0; check < 3; check += 1) {
    const next = snapshotOf(locationOf('L'));
    changedPairsOf(snapshot, next);
    snapshot = next;
  }
  await nextTurn();
  collectGarbage();
  expect(first.deref()).toBeUndefined();
  expect(snapshot.locations).toHaveLength(1);
});
