import { useRef } from 'preact/hooks';
import { platformName } from '../../core/account.ts';
import { checkedWords, spanSince } from '../../core/age.ts';
import { lastGoodAt } from '../../core/snapshot.ts';
import { ACCOUNT_STOP } from '../account-keys.ts';
import { lookWord } from '../health-words.ts';
import type { Entry } from '../listing.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { spokenNameOf } from './account-actions.ts';
import { AccountAvatar } from './account-avatar.tsx';
import { AccountType } from './account-type.tsx';
import { HealthBadge } from './health-badge.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { MenuButton } from './menu-button.tsx';
import { Moment } from './moment.tsx';
import { MutedMark } from './muted-mark.tsx';
import { NameText } from './name-text.tsx';

/** What the heading above the rows already says. */
export type RowHeading = 'platform' | 'location';

interface Props {
  readonly entry: Entry;
  readonly heading: RowHeading;
}

/** An account that is fine: everything is there, nothing asks for attention. */
export function AccountRow({ entry, heading }: Props) {
  const { now } = useWindowState();
  const row = useRef<HTMLLIElement>(null);
  useKeptFocus(row);
  const { account, location } = entry;
  const isUnderLocation = heading === 'location';
  const checkedAt = lastGoodAt(location.check);
  const checked = checkedWords(checkedAt, now.value, say);
  return (
    <li
      ref={row}
      {...ACCOUNT_STOP}
      class="row"
      data-heading={heading}
      aria-label={`${spokenNameOf(entry)}, ${lookWord(entry)}`}
    >
      <AccountAvatar account={account} look="row" hasBadge={isUnderLocation} />
      <div class="row-text">
        <NameText class="row-name" text={account.name} />
        {isUnderLocation ? null : <span class="only-heard">{platformName(account.platform)}</span>}
        <p class="row-where">
          <AccountType type={account.type} />
          <NameText text={isUnderLocation ? platformName(account.platform) : location.name} />
          {isUnderLocation ? (
            <MutedMark platform={account.platform} />
          ) : (
            <MutedMark locationId={location.id} />
          )}
          {checkedAt === null ? <span>{checked}</span> : <Moment at={checkedAt} text={checked} />}
        </p>
      </div>
      <div class="row-health">
        <HealthBadge entry={entry} />
        <Moment at={account.since} text={spanSince(account.since, now.value, say)} />
      </div>
      <MenuButton entry={entry} />
    </li>
  );
}
