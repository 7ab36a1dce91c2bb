import { CircleAlert, CloudOff, History, Layers, Settings } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { LocationId } from '../../core/account.ts';
import { isBad } from '../../core/health.ts';
import { oncePer } from '../../core/once-per.ts';
import type { LocationState, Snapshot } from '../../core/snapshot.ts';
import { numberIn } from '../../core/words/numbers.ts';
import { chosenLocation, countProblems, type Filter, isSearchable, NO_FILTER } from '../listing.ts';
import { itemsInView, PLACE_PX } from '../rows-in-view.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { NO_TIMELINE_FILTER } from '../timeline-filter.ts';
import { BrandMark } from './brand-mark.tsx';
import { ConnectButton } from './connect-button.tsx';
import { LocationMark } from './location-mark.tsx';
import { MutedMark } from './muted-mark.tsx';
import { NameText } from './name-text.tsx';
import { NearRows } from './near-rows.tsx';
import { SearchField } from './search-field.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly canConnect: boolean;
}

/** The way around in a wide window. */
export function SideBar({ snapshot, canConnect }: Props) {
  const { page, filter, timeline } = useWindowState();
  const chosen = chosenLocation(snapshot, filter.value.locationId);
  const isList = page.value === 'accounts';
  const go = (next: Partial<Filter>) => () => {
    filter.value = { ...NO_FILTER, ...next };
    page.value = 'accounts';
  };
  const { scope } = filter.value;
  const problems = countProblems(snapshot, null);
  return (
    <nav class="side-bar" aria-label={say('nav.main')}>
      <p class="brand">
        <BrandMark />
        Relink
      </p>
      {isSearchable(snapshot, filter.value) ? <SearchField /> : null}
      <NavButton isCurrent={isList && !chosen && scope === 'all'} onChoose={go({})}>
        <Layers size={16} aria-hidden="true" />
        <span class="name">{say('nav.all-accounts')}</span>
      </NavButton>
      <NavButton isCurrent={isList && !chosen && scope === 'problems'} onChoose={go({ scope: 'problems' })}>
        <CircleAlert size={16} aria-hidden="true" />
        <span class="name">{say('nav.problems')}</span>
        <ProblemCount count={problems} isBad={snapshot.locations.some(hasBad)} />
      </NavButton>
      <NavButton
        isCurrent={page.value === 'timeline'}
        onChoose={() => {
          timeline.filter.value = NO_TIMELINE_FILTER;
          page.value = 'timeline';
        }}
      >
        <History size={16} aria-hidden="true" />
        <span class="name">{say('timeline.title')}</span>
      </NavButton>
      {snapshot.locations.length > 1 ? (
        <>
          <h2 class="nav-title">{say('nav.locations')}</h2>
          <LocationList snapshot={snapshot} current={isList ? (chosen?.id ?? null) : null} go={go} />
        </>
      ) : null}
      <div class="nav-foot">
        {canConnect ? <ConnectButton look="nav" /> : null}
        <NavButton
          isCurrent={page.value === 'settings'}
          onChoose={() => {
            page.value = 'settings';
          }}
        >
          <Settings size={16} aria-hidden="true" />
          <span class="name">{say('nav.settings')}</span>
        </NavButton>
      </div>
    </nav>
  );
}

interface LocationListProps {
  readonly snapshot: Snapshot;
  readonly current: LocationId | null;
  readonly go: (next: Partial<Filter>) => () => void;
}

/** Drawn anew only where it shows something else: with a thousand locations every key and every scroll would wait for it. */
function LocationList({ snapshot, current, go }: LocationListProps) {
  const { locations, reconnects } = snapshot;
  const [rowOf, currentRowOf] = useMemo(() => {
    const rowAs = (isCurrent: boolean) =>
      oncePer((location: LocationState) => (
        <LocationRow
          key={location.id}
          location={location}
          problems={countProblems(snapshot, location)}
          isCurrent={isCurrent}
          onChoose={go({ locationId: location.id })}
        />
      ));
    // The very same element is not drawn anew.
    return [rowAs(false), rowAs(true)] as const;
  }, [reconnects]);
  return useMemo(
    () => (
      <NearRows
        rows={locations}
        atFirst={itemsInView(PLACE_PX, window.innerHeight)}
        guessHeight={() => PLACE_PX}
        class="nav-locations"
        keyOf={({ id }) => id}
      >
        {(location) => (location.id === current ? currentRowOf : rowOf)(location)}
      </NearRows>
    ),
    [locations, rowOf, currentRowOf, current],
  );
}

interface LocationRowProps {
  readonly location: LocationState;
  readonly problems: number;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}

const LocationRow = ({ location, problems, isCurrent, onChoose }: LocationRowProps) => (
  <li>
    <NavButton isCurrent={isCurrent} onChoose={onChoose}>
      <span class="nav-place">
        <LocationMark id={location.id} name={location.name} />
        <span class="nav-dot" data-state={stateOf(location)} aria-hidden="true" />
      </span>
      <NameText text={location.name} />
      <LocationSigns location={location} problems={problems} />
    </NavButton>
  </li>
);

interface NavButtonProps {
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  readonly children: ComponentChildren;
}

const NavButton = ({ isCurrent, onChoose, children }: NavButtonProps) => (
  <button type="button" class="nav-button" aria-current={isCurrent ? 'page' : undefined} onClick={onChoose}>
    {children}
  </button>
);

function stateOf(location: LocationState): 'bad' | 'blind' | 'new' | 'calm' {
  if (hasBad(location)) return 'bad';
  if (location.check.state === 'failing') return 'blind';
  return location.check.state === 'never' ? 'new' : 'calm';
}

const hasBad = (location: LocationState): boolean => location.accounts.some(({ health }) => isBad(health));

interface ProblemCountProps {
  readonly count: number;
  readonly isBad: boolean;
}

const ProblemCount = ({ count, isBad: isRed }: ProblemCountProps) =>
  count > 0 ? (
    <span class="nav-count" data-bad={isRed}>
      <span aria-hidden="true">{numberIn(say.locale, count)}</span>
      <span class="only-heard">{say('nav.problem-count', { count })}</span>
    </span>
  ) : null;

const LocationSigns = ({
  location,
  problems,
}: {
  readonly location: LocationState;
  readonly problems: number;
}) => (
  <>
    <MutedMark locationId={location.id} />
    {location.check.state === 'failing' ? (
      <span class="nav-trouble">
        <CloudOff size={14} aria-hidden="true" />
        <span class="only-heard">{say('nav.unreachable')}</span>
      </span>
    ) : null}
    <ProblemCount count={problems} isBad={hasBad(location)} />
  </>
);
