import { describe, expect, it } from 'vitest';
import { locationIdOf } from '../../../../../src/core/account.ts';
import { ALL_DIALECTS } from '../../../../../src/main/highlevel/dialects/all-dialects.ts';

const ADDRESS = 'https://pictures.example/a.png?size=2&sign=x%2By';

describe.each(ALL_DIALECTS.map((dialect) => [dialect.name, dialect] as const))(
  'the picture of an account in the list of %s',
  (_, dialect) => {
    const avatarOf = (avatar: unknown) => {
      const accounts = [{ id: 'acct-1', avatar }];
      const reading = dialect
        .listAccounts(locationIdOf('K83W5f03EFph2rlg5N1L'))
        .read({ accounts, success: true, results: { accounts } });
      expect(reading).toMatchObject({ accounts: [{ id: 'acct-1' }], unreadable: 0 });
      return reading?.accounts[0]?.avatar;
    };

    it('is where the list says', () => {
      expect(avatarOf(ADDRESS)).toBe(ADDRESS);
      expect(avatarOf(` ${ADDRESS}\n`)).toBe(ADDRESS);
    });

    it.each([
      undefined,
      null,
      '',
      7,
      {},
      'u37swmmLbA02zgqKPpxITe2',
      'https://...\nhttps://other.example',
      'http://pictures.example/a.png',
      'https://user:word@pictures.example/a.png',
      'data:image/png;base64,iVBORw0KGgo=',
      'file:///etc/passwd',
      'javascript:alert(1)',
      '\\\\host\\share\\a.png',
      '//pictures.example/a.png',
      `https://pictures.example/${'a'.repeat(2048)}`,
    ])('is none where it says %j', (avatar) => {
      expect(avatarOf(avatar)).toBeNull();
    });
  },
);
