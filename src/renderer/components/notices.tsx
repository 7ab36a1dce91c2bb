import { Pause, ScanSearch, TriangleAlert } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { View } from '../../core/bridge.ts';
import { isEmptySuspected } from '../../core/snapshot.ts';
import { checkTroublesOf } from '../check-troubles.ts';
import { chosenLocation } from '../listing.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { CheckTroubleNotice } from './check-trouble-notice.tsx';
import { ConnectNotice } from './connect-notice.tsx';
import { Notice } from './notice.tsx';
import { Said } from './said.tsx';

/** All that stands between the headline and the list. */
export function Notices({ view }: { readonly view: View }) {
  const { filter } = useWindowState();
  const { snapshot } = view;
  const chosen = chosenLocation(snapshot, filter.value.locationId);
  const locations = chosen ? [chosen] : snapshot.locations;
  return (
    <>
      <AppTroubles troubles={view.troubles} />
      <ConnectNotice connect={view.connect} />
      {snapshot.isPaused ? <PausedNotice /> : null}
      {checkTroublesOf(locations).map((trouble) => (
        <CheckTroubleNotice
          key={trouble.failure.kind}
          trouble={trouble}
          isEverywhere={trouble.locations.length === locations.length}
        />
      ))}
      {locations.filter(isEmptySuspected).map((location) => (
        <Notice key={location.id} tone="info" icon={ScanSearch} title={say('trouble.suddenly-empty')}>
          <p>
            <Said text="trouble.suddenly-empty-more" fill={{ name: <bdi>{location.name}</bdi> }} />
          </p>
        </Notice>
      ))}
    </>
  );
}

function PausedNotice() {
  const { ask } = useWindowState();
  return (
    <Notice
      tone="info"
      icon={Pause}
      title={say('paused.explanation')}
      actions={
        <button type="button" class="button" onClick={() => ask((bridge) => bridge.setPaused(false))}>
          {say('paused.resume')}
        </button>
      }
    />
  );
}

/** Trouble of the app itself. A sentence that was dismissed stays away for as long as the window lives. */
export function AppTroubles({ troubles }: { readonly troubles: readonly string[] }) {
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      {troubles
        .filter((sentence) => !dismissed.has(sentence))
        .map((sentence) => (
          <Notice
            key={sentence}
            tone="warning"
            icon={TriangleAlert}
            title={say('trouble.own')}
            actions={
              <button
                type="button"
                class="button"
                onClick={() => setDismissed(new Set([...dismissed, sentence]))}
              >
                {say('window.dismiss')}
              </button>
            }
          >
            <p>{sentence}</p>
          </Notice>
        ))}
    </>
  );
}
