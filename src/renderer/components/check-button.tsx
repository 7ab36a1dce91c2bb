import { RefreshCw } from 'lucide-preact';
import type { LocationId } from '../../core/account.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { useBusy } from './busy.ts';

interface Props {
  /** Null: all of them. */
  readonly locationId: LocationId | null;
}

/** Asks for a check at once. Both of its words take the same room, so that nothing moves. */
export function CheckButton({ locationId }: Props) {
  const { ask } = useWindowState();
  const [isBusy, run] = useBusy();
  return (
    <button
      type="button"
      class="button check-button"
      aria-disabled={isBusy}
      data-busy={isBusy}
      onClick={() => run(() => ask((bridge) => bridge.check(locationId)))}
    >
      <RefreshCw size={15} aria-hidden="true" />
      <span class="swap">
        <span data-shown={!isBusy} aria-hidden={isBusy}>
          {say('check.now')}
        </span>
        <span data-shown={isBusy} aria-hidden={!isBusy}>
          {say('check.checking')}
        </span>
      </span>
    </button>
  );
}
