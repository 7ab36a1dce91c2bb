import { describe, expect, it } from 'vitest';
import { brokenLoginsOf } from '../../../src/core/logins.ts';
import { accountOf, locationOf, refOf, snapshotOf } from '../sample-snapshot.ts';

describe('the broken logins', () => {
  it('hold only accounts that are known to be broken, in order', () => {
    const location = locationOf('L', [
      accountOf('a', 'expired'),
      accountOf('b', 'healthy'),
      accountOf('c', 'expiring'),
      accountOf('d', 'unsupported'),
      accountOf('e', 'healthy', { suspected: 'expired' }),
      accountOf('f', 'disconnected'),
    ]);
    expect(brokenLoginsOf(snapshotOf(location)).map(({ accounts }) => accounts)).toEqual([
      [refOf('L', 'a')],
      [refOf('L', 'f')],
    ]);
  });

  it('put the accounts of one login of a platform and location together', () => {
    const shared = { loginId: 'x' };
    const logins = brokenLoginsOf(
      snapshotOf(
        locationOf('L', [
          accountOf('a', 'expired', shared),
          accountOf('b', 'expired', { loginId: 'y' }),
          accountOf('c', 'expired', shared),
          accountOf('d', 'healthy', shared),
          accountOf('e', 'expired', { ...shared, platform: 'instagram' }),
        ]),
        locationOf('M', [accountOf('f', 'expired', shared)]),
      ),
    );
    expect(logins.map(({ accounts }) => accounts.map(({ accountId }) => accountId))).toEqual([
      ['a', 'c'],
      ['b'],
      ['e'],
      ['f'],
    ]);
    expect(new Set(logins.map(({ key }) => key)).size).toBe(4);
  });
});
