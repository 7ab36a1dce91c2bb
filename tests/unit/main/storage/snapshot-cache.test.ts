import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accountIdOf } from '../../../../src/core/account.ts';
import type { LocationState } from '../../../../src/core/snapshot.ts';
import { openSnapshotCache } from '../../../../src/main/storage/snapshot-cache.ts';
import { accountOf, failingCheck, locationOf, NOW } from '../../sample-snapshot.ts';
import { makeTempFolder } from '../../temp-folder.ts';
import { inEnglish } from '../../told-in-english.ts';

function openIn(folder: string) {
  const troubles: string[] = [];
  return {
    cache: openSnapshotCache(
      folder,
      inEnglish((sentence) => troubles.push(sentence)),
    ),
    troubles,
  };
}

const LOCATIONS: readonly LocationState[] = [
  locationOf(
    'L',
    [
      accountOf('a', 'expired', { name: '居酒屋 つばめ亭 🍱', platform: 'other:Mastodon' }),
      accountOf('b', 'healthy', {
        suspected: 'disconnected',
        expiresAt: NOW,
        connectedAt: NOW,
        type: 'location',
        loginId: 'login-1',
        login: { since: NOW, refreshesItself: true },
        avatar: 'https://pictures.example/b.png',
      }),
    ],
    {
      missing: [accountIdOf('a')],
      groups: [{ id: 'g1', name: 'Shop 🍱', accountIds: [accountIdOf('a')] }],
    },
  ),
  locationOf('M', [], { check: { state: 'never' } }),
  locationOf('N', [], { check: failingCheck({ kind: 'rate-limited', retryAfterMs: 5 }, 3) }),
];

/** A cache file of another origin that holds this as the check of its location. */
function openWithCheck(check: object) {
  const folder = makeTempFolder();
  writeFileSync(
    join(folder, 'snapshot.json'),
    JSON.stringify({ version: 1, locations: [{ ...locationOf('L'), check }] }),
  );
  return openIn(folder);
}

describe('the last known state', () => {
  it('survives a restart as it was', () => {
    const folder = makeTempFolder();
    openIn(folder).cache.write({ locations: LOCATIONS });
    const { cache, troubles } = openIn(folder);
    expect(cache.read()).toEqual({ locations: LOCATIONS });
    expect(troubles).toEqual([]);
  });

  it('of a version that believed one read that an account is gone is kept', () => {
    const folder = makeTempFolder();
    const { missing, ...location } = locationOf('L', [accountOf('a', 'expired')]);
    const stored = { version: 2, locations: [{ ...location, isEmptySuspected: true }] };
    writeFileSync(join(folder, 'snapshot.json'), JSON.stringify(stored));
    const { cache, troubles } = openIn(folder);
    expect(cache.read().locations).toEqual([locationOf('L', [accountOf('a', 'expired')])]);
    expect(troubles).toEqual([]);
  });

  it('of a version that knew no groups, types, logins and avatars is kept, each account seen since its health was', () => {
    const folder = makeTempFolder();
    const { type, loginId, avatar, login, ...account } = accountOf('a', 'expired');
    const { groups, ...location } = locationOf('L');
    const stored = { version: 1, locations: [{ ...location, accounts: [account] }] };
    writeFileSync(join(folder, 'snapshot.json'), JSON.stringify(stored));
    const { cache, troubles } = openIn(folder);
    const seen = { since: account.since, refreshesItself: false };
    expect(cache.read().locations).toEqual([locationOf('L', [accountOf('a', 'expired', { login: seen })])]);
    expect(troubles).toEqual([]);
  });

  it('is empty at the first start', () => {
    expect(openIn(makeTempFolder()).cache.read()).toEqual({ locations: [] });
  });

  it.each([
    ['a failure that this version does not know', { kind: 'struck-by-lightning' }],
    ['a failure without a kind', {}],
    ['no failure', null],
  ])('is given up, with a sentence, when it holds %s', (_, failure) => {
    const { cache, troubles } = openWithCheck({ ...failingCheck({ kind: 'offline' }), failure });
    expect(cache.read().locations).toEqual([]);
    expect(troubles).toEqual([expect.stringContaining('the last known state of your accounts')]);
  });

  it('is set aside when a newer Relink wrote it', () => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, 'snapshot.json'), JSON.stringify({ version: 3, places: [] }));
    const { cache, troubles } = openIn(folder);
    expect(cache.read().locations).toEqual([]);
    expect(troubles).toEqual([
      expect.stringMatching(/newer Relink wrote \(version 3\).*snapshot\.json\.newer-/),
    ]);
  });
});
