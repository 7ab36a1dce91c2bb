import type { DialectName } from '../../../src/core/dialect.ts';

export interface ListedAccount {
  readonly id: string;
  readonly platform: string;
  readonly name: unknown;
}

/** The accounts that the world begins with, all of them well. */
export const ACCOUNTS = [
  { id: 'acct-1', platform: 'facebook', name: 'Bakery' },
  { id: 'acct-2', platform: 'instagram', name: '@bakery' },
  { id: 'acct-3', platform: 'tiktok', name: 'bakery' },
] as const;

/** The reply in which a surface lists these accounts as connected. */
export function listReplyOf(dialect: DialectName, accounts: readonly ListedAccount[]): object {
  if (dialect === 'quick-start') {
    const connectionDate = '2026-09-01T08:00:00.000Z';
    return {
      accounts: accounts.map((one) => ({ ...one, status: 'active', avatar: null, connectionDate })),
    };
  }
  const expire = '2027-09-01T08:00:00.000Z';
  return {
    success: true,
    statusCode: 200,
    message: 'Fetched Accounts',
    results: {
      accounts: accounts.map((one) => ({
        ...one,
        oauthId: `login-${one.id}`,
        profileId: `origin-${one.id}`,
        type: 'page',
        expire,
        isExpired: false,
      })),
      groups: [{ id: 'group-1', name: 'Shop', accountIds: accounts.slice(0, 1).map(({ id }) => id) }],
    },
  };
}
