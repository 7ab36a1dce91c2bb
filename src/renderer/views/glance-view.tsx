import { Maximize2, Settings } from 'lucide-preact';
import type { View } from '../../core/bridge.ts';
import { CheckButton } from '../components/check-button.tsx';
import { NoAccounts } from '../components/empty-state.tsx';
import { Hero } from '../components/hero.tsx';
import { Notices } from '../components/notices.tsx';
import { ProblemList } from '../components/problem-list.tsx';
import { QuietPlatforms } from '../components/quiet-platforms.tsx';
import { ReconnectAll } from '../components/reconnect-all.tsx';
import { ListSkeleton } from '../components/skeleton.tsx';
import { listingOf, NO_FILTER } from '../listing.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';

/** The truth, what needs a person, and the rest in one line for each platform: for a look of two seconds. */
export function GlanceView({ view }: { readonly view: View }) {
  const { snapshot } = view;
  const { problems, groups, total } = listingOf(snapshot, NO_FILTER);
  const isNew = snapshot.locations.every(({ check }) => check.state === 'never');
  return (
    <div class="glance">
      <div class="glance-page">
        <Hero snapshot={snapshot} />
        <div class="content">
          <Notices view={view} />
          <ReconnectAll view={view} />
          <ProblemList problems={problems} reconnectAll={view.reconnectAll} />
          <QuietPlatforms groups={groups} />
          {total === 0 && isNew ? <ListSkeleton /> : null}
          {total === 0 && !isNew ? <NoAccounts locationId={snapshot.locations[0]?.id ?? null} /> : null}
        </div>
      </div>
      <GlanceFoot />
    </div>
  );
}

function GlanceFoot() {
  const { ask } = useWindowState();
  return (
    <footer class="glance-foot">
      <CheckButton locationId={null} />
      <span class="push" />
      <button
        type="button"
        class="icon-button"
        aria-label={say('glance.settings')}
        title={say('glance.settings')}
        onClick={() => ask((bridge) => bridge.openFull('settings'))}
      >
        <Settings size={17} aria-hidden="true" />
      </button>
      <button type="button" class="button" onClick={() => ask((bridge) => bridge.openFull('accounts'))}>
        <Maximize2 size={14} aria-hidden="true" />
        {say('glance.open-full')}
      </button>
    </footer>
  );
}
