import { refOf } from '../../core/alerts.ts';
import { isBad } from '../../core/health.ts';
import { isEnded } from '../../core/reconnect.ts';
import type { Entry } from '../listing.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { canReconnect } from './account-actions.ts';
import { useBusy } from './busy.ts';

interface Props {
  readonly entry: Entry;
  /** What is reconnected, as it is read out to tell one button from another. */
  readonly subject: string;
}

/** The one button that helps: it begins the reconnect, or cancels the one that is running. */
export function ReconnectButton({ entry, subject }: Props) {
  const { ask, signIn } = useWindowState();
  const [isBusy, run] = useBusy();
  const { reconnect, account } = entry;
  if (!canReconnect(entry) || reconnect?.step === 'healed') return null;
  if (reconnect && !isEnded(reconnect)) {
    return (
      <button
        type="button"
        class="button"
        aria-label={say('reconnect.cancel-of', { subject })}
        onClick={() => run(() => ask((bridge) => bridge.cancelReconnect(refOf(entry))))}
      >
        {say('reconnect.cancel')}
      </button>
    );
  }
  const word = say(reconnect?.step === 'gave-up' ? 'reconnect.try-again' : 'account.reconnect');
  return (
    <button
      type="button"
      data-enter="helps"
      class={isBad(account.health) ? 'button button-primary' : 'button'}
      aria-label={`${word}: ${subject}`}
      aria-disabled={isBusy}
      onClick={() => run(() => signIn({ kind: 'reconnect', account: refOf(entry) }))}
    >
      {word}
    </button>
  );
}
