import { useRef } from 'preact/hooks';
import { platformName } from '../../core/account.ts';
import { ageOf } from '../../core/age.ts';
import { refOf } from '../../core/alerts.ts';
import { isBad } from '../../core/health.ts';
import { lastGoodAt } from '../../core/snapshot.ts';
import { ACCOUNT_STOP } from '../account-keys.ts';
import { dayOf, daysUntil } from '../dates.ts';
import { isStale, lookWord } from '../health-words.ts';
import { concernOf, type Entry } from '../listing.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { spokenNameOf } from './account-actions.ts';
import { AccountAvatar } from './account-avatar.tsx';
import { AccountType } from './account-type.tsx';
import { HealedWords } from './healed-words.tsx';
import { HealthBadge } from './health-badge.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { MenuButton } from './menu-button.tsx';
import { Moment } from './moment.tsx';
import { MutedMark } from './muted-mark.tsx';
import { NameText } from './name-text.tsx';
import { ReconnectButton } from './reconnect-button.tsx';
import { ReconnectProgress } from './reconnect-progress.tsx';
import { SnoozeButton } from './snooze-button.tsx';
import { SnoozeLine } from './snooze-line.tsx';
import { useQuietUntil } from './snoozes.ts';

/** An account that needs a person, with the one button that helps, and the story of its reconnect. */
export function ProblemCard({ entry }: { readonly entry: Entry }) {
  const card = useRef<HTMLElement>(null);
  useKeptFocus(card);
  const { account, location, reconnect } = entry;
  const quietUntil = useQuietUntil([entry]);
  const isHealed = reconnect?.step === 'healed' && !isBad(account.health);
  return (
    <article
      ref={card}
      class="card"
      {...ACCOUNT_STOP}
      aria-label={`${spokenNameOf(entry)}, ${lookWord(entry)}`}
      data-concern={concernOf(entry)}
      data-snoozed={quietUntil !== null}
      data-step={isHealed ? 'healed' : reconnect?.step}
    >
      <AccountAvatar account={account} look="card" hasBadge={true} />
      <div class="card-text">
        <h3>
          <NameText text={account.name} />
        </h3>
        <p class="card-where">
          <span class="name">
            {platformName(account.platform)} <AccountType type={account.type} />
          </span>
          <NameText text={location.name} />
          <MutedMark platform={account.platform} locationId={location.id} />
        </p>
        {isHealed ? <HealedWords /> : <StatusWords entry={entry} />}
        {quietUntil === null ? null : (
          <SnoozeLine entries={[entry]} until={quietUntil} subject={spokenNameOf(entry)} />
        )}
      </div>
      {isHealed ? null : (
        <div class="card-actions">
          <ReconnectButton entry={entry} subject={spokenNameOf(entry)} />
          <SnoozeButton entries={[entry]} subject={spokenNameOf(entry)} />
          <MenuButton entry={entry} />
        </div>
      )}
      {reconnect && !isHealed ? <ReconnectProgress account={refOf(entry)} reconnect={reconnect} /> : null}
    </article>
  );
}

function StatusWords({ entry }: { readonly entry: Entry }) {
  const { now } = useWindowState();
  const { account, location } = entry;
  const seenAt = lastGoodAt(location.check);
  return (
    <p class="card-status">
      <HealthBadge entry={entry} />
      {account.suspected ? (
        <span>{say(`account.looked-${account.suspected}`)}</span>
      ) : (
        <Since entry={entry} />
      )}
      {isStale(entry) && seenAt !== null ? (
        <span>{say('age.last-seen', { age: ageOf(seenAt, now.value, say) })}</span>
      ) : null}
    </p>
  );
}

function Since({ entry }: { readonly entry: Entry }) {
  const { now } = useWindowState();
  const { health, since, expiresAt } = entry.account;
  if (health === 'unknown') return <span>{say('account.unknown-state')}</span>;
  if (health === 'expiring' && expiresAt !== null) {
    return (
      <span>
        {daysUntil(expiresAt, now.value)}, <Moment at={expiresAt} text={dayOf(expiresAt, now.value)} />
      </span>
    );
  }
  return <Moment at={since} text={ageOf(since, now.value, say)} />;
}
