import { CircleCheck, type LucideIcon, SearchX, Share2 } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { LocationId } from '../../core/account.ts';
import { NO_FILTER } from '../listing.ts';
import { useWindowState } from '../state-context.ts';
import { PageLink } from './token-guide.tsx';

interface EmptyProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children: ComponentChildren;
}

const Empty = ({ icon: Icon, title, children }: EmptyProps) => (
  <div class="empty">
    <Icon size={30} strokeWidth={1.5} aria-hidden="true" />
    <h2>{title}</h2>
    {children}
  </div>
);

/** The location has no social accounts. */
export const NoAccounts = ({ locationId }: { readonly locationId: LocationId | null }) => (
  <Empty icon={Share2} title="Nothing is connected yet">
    <p>
      Connect social accounts in HighLevel. Relink finds them at its next check and watches them from then on.
    </p>
    <PageLink link="social-accounts" locationId={locationId} words="Open social accounts" />
  </Empty>
);

export const NoProblems = () => (
  <Empty icon={CircleCheck} title="No problems">
    <p>Nothing here needs you.</p>
    <ShowAll />
  </Empty>
);

export const NothingFound = () => (
  <Empty icon={SearchX} title="Nothing found">
    <p>No account fits what you search and filter for.</p>
    <ShowAll />
  </Empty>
);

function ShowAll() {
  const { filter } = useWindowState();
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        filter.value = NO_FILTER;
      }}
    >
      Show all accounts
    </button>
  );
}
