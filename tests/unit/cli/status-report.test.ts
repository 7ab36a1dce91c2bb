import { describe, expect, it } from 'vitest';
import { statusReportOf } from '../../../src/cli/status-report.ts';
import type { Health } from '../../../src/core/health.ts';
import { accountOf, DAY_MS, failingCheck, locationOf, NOW } from '../sample-snapshot.ts';

describe('the report of the status', () => {
  it('has exactly the fields that scripts rely on, with times in ISO 8601', () => {
    const account = accountOf('a', 'expired', {
      platform: 'google',
      since: NOW - DAY_MS,
      expiresAt: NOW + DAY_MS,
      suspected: 'disconnected',
    });
    expect(JSON.parse(JSON.stringify(statusReportOf([locationOf('L', [account])], NOW)))).toEqual({
      checkedAt: '2026-11-24T12:00:00.000Z',
      health: 'expired',
      locations: [
        {
          id: 'L',
          name: 'Location L',
          check: { state: 'fresh', at: '2026-11-24T12:00:00.000Z' },
          accounts: [
            {
              id: 'a',
              platform: 'google',
              name: 'Page a',
              health: 'expired',
              since: '2026-11-23T12:00:00.000Z',
              expiresAt: '2026-11-25T12:00:00.000Z',
            },
          ],
        },
      ],
    });
  });

  it('says null where there is no forecast, and calls a platform as the API does', () => {
    const report = statusReportOf(
      [locationOf('L', [accountOf('a', 'healthy', { platform: 'other:Mastodon' })])],
      NOW,
    );
    expect(report.locations[0]?.accounts[0]).toMatchObject({ platform: 'Mastodon', expiresAt: null });
  });

  it('says why a location could not be checked, in a word and in a sentence', () => {
    const failing = locationOf('L', [accountOf('a')], { check: failingCheck({ kind: 'token-invalid' }) });
    expect(statusReportOf([failing], NOW).locations[0]).toMatchObject({
      check: {
        state: 'failing',
        reason: 'token-invalid',
        message: expect.stringContaining('no longer accepts the token'),
        lastGoodAt: '2026-11-24T11:00:00.000Z',
      },
      accounts: [{ health: 'healthy' }],
    });
  });
});

describe('the health of all', () => {
  const withHealths = (...healths: readonly Health[]) =>
    locationOf(
      'L',
      healths.map((health, n) => accountOf(`${n}`, health)),
    );
  const failing = locationOf('M', [], { check: failingCheck({ kind: 'offline' }) });
  const never = locationOf('N', [], { check: { state: 'never' } });

  it('is unknown where nothing is watched', () => {
    expect(statusReportOf([], NOW)).toMatchObject({ health: 'unknown', locations: [] });
  });

  it.each([
    ['healthy', [withHealths()]],
    ['healthy', [withHealths('healthy', 'healthy')]],
    ['expiring', [withHealths('healthy', 'expiring')]],
    ['unsupported', [withHealths('healthy', 'unsupported')]],
    ['disconnected', [withHealths('disconnected', 'healthy')]],
    ['expired', [withHealths('disconnected', 'expired')]],
    ['unknown', [withHealths('healthy', 'unknown')]],
    ['unknown', [withHealths('healthy'), failing]],
    ['unknown', [never]],
    ['expired', [withHealths('expired'), failing]],
  ] as const)('is %s, the worst that is known', (health, locations) => {
    expect(statusReportOf(locations, NOW).health).toBe(health);
  });
});
