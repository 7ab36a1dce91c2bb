import { describe, expect, it } from 'vitest';
import type { LocationState } from '../../../src/core/snapshot.ts';
import { truthOf } from '../../../src/renderer/truth.ts';
import { accountOf, failingCheck, HOUR_MS, locationOf, MINUTE_MS, NOW } from '../sample-snapshot.ts';

const watched = (...locations: readonly LocationState[]) => ({ locations, isPaused: false });
const offline = failingCheck({ kind: 'offline' });
const down = failingCheck({ kind: 'service-error', status: 502 });
const healthy = accountOf('1');

describe('the one sentence', () => {
  it.each([
    ['one account', watched(locationOf('a', [healthy])), 'Your account is healthy'],
    ['all healthy', watched(locationOf('a', [healthy, accountOf('2')])), 'All 2 accounts are healthy'],
    [
      'one broken',
      watched(locationOf('a', [healthy, accountOf('2', 'expired')])),
      '1 of 2 accounts needs you',
    ],
    [
      'several broken',
      watched(locationOf('a', [healthy, accountOf('2', 'expired'), accountOf('3', 'disconnected')])),
      '2 of 3 accounts need you',
    ],
    ['the only one broken', watched(locationOf('a', [accountOf('1', 'expired')])), 'Your account needs you'],
    [
      'one suspected',
      watched(locationOf('a', [healthy, accountOf('2', 'healthy', { suspected: 'expired' })])),
      'Taking a second look at 1 account',
    ],
    [
      'one expiring',
      watched(locationOf('a', [healthy, accountOf('2', 'expiring')])),
      '1 account expires soon',
    ],
    [
      'one unknown',
      watched(locationOf('a', [healthy, accountOf('2', 'unknown')])),
      'HighLevel is unclear about 1 account',
    ],
    ['no accounts', watched(locationOf('a')), 'No accounts to watch yet'],
    [
      'nothing read yet',
      watched(locationOf('a', [], { check: { state: 'never' } })),
      'Looking at your accounts…',
    ],
    ['offline', watched(locationOf('a', [healthy], { check: offline })), 'You are offline'],
    [
      'one location that cannot be checked',
      watched(locationOf('a', [healthy], { check: down }), locationOf('b', [healthy])),
      'Relink cannot check 1 of 2 locations',
    ],
    [
      'nothing that can be checked',
      watched(locationOf('a', [healthy], { check: down }), locationOf('b', [], { check: offline })),
      'Relink cannot see your accounts right now',
    ],
    [
      'bad news from before the trouble',
      watched(locationOf('a', [healthy, accountOf('2', 'expired')], { check: offline })),
      '1 of 2 accounts needs you',
    ],
  ])('says it of %s', (_case, subject, headline) => {
    expect(truthOf(subject, NOW).headline).toBe(headline);
  });

  it('says that watching is paused, but not in place of bad news', () => {
    const paused = { locations: [locationOf('a', [healthy])], isPaused: true };
    const broken = { locations: [locationOf('a', [accountOf('1', 'expired')])], isPaused: true };
    expect(truthOf(paused, NOW).headline).toBe('Watching is paused');
    expect(truthOf(broken, NOW).headline).toBe('Your account needs you');
  });

  it('does not count accounts that HighLevel no longer supports', () => {
    const truth = truthOf(
      watched(locationOf('a', [healthy, accountOf('2'), accountOf('3', 'unsupported')])),
      NOW,
    );
    expect(truth.headline).toBe('All 2 accounts are healthy');
  });

  it('adds the counts and the age of the oldest check', () => {
    const truth = truthOf(
      watched(
        locationOf('a', [accountOf('1', 'expired')], { check: { state: 'fresh', at: NOW - 5 * MINUTE_MS } }),
        locationOf('b', [healthy], { check: { state: 'fresh', at: NOW - 2 * HOUR_MS } }),
      ),
      NOW,
    );
    expect(truth.details).toEqual(['1 expired', '1 healthy', 'checked 2 hr ago']);
  });
});
