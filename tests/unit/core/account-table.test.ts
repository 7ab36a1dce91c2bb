import { describe, expect, it } from 'vitest';
import { accountTableOf } from '../../../src/core/account-table.ts';
import { accountOf, failingCheck, freshCheck, locationOf, MINUTE_MS, NOW } from '../sample-snapshot.ts';

const tableOf = (...locations: Parameters<typeof accountTableOf>[0]): readonly string[] =>
  accountTableOf(locations, NOW).split('\n');

describe('the table of accounts', () => {
  it('lists each location with its accounts in columns', () => {
    const location = locationOf(
      'L',
      [
        accountOf('a', 'expired', { name: 'Page', platform: 'google' }),
        accountOf('b', 'healthy', { name: '@page', platform: 'tiktok' }),
      ],
      { check: freshCheck(NOW - 2 * MINUTE_MS) },
    );
    expect(tableOf(location)).toEqual([
      'Location L (L) · checked 2 min ago',
      '  expired  Google Business Profile  Page',
      '  healthy  TikTok                   @page',
    ]);
  });

  it('says so when there is nothing to list', () => {
    expect(tableOf()).toEqual(['No location yet.']);
    expect(tableOf(locationOf('L'))).toContain('  No accounts connected.');
    expect(tableOf(locationOf('L', [], { check: { state: 'never' } }))).toEqual([
      'Location L (L) · never checked',
    ]);
  });

  it('says why a location could not be checked, and still lists what is known', () => {
    const location = locationOf('L', [accountOf('a')], { check: failingCheck({ kind: 'offline' }) });
    const [heading, trouble, row] = tableOf(location);
    expect(heading).toBe('Location L (L) · checked 1 hr ago');
    expect(trouble).toMatch(/seems to be offline/);
    expect(row).toMatch(/healthy/);
  });

  it('says that bad news is being confirmed', () => {
    const location = locationOf('L', [accountOf('a', 'healthy', { suspected: 'expired' })]);
    expect(tableOf(location)[1]).toMatch(/expired.*confirming/);
  });

  it('separates locations by an empty line', () => {
    expect(tableOf(locationOf('L', [accountOf('a')]), locationOf('M', [accountOf('b')]))[2]).toBe('');
  });

  it('holds no control characters but its own newlines, whatever the network says', () => {
    const evil = '\u001b[2J\r\nfake: healthy\u009b\u202e';
    const location = locationOf('L', [accountOf('a', 'expired', { name: evil, platform: `other:${evil}` })], {
      name: evil,
      check: failingCheck({ kind: 'request-refused', status: 400, message: evil }),
    });
    const table = tableOf(location);
    expect(table).toHaveLength(3);
    expect(table.join('')).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});
