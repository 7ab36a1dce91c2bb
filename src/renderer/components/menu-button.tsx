import { Ellipsis } from 'lucide-preact';
import { isSameAccount, refOf } from '../../core/alerts.ts';
import type { Entry } from '../listing.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { spokenNameOf } from './account-actions.ts';

/** Opens the menu of an account. */
export function MenuButton({ entry }: { readonly entry: Entry }) {
  const { menu } = useWindowState();
  const account = refOf(entry);
  const isOpen = menu.value?.kind === 'account' && isSameAccount(menu.value.account, account);
  return (
    <button
      type="button"
      class="icon-button menu-button"
      data-enter="menu"
      aria-label={say('account.more', { account: spokenNameOf(entry) })}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      onClick={(event) => {
        menu.value = isOpen ? null : { kind: 'account', account, anchor: event.currentTarget };
      }}
    >
      <Ellipsis size={18} aria-hidden="true" />
    </button>
  );
}
