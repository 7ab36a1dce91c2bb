import { Pause, ScanSearch, TriangleAlert } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { View } from '../../core/bridge.ts';
import { checkTroublesOf } from '../check-troubles.ts';
import { chosenLocation } from '../listing.ts';
import { useWindowState } from '../state-context.ts';
import { CheckTroubleNotice } from './check-trouble-notice.tsx';
import { ConnectNotice } from './connect-notice.tsx';
import { Notice } from './notice.tsx';

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
      {locations
        .filter(({ isEmptySuspected }) => isEmptySuspected)
        .map((location) => (
          <Notice key={location.id} tone="info" icon={ScanSearch} title="Suddenly no accounts">
            <p>
              HighLevel just listed none for <bdi>{location.name}</bdi>. Relink looks again before it believes
              that.
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
      title="Watching is paused"
      actions={
        <button type="button" class="button" onClick={() => ask((bridge) => bridge.setPaused(false))}>
          Resume
        </button>
      }
    >
      <p>Nothing is checked and nothing is announced until you resume.</p>
    </Notice>
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
            title="Relink has trouble of its own"
            actions={
              <button
                type="button"
                class="button"
                onClick={() => setDismissed(new Set([...dismissed, sentence]))}
              >
                Dismiss
              </button>
            }
          >
            <p>{sentence}</p>
          </Notice>
        ))}
    </>
  );
}
