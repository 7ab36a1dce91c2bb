import { platformName } from '../../core/account.ts';
import { ageOf } from '../../core/age.ts';
import { lastGoodAt } from '../../core/snapshot.ts';
import { dayOf } from '../dates.ts';
import type { Entry } from '../listing.ts';
import { useWindowState } from '../state-context.ts';
import { HealthBadge } from './health-badge.tsx';
import { MenuButton } from './menu-button.tsx';
import { Moment } from './moment.tsx';
import { NameText } from './name-text.tsx';

/** An account that is fine: everything is there, nothing asks for attention. */
export function AccountRow({ entry }: { readonly entry: Entry }) {
  const { now } = useWindowState();
  const { account, location } = entry;
  const checkedAt = lastGoodAt(location.check);
  return (
    <li class="row">
      <div class="row-text">
        <NameText class="row-name" text={account.name} />
        <span class="only-heard">{platformName(account.platform)}</span>
        <p class="row-where">
          <NameText text={location.name} />
          {checkedAt === null ? (
            <span>not checked yet</span>
          ) : (
            <Moment at={checkedAt} text={`checked ${ageOf(checkedAt, now.value)}`} />
          )}
        </p>
      </div>
      <div class="row-health">
        <HealthBadge entry={entry} />
        <Moment at={account.since} text={`since ${dayOf(account.since, now.value)}`} />
      </div>
      <MenuButton entry={entry} />
    </li>
  );
}
