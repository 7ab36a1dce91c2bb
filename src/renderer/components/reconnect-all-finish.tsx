import { ListChecks, X } from 'lucide-preact';
import type { Visited } from '../../core/reconnect-all.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { isAllHealed, titleOfFinish } from '../walk.ts';
import { HealedCheck } from './healed-words.tsx';

interface Props {
  readonly finished: Visited;
  readonly snapshot: Snapshot;
}

/** What came of the walk, until it is put away. */
export function ReconnectAllFinish({ finished, snapshot }: Props) {
  const { ask } = useWindowState();
  return (
    <>
      {isAllHealed(finished, snapshot) ? (
        <HealedCheck />
      ) : (
        <ListChecks class="walk-mark" size={20} aria-hidden="true" />
      )}
      <h2 class="walk-title card-text">{titleOfFinish(finished, snapshot)}</h2>
      <button
        type="button"
        class="icon-button"
        aria-label={say('all.close')}
        title={say('all.close')}
        onClick={() => ask((bridge) => bridge.stopReconnectAll())}
      >
        <X size={16} aria-hidden="true" />
      </button>
    </>
  );
}
