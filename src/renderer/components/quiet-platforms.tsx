import { platformName } from '../../core/account.ts';
import { worstOf } from '../../core/health.ts';
import { type Entry, entryKey, type PlatformGroup } from '../listing.ts';
import { Count } from './count.tsx';
import { HealthBadge } from './health-badge.tsx';
import { MutedMark } from './muted-mark.tsx';
import { NameText } from './name-text.tsx';
import { PlatformMark } from './platform-mark.tsx';

/** Names beyond this are not seen in the one line there is. */
const NAMES = 8;

/** The accounts that are fine, one line for each platform. */
export const QuietPlatforms = ({ groups }: { readonly groups: readonly PlatformGroup[] }) => (
  <ul class="quiet-platforms">
    {groups.map((group) => (
      <QuietPlatform key={group.platform} group={group} />
    ))}
  </ul>
);

function QuietPlatform({ group: { platform, entries } }: { readonly group: PlatformGroup }) {
  const worst = worstEntryOf(entries);
  return (
    <li class="quiet-platform">
      <PlatformMark platform={platform} look="small" />
      <div class="quiet-text">
        <p class="quiet-name">
          <bdi>{platformName(platform)}</bdi>
          {entries.length > 1 ? <Count of={entries.length} /> : null}
          <MutedMark platform={platform} />
        </p>
        <p class="quiet-accounts">
          {entries.slice(0, NAMES).map((entry) => (
            <NameText key={entryKey(entry)} text={entry.account.name} />
          ))}
        </p>
      </div>
      {worst ? <HealthBadge entry={worst} /> : null}
    </li>
  );
}

/** The line must not look better than one of its accounts. */
function worstEntryOf(entries: readonly Entry[]): Entry | undefined {
  const worst = worstOf(entries.map(({ account }) => account.health));
  return entries.find(({ account }) => account.health === worst);
}
