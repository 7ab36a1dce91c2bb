import type { View } from '../../core/bridge.ts';
import { NoAccounts, NoProblems, NothingFound } from '../components/empty-state.tsx';
import { FilterBar } from '../components/filter-bar.tsx';
import { Hero } from '../components/hero.tsx';
import { Notices } from '../components/notices.tsx';
import { PlatformSection } from '../components/platform-section.tsx';
import { ProblemCard } from '../components/problem-card.tsx';
import { ListSkeleton } from '../components/skeleton.tsx';
import { chosenLocation, entryKey, type Listing, listingOf } from '../listing.ts';
import { useWindowState } from '../state-context.ts';

/** The truth, then what needs a person, then everything that is fine. */
export function AccountsView({ view }: { readonly view: View }) {
  const { filter } = useWindowState();
  const { snapshot } = view;
  const listing = listingOf(snapshot, filter.value);
  return (
    <>
      <Hero snapshot={snapshot} />
      <div class="content">
        <Notices view={view} />
        {listing.total > 0 ? <FilterBar snapshot={snapshot} /> : null}
        <Problems listing={listing} />
        {listing.groups.map((group) => (
          <PlatformSection key={group.platform} group={group} />
        ))}
        <Emptiness view={view} listing={listing} />
      </div>
    </>
  );
}

function Problems({ listing }: { readonly listing: Listing }) {
  if (listing.problems.length === 0) return null;
  return (
    <section class="cards" aria-labelledby="problems-title">
      <h2 class="only-heard" id="problems-title">
        Accounts that need you
      </h2>
      {listing.problems.map((entry) => (
        <ProblemCard key={entryKey(entry)} entry={entry} />
      ))}
    </section>
  );
}

function Emptiness({ view, listing }: { readonly view: View; readonly listing: Listing }) {
  const { filter } = useWindowState();
  if (listing.problems.length > 0 || listing.groups.length > 0) return null;
  const chosen = chosenLocation(view.snapshot, filter.value.locationId);
  const locations = chosen ? [chosen] : view.snapshot.locations;
  if (listing.total > 0) return filter.value.query === '' ? <NoProblems /> : <NothingFound />;
  if (locations.every(({ check }) => check.state === 'never')) return <ListSkeleton />;
  if (locations.some(({ check }) => check.state === 'failing')) return null;
  return <NoAccounts locationId={chosen?.id ?? locations[0]?.id ?? null} />;
}
