import { ChevronRight, ExternalLink } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { LocationId } from '../../core/account.ts';
import type { LinkName } from '../../core/bridge.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { CopyButton } from './copy-button.tsx';
import { Said } from './said.tsx';

/**
 * The scopes as HighLevel's list names them: reading and disconnecting accounts, starting a sign-in, and the two that
 * let Relink pick a user and name the location by itself.
 */
const SCOPES = [
  'socialplanner/account.readonly',
  'socialplanner/account.write',
  'socialplanner/oauth.readonly',
  'socialplanner/oauth.write',
  'users.readonly',
  'locations.readonly',
] as const;

/** The scope as HighLevel's older list names them all. */
const SCOPE_IN_OLDER_LIST = 'social-media-posting';

/** A way through HighLevel's menus. */
export const MenuPath = ({ stops }: { readonly stops: readonly string[] }) => (
  <ol class="menu-path" aria-label={say('guide.where')}>
    {stops.map((stop, index) => (
      <li key={stop}>
        <span>{stop}</span>
        {index < stops.length - 1 ? <ChevronRight size={13} aria-hidden="true" /> : null}
      </li>
    ))}
  </ol>
);

interface PageLinkProps {
  readonly link: LinkName;
  readonly locationId: LocationId | null;
  readonly words: string;
}

export function PageLink({ link, locationId, words }: PageLinkProps) {
  const { ask } = useWindowState();
  return (
    <button
      type="button"
      class="button button-small"
      onClick={() => ask((bridge) => bridge.openLink(link, locationId))}
    >
      {words}
      <ExternalLink size={13} aria-hidden="true" />
    </button>
  );
}

export const WhereToCreate = ({ locationId }: { readonly locationId: LocationId | null }) => (
  <div class="where">
    <MenuPath stops={['Settings', 'Integrations', 'Private Integrations', 'Create New Integration']} />
    <PageLink link="private-integrations" locationId={locationId} words={say('guide.open-page')} />
  </div>
);

export const WhereToFindId = () => (
  <div class="where">
    <MenuPath stops={['Settings', 'Business Profile']} />
    <PageLink link="business-profile" locationId={null} words={say('guide.open-page')} />
  </div>
);

/** The scopes, each with a button that copies it; those that were copied stay ticked. */
export function ScopeList() {
  const [copied, setCopied] = useState<readonly string[]>([]);
  const tick = (scope: string): void => setCopied((before) => [...new Set([...before, scope])]);
  return (
    <div class="scopes">
      <div class="scopes-list">
        <ul aria-label={say('guide.scopes')}>
          {SCOPES.map((scope) => (
            <li key={scope}>
              <CopyButton text={scope} staysTicked={true} onCopied={() => tick(scope)} />
            </li>
          ))}
        </ul>
        <p class="scopes-copied">{say('guide.scopes-copied', { done: copied.length, all: SCOPES.length })}</p>
      </div>
      <p class="quiet small">
        <Said text="guide.scopes-elsewhere" fill={{ scope: <CopyButton text={SCOPE_IN_OLDER_LIST} /> }} />
      </p>
    </div>
  );
}
