import { CircleAlert } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Connect, ConnectStep } from '../../core/connect.ts';
import { timeOf } from '../dates.ts';
import { useWindowState } from '../state-context.ts';
import { useBusy } from './busy.ts';
import { HealedCheck } from './healed-words.tsx';
import { OfferList, OfferSkeleton } from './offer-list.tsx';

interface Props {
  readonly connect: Connect;
  readonly onClose: () => void;
}

/** Where the connecting of a new account stands, and what the person can do about it. */
export function ConnectProgress({ connect, onClose }: Props) {
  const body = useRef<HTMLDivElement>(null);
  const { state } = connect;
  useEffect(() => {
    // The button of the step before may be gone, and the keyboard's place with it.
    if (!document.activeElement || document.activeElement === document.body) body.current?.focus();
  }, [state.step]);
  return (
    <div ref={body} class="stack connect" tabIndex={-1} data-step={state.step}>
      <div role="status">
        <Words state={state} />
      </div>
      {state.step === 'loading-offers' ? <OfferSkeleton /> : null}
      {state.step === 'choosing' ? <OfferList offers={state.offers} /> : null}
      <Actions connect={connect} onClose={onClose} />
    </div>
  );
}

function Words({ state }: { readonly state: ConnectStep }) {
  switch (state.step) {
    case 'starting':
      return (
        <p>
          <strong>Starting…</strong> Your browser opens in a moment.
        </p>
      );
    case 'waiting':
      return (
        <p>
          <strong>Continue in your browser.</strong> Sign in and allow access; Relink waits until{' '}
          {timeOf(state.deadline)}. You can close this dialog meanwhile.
        </p>
      );
    case 'loading-offers':
      return (
        <p>
          <strong>You are signed in.</strong> Asking what this login offers…
        </p>
      );
    case 'choosing':
      return (
        <p>
          {state.offers.length === 0 ? (
            <>
              <strong>This login offers nothing to connect.</strong> Sign in with the login that manages the
              account, and tick its page when the platform asks.
            </>
          ) : (
            <strong>Which one do you want to connect?</strong>
          )}
        </p>
      );
    case 'attaching':
      return (
        <p>
          <strong>
            Connecting <bdi>{state.offer.name}</bdi>…
          </strong>
        </p>
      );
    case 'connected':
      return (
        <p class="card-status healed connected">
          <HealedCheck />
          <span>
            <strong>
              <bdi>{state.name}</bdi> is connected.
            </strong>{' '}
            Relink watches it from now on.
          </span>
        </p>
      );
    case 'failed':
      return (
        <p class="connect-failed">
          <CircleAlert size={16} aria-hidden="true" />
          <span>{state.sentence}</span>
        </p>
      );
  }
}

function Actions({ connect: { locationId, platform, state }, onClose }: Props) {
  const { ask, signIn } = useWindowState();
  const [isBusy, run] = useBusy();
  const putAway = (): Promise<void> => run(() => ask((bridge) => bridge.cancelConnect()));
  const again = (): Promise<void> => run(() => signIn({ kind: 'connect', locationId, platform }));
  if (state.step === 'connected') {
    return (
      <div class="dialog-actions">
        <button type="button" class="button" aria-disabled={isBusy} onClick={putAway}>
          Connect another
        </button>
        <span class="push" />
        <button type="button" class="button button-primary" onClick={onClose}>
          Done
        </button>
      </div>
    );
  }
  const isOver = state.step === 'failed' || (state.step === 'choosing' && state.offers.length === 0);
  return (
    <div class="dialog-actions">
      <span class="push" />
      <button type="button" class="button" aria-disabled={isBusy} onClick={putAway}>
        {state.step === 'failed' ? 'Choose another' : 'Cancel'}
      </button>
      {isOver ? (
        <button type="button" class="button button-primary" aria-disabled={isBusy} onClick={again}>
          Try again
        </button>
      ) : null}
    </div>
  );
}
