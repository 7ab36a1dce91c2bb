import { useRef } from 'preact/hooks';
import { platformName } from '../../core/account.ts';
import { isBad } from '../../core/health.ts';
import { entryKey } from '../listing.ts';
import type { LoginGroup } from '../login-groups.ts';
import { refOf } from './account-actions.ts';
import { AccountType } from './account-type.tsx';
import { HealedWords } from './healed-words.tsx';
import { HealthBadge } from './health-badge.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { MenuButton } from './menu-button.tsx';
import { NameText } from './name-text.tsx';
import { PlatformMark } from './platform-mark.tsx';
import { ReconnectButton } from './reconnect-button.tsx';
import { ReconnectProgress } from './reconnect-progress.tsx';

/** Several accounts that came from one login: one card, one button, one story. */
export function LoginCard({ group: { lead, entries } }: { readonly group: LoginGroup }) {
  const card = useRef<HTMLElement>(null);
  useKeptFocus(card);
  const { account, location, reconnect } = lead;
  const isHealed = entries.every(
    (entry) => entry.reconnect?.step === 'healed' && !isBad(entry.account.health),
  );
  const platform = platformName(account.platform);
  return (
    <article
      ref={card}
      class="card"
      tabIndex={-1}
      data-concern="broken"
      data-step={isHealed ? 'healed' : reconnect?.step}
    >
      <PlatformMark platform={account.platform} look="tile" />
      <div class="card-text">
        <h3>
          {isHealed
            ? `${entries.length} accounts of one login`
            : `One login fixes these ${entries.length} accounts`}
        </h3>
        <p class="card-where">
          <span class="name">{platform}</span>
          <NameText text={location.name} />
        </p>
        {isHealed ? <HealedWords count={entries.length} /> : null}
      </div>
      {isHealed ? null : (
        <div class="card-actions">
          <ReconnectButton entry={lead} subject={`${entries.length} accounts on ${platform}`} />
        </div>
      )}
      <ul class="login-accounts" aria-label="Accounts of this login">
        {entries.map((entry) => (
          <li key={entryKey(entry)}>
            <NameText text={entry.account.name} />
            <AccountType type={entry.account.type} />
            <HealthBadge entry={entry} />
            <MenuButton entry={entry} />
          </li>
        ))}
      </ul>
      {reconnect && !isHealed ? <ReconnectProgress account={refOf(lead)} reconnect={reconnect} /> : null}
    </article>
  );
}
