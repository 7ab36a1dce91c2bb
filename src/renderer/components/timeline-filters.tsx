import { X } from 'lucide-preact';
import { platformName } from '../../core/account.ts';
import type { TimelineEntry } from '../../core/timeline.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import {
  TIMELINE_KINDS,
  type TimelineAccount,
  type TimelineFilter,
  timelineLocations,
  timelinePlatforms,
} from '../timeline-filter.ts';
import { FindField } from './find-field.tsx';
import { NarrowingSelect } from './narrowing-select.tsx';

/** Narrows the timeline by what happened, where, and to whom. @param entries all there are */
export function TimelineFilters({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const { timeline } = useWindowState();
  const filter = timeline.filter.value;
  const change = (changes: Partial<TimelineFilter>): void => {
    timeline.filter.value = { ...filter, ...changes };
  };
  return (
    <section class="narrowings" aria-label={say('timeline.narrow')}>
      <fieldset class="segments segments-small" aria-label={say('timeline.kind')}>
        {TIMELINE_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={filter.kind === kind}
            onClick={() => change({ kind })}
          >
            {say(`timeline.kind-${kind}`)}
          </button>
        ))}
      </fieldset>
      {filter.account ? (
        <AccountChip account={filter.account} onClear={() => change({ account: null })} />
      ) : (
        <>
          <NarrowingSelect
            label={say('list.platform')}
            all={say('list.all-platforms')}
            current={filter.platform}
            choices={timelinePlatforms(entries).map((platform) => [platform, platformName(platform)])}
            onChoose={(platform) => change({ platform })}
          />
          <NarrowingSelect
            label={say('list.location')}
            all={say('list.all-locations')}
            current={filter.locationId}
            choices={timelineLocations(entries)}
            onChoose={(locationId) => change({ locationId })}
          />
          <FindField
            label={say('timeline.search')}
            query={filter.query}
            onQuery={(query) => change({ query })}
          />
        </>
      )}
    </section>
  );
}

interface ChipProps {
  readonly account: TimelineAccount;
  readonly onClear: () => void;
}

/** Says whose timeline it is; a click leads back to everybody's. */
const AccountChip = ({ account: { accountName, platform }, onClear }: ChipProps) => (
  <button type="button" class="button button-small account-chip" onClick={onClear}>
    <span class="name">
      {say('timeline.only-account', {
        account: say('account.on-platform', { name: accountName, platform: platformName(platform) }),
      })}
    </span>
    <X size={14} aria-hidden="true" />
    <span class="only-heard">{say('timeline.show-everything')}</span>
  </button>
);
