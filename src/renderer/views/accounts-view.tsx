import type { View } from '../../core/bridge.ts';
import { useAnswer } from '../answer.ts';
import { NoAccounts, NoProblems, NothingFound } from '../components/empty-state.tsx';
import { FilterBar } from '../components/filter-bar.tsx';
import { Hero } from '../components/hero.tsx';
import { ListFilters } from '../components/list-filters.tsx';
import { LocationSections } from '../components/location-sections.tsx';
import { Notices } from '../components/notices.tsx';
import { PlatformSection } from '../components/platform-section.tsx';
import { ProblemList } from '../components/problem-list.tsx';
import { ReconnectAll } from '../components/reconnect-all.tsx';
import { ListSkeleton } from '../components/skeleton.tsx';
import { chosenLocation, type Listing } from '../listing.ts';
import { isNarrowed } from '../narrowing.ts';
import { rowsInView } from '../rows-in-view.ts';
import { useWindowState } from '../state-context.ts';

/** The truth, then what needs a person, then everything that is fine. */
export function AccountsView({ view }: { readonly view: View }) {
  const { filter } = useWindowState();
  const { snapshot } = view;
  const { listing, subject } = useAnswer(snapshot, filter.value);
  const isOne = snapshot.locations.length === 1 || chosenLocation(snapshot, filter.value.locationId) !== null;
  return (
    <>
      <Hero snapshot={snapshot} />
      <div class="content">
        <Notices view={view} />
        {listing.total > 0 ? <FilterBar snapshot={snapshot} /> : null}
        <ReconnectAll view={view} />
        <ProblemList problems={listing.problems} reconnectAll={view.reconnectAll} subject={subject} />
        {listing.total > 0 ? <ListFilters snapshot={snapshot} /> : null}
        <Sections listing={listing} subject={subject} isOneLocation={isOne} />
        <Emptiness view={view} listing={listing} />
      </div>
    </>
  );
}

interface SectionsProps {
  readonly listing: Listing;
  readonly subject: unknown;
  readonly isOneLocation: boolean;
}

/** Everything that is fine; within one location always by platform. */
function Sections({ listing: { groups }, subject, isOneLocation }: SectionsProps) {
  const { arrangement } = useWindowState();
  if (arrangement.value === 'location' && !isOneLocation) {
    return <LocationSections groups={groups} subject={subject} />;
  }
  const inView = rowsInView(
    groups.map(({ entries }) => entries.length),
    window.innerHeight,
  );
  return (
    <>
      {groups.map((group, index) => (
        <PlatformSection key={group.platform} group={group} inView={inView[index] ?? 0} subject={subject} />
      ))}
    </>
  );
}

function Emptiness({ view, listing }: { readonly view: View; readonly listing: Listing }) {
  const { filter } = useWindowState();
  if (listing.problems.length > 0 || listing.groups.length > 0) return null;
  const chosen = chosenLocation(view.snapshot, filter.value.locationId);
  const locations = chosen ? [chosen] : view.snapshot.locations;
  const isSearching = filter.value.query !== '' || isNarrowed(filter.value);
  if (listing.total > 0) return isSearching ? <NothingFound /> : <NoProblems />;
  if (locations.every(({ check }) => check.state === 'never')) return <ListSkeleton />;
  if (locations.some(({ check }) => check.state === 'failing')) return null;
  return <NoAccounts locationId={chosen?.id ?? locations[0]?.id ?? null} />;
}
