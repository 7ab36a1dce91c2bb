import { CircleCheck, type LucideIcon, SearchX, Share2 } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { LocationId } from '../../core/account.ts';
import { NO_FILTER } from '../listing.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { PageLink } from './token-guide.tsx';

interface EmptyProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** What a page shows in place of a list. */
export const Empty = ({ icon: Icon, title, children }: EmptyProps) => (
  <div class="empty">
    <Icon size={30} strokeWidth={1.5} aria-hidden="true" />
    <h2>{title}</h2>
    {children}
  </div>
);

/** The location has no social accounts. */
export const NoAccounts = ({ locationId }: { readonly locationId: LocationId | null }) => (
  <Empty icon={Share2} title={say('empty.no-accounts')}>
    <p>{say('empty.no-accounts-advice')}</p>
    <PageLink link="social-accounts" locationId={locationId} words={say('empty.open-accounts')} />
  </Empty>
);

export const NoProblems = () => (
  <Empty icon={CircleCheck} title={say('empty.no-problems')}>
    <p>{say('empty.no-problems-more')}</p>
    <ShowAll />
  </Empty>
);

export const NothingFound = () => (
  <Empty icon={SearchX} title={say('empty.nothing-found')}>
    <p>{say('empty.nothing-found-more')}</p>
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
      {say('empty.show-all')}
    </button>
  );
}
