import { ListChecks } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import type { View } from '../../core/bridge.ts';
import { brokenLoginsOf } from '../../core/logins.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { spokenTurnOf, titleOfFinish, turnEntryOf } from '../walk.ts';
import { useBusy } from './busy.ts';
import { useKeptFocus } from './kept-focus.ts';
import { ReconnectAllFinish } from './reconnect-all-finish.tsx';
import { ReconnectAllTurn } from './reconnect-all-turn.tsx';

/** Offers to walk through all broken logins where there are several, and shows the walk. */
export function ReconnectAll({ view }: { readonly view: View }) {
  const { reconnectAll, snapshot } = view;
  const count = brokenLoginsOf(snapshot).length;
  return reconnectAll || count > 1 ? <Panel view={view} count={count} /> : null;
}

interface PanelProps {
  readonly view: View;
  /** How many logins are broken. */
  readonly count: number;
}

/** One element for the offer, the turns and the finish, so that neither the focus nor a listener loses it. */
function Panel({ view: { reconnectAll, snapshot }, count }: PanelProps) {
  const panel = useRef<HTMLElement>(null);
  useKeptFocus(panel);
  return (
    <section
      ref={panel}
      class="card walk"
      tabIndex={-1}
      aria-label={say('all.title')}
      data-phase={reconnectAll?.phase ?? 'offered'}
    >
      <p class="only-heard" aria-live="polite">
        {reconnectAll?.phase === 'walking' ? spokenTurnOf(reconnectAll, snapshot) : null}
        {reconnectAll?.phase === 'finished' ? titleOfFinish(reconnectAll, snapshot) : null}
      </p>
      {reconnectAll?.phase === 'walking' ? (
        <ReconnectAllTurn walking={reconnectAll} entry={turnEntryOf(reconnectAll, snapshot)} />
      ) : null}
      {reconnectAll?.phase === 'finished' ? (
        <ReconnectAllFinish finished={reconnectAll} snapshot={snapshot} />
      ) : null}
      {reconnectAll?.phase !== 'walking' && count > 1 ? <Offer count={count} /> : null}
    </section>
  );
}

function Offer({ count }: { readonly count: number }) {
  const { ask } = useWindowState();
  const [isBusy, run] = useBusy();
  return (
    <>
      <ListChecks class="walk-mark" size={20} aria-hidden="true" />
      <p class="card-text walk-how">{say('all.how')}</p>
      <div class="card-actions">
        <button
          type="button"
          class="button button-primary"
          aria-disabled={isBusy}
          onClick={() => run(() => ask((bridge) => bridge.reconnectAll()))}
        >
          {say('all.start', { count })}
        </button>
      </div>
    </>
  );
}
