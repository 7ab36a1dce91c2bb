import { CircleAlert } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Connect, ConnectStep } from '../../core/connect.ts';
import { timeOf } from '../dates.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { useBusy } from './busy.ts';
import { HealedCheck } from './healed-words.tsx';
import { OfferList, OfferSkeleton } from './offer-list.tsx';
import { Said } from './said.tsx';

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
          <strong>{say('connect.starting')}</strong> {say('connect.browser-opens')}
        </p>
      );
    case 'waiting':
      return (
        <p>
          <strong>{say('connect.continue')}</strong> {say('connect.waits', { time: timeOf(state.deadline) })}
        </p>
      );
    case 'loading-offers':
      return (
        <p>
          <strong>{say('connect.signed-in')}</strong> {say('connect.asking')}
        </p>
      );
    case 'choosing':
      return (
        <p>
          {state.offers.length === 0 ? (
            <>
              <strong>{say('connect.no-offers')}</strong> {say('connect.no-offers-advice')}
            </>
          ) : (
            <strong>{say('connect.which-one')}</strong>
          )}
        </p>
      );
    case 'attaching':
      return (
        <p>
          <strong>
            <Said text="connect.attaching" fill={{ name: <bdi>{state.offer.name}</bdi> }} />
          </strong>
        </p>
      );
    case 'connected':
      return (
        <p class="card-status healed connected">
          <HealedCheck />
          <span>
            <strong>
              <Said text="connect.connected" fill={{ name: <bdi>{state.name}</bdi> }} />
            </strong>{' '}
            {say('connect.watched')}
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
          {say('connect.another')}
        </button>
        <span class="push" />
        <button type="button" class="button button-primary" onClick={onClose}>
          {say('connect.done')}
        </button>
      </div>
    );
  }
  const isOver = state.step === 'failed' || (state.step === 'choosing' && state.offers.length === 0);
  return (
    <div class="dialog-actions">
      <span class="push" />
      <button type="button" class="button" aria-disabled={isBusy} onClick={putAway}>
        {say(state.step === 'failed' ? 'connect.choose-another' : 'connect.cancel')}
      </button>
      {isOver ? (
        <button type="button" class="button button-primary" aria-disabled={isBusy} onClick={again}>
          {say('connect.try-again')}
        </button>
      ) : null}
    </div>
  );
}
