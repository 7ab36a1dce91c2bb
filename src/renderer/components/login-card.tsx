import { useRef } from 'preact/hooks';
import { platformName } from '../../core/account.ts';
import { refOf } from '../../core/alerts.ts';
import { isBad } from '../../core/health.ts';
import { ACCOUNT_STOP } from '../account-keys.ts';
import { entryKey } from '../listing.ts';
import type { LoginGroup } from '../login-groups.ts';
import { say } from '../say.ts';
import { AccountType } from './account-type.tsx';
import { HealedWords } from './healed-words.tsx';
import { HealthBadge } from './health-badge.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { MenuButton } from './menu-button.tsx';
import { MutedMark } from './muted-mark.tsx';
import { NameText } from './name-text.tsx';
import { PlatformMark } from './platform-mark.tsx';
import { ReconnectButton } from './reconnect-button.tsx';
import { ReconnectProgress } from './reconnect-progress.tsx';
import { SnoozeButton } from './snooze-button.tsx';
import { SnoozedMark, SnoozeLine } from './snooze-line.tsx';
import { useQuietUntil, useSnoozes } from './snoozes.ts';

/** Several accounts that came from one login: one card, one button, one story. */
export function LoginCard({ group: { lead, entries } }: { readonly group: LoginGroup }) {
  const card = useRef<HTMLElement>(null);
  useKeptFocus(card);
  const snoozedUntil = useSnoozes();
  const quietUntil = useQuietUntil(entries);
  const { account, location, reconnect } = lead;
  const isHealed = entries.every(
    (entry) => entry.reconnect?.step === 'healed' && !isBad(entry.account.health),
  );
  const count = entries.length;
  const platform = platformName(account.platform);
  const subject = say('login.accounts-on-platform', { count, platform });
  return (
    <article
      ref={card}
      class="card"
      {...ACCOUNT_STOP}
      aria-label={say('login.accounts-on-platform', { count, platform })}
      data-concern="broken"
      data-snoozed={quietUntil !== null}
      data-step={isHealed ? 'healed' : reconnect?.step}
    >
      <PlatformMark platform={account.platform} look="tile" />
      <div class="card-text">
        <h3>{say(isHealed ? 'login.fixed' : 'login.fixes', { count })}</h3>
        <p class="card-where">
          <span class="name">{platform}</span>
          <NameText text={location.name} />
          <MutedMark platform={account.platform} locationId={location.id} />
        </p>
        {isHealed ? <HealedWords count={count} /> : null}
        {quietUntil === null ? null : <SnoozeLine entries={entries} until={quietUntil} subject={subject} />}
      </div>
      {isHealed ? null : (
        <div class="card-actions">
          <ReconnectButton entry={lead} subject={subject} />
          <SnoozeButton entries={entries} subject={subject} />
        </div>
      )}
      <ul class="login-accounts" aria-label={say('login.accounts')}>
        {entries.map((entry) => (
          <li key={entryKey(entry)}>
            <NameText text={entry.account.name} />
            <AccountType type={entry.account.type} />
            <span class="login-signs">
              {quietUntil === null && snoozedUntil([entry]) !== null ? <SnoozedMark /> : null}
              <HealthBadge entry={entry} />
            </span>
            <MenuButton entry={entry} />
          </li>
        ))}
      </ul>
      {reconnect && !isHealed ? <ReconnectProgress account={refOf(lead)} reconnect={reconnect} /> : null}
    </article>
  );
}
