import { ArrowLeft, History, type LucideIcon, Settings } from 'lucide-preact';
import type { Snapshot } from '../../core/snapshot.ts';
import { chosenLocation } from '../listing.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { NO_TIMELINE_FILTER } from '../timeline-filter.ts';
import { BrandMark } from './brand-mark.tsx';
import { CheckButton } from './check-button.tsx';
import { ConnectButton } from './connect-button.tsx';
import { LocationSelect } from './location-select.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly canConnect: boolean;
}

/** The way around in a narrow window. */
export function TopBar({ snapshot, canConnect }: Props) {
  const { page } = useWindowState();
  return (
    <nav class="top-bar" aria-label={say('nav.main')}>
      {page.value !== 'accounts' ? (
        <button
          type="button"
          class="button button-quiet"
          onClick={() => {
            page.value = 'accounts';
          }}
        >
          <ArrowLeft size={16} aria-hidden="true" />
          {say('nav.accounts')}
        </button>
      ) : (
        <ListTools snapshot={snapshot} canConnect={canConnect} />
      )}
    </nav>
  );
}

function ListTools({ snapshot, canConnect }: Props) {
  const { page, filter, timeline } = useWindowState();
  return (
    <>
      <div class="brand">
        <BrandMark />
        {snapshot.locations.length > 1 ? <LocationSelect snapshot={snapshot} /> : <span>Relink</span>}
      </div>
      <span class="push" />
      {canConnect ? <ConnectButton look="icon" /> : null}
      <CheckButton locationId={chosenLocation(snapshot, filter.value.locationId)?.id ?? null} />
      <PageButton
        words={say('timeline.title')}
        icon={History}
        onChoose={() => {
          timeline.filter.value = NO_TIMELINE_FILTER;
          page.value = 'timeline';
        }}
      />
      <PageButton
        words={say('nav.settings')}
        icon={Settings}
        onChoose={() => {
          page.value = 'settings';
        }}
      />
    </>
  );
}

interface PageButtonProps {
  readonly words: string;
  readonly icon: LucideIcon;
  readonly onChoose: () => void;
}

const PageButton = ({ words, icon: Icon, onChoose }: PageButtonProps) => (
  <button type="button" class="icon-button" aria-label={words} title={words} onClick={onChoose}>
    <Icon size={18} aria-hidden="true" />
  </button>
);
