import type { AccountRef, Notice } from '../../../src/core/alerts.ts';

type Named = Omit<Extract<Notice, { readonly kind: 'digest' }>, 'kind' | 'rotations'> & {
  readonly recovered: readonly AccountRef[];
};

const NOBODY: Named = { fresh: [], reminders: [], expiring: [], recovered: [], refusedTokens: [] };

/** The accounts and tokens that a notice names, be it alone or together with others. */
export function namedBy(notice: Notice): Named {
  switch (notice.kind) {
    case 'needs-reconnect':
      return { ...NOBODY, fresh: [refIn(notice)] };
    case 'several-need-reconnect':
      return { ...NOBODY, fresh: notice.accounts };
    case 'still-broken':
      return { ...NOBODY, reminders: [refIn(notice)] };
    case 'several-still-broken':
      return { ...NOBODY, reminders: notice.accounts };
    case 'expires-soon':
      return { ...NOBODY, expiring: [refIn(notice)] };
    case 'several-expire-soon':
      return { ...NOBODY, expiring: notice.accounts };
    case 'recovered':
      return { ...NOBODY, recovered: [refIn(notice)] };
    case 'several-recovered':
      return { ...NOBODY, recovered: notice.accounts };
    case 'token-refused':
      return { ...NOBODY, refusedTokens: [notice.location.id] };
    case 'digest':
      return { ...NOBODY, ...notice };
    case 'rotate-token':
    case 'rotate-several-tokens':
      return NOBODY;
  }
}

const refIn = ({
  location,
  account,
}: Extract<
  Notice,
  { readonly kind: 'recovered' | 'still-broken' | 'needs-reconnect' | 'expires-soon' }
>): AccountRef => ({
  locationId: location.id,
  accountId: account.id,
});
