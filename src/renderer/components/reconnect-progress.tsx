import { Check } from 'lucide-preact';
import type { AccountRef } from '../../core/alerts.ts';
import { type ReconnectState, sentenceOfGaveUp } from '../../core/reconnect.ts';
import { timeOf } from '../dates.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';

type Running = Extract<ReconnectState, { readonly step: 'starting' | 'waiting' | 'verifying' }>;

const STEPS: readonly Running['step'][] = ['starting', 'waiting', 'verifying'];

interface Props<State extends ReconnectState = ReconnectState> {
  readonly account: AccountRef;
  readonly reconnect: State;
}

/** Where the reconnect of an account stands, step by step. */
export function ReconnectProgress({ account, reconnect }: Props) {
  if (reconnect.step === 'healed') return null;
  if (reconnect.step === 'gave-up') {
    return (
      <p class="gave-up" role="status">
        {sentenceOfGaveUp(reconnect.reason, say)}
      </p>
    );
  }
  const current = STEPS.indexOf(reconnect.step);
  return (
    <div class="progress">
      <ol class="steps" aria-label={say('reconnect.steps')}>
        {STEPS.map((step, index) => (
          <li
            key={step}
            data-place={placeOf(index, current)}
            aria-current={index === current ? 'step' : undefined}
          >
            <span class="step-dot" aria-hidden="true">
              {index < current ? <Check size={11} strokeWidth={3.5} /> : null}
            </span>
            <span class="step-label">{say(`reconnect.step-${step}`)}</span>
            {index < current ? <span class="only-heard">{say('reconnect.step-done')}</span> : null}
          </li>
        ))}
      </ol>
      <p class="progress-words" role="status">
        <Words account={account} reconnect={reconnect} />
      </p>
    </div>
  );
}

const placeOf = (index: number, current: number): 'done' | 'current' | 'ahead' => {
  if (index === current) return 'current';
  return index < current ? 'done' : 'ahead';
};

function Words({ account, reconnect }: Props<Running>) {
  const { signIn } = useWindowState();
  switch (reconnect.step) {
    case 'starting':
      return (
        <>
          <strong>{say('reconnect.starting')}</strong> {say('reconnect.browser-opens')}
        </>
      );
    case 'waiting':
      return (
        <>
          <strong>{say('reconnect.continue')}</strong>{' '}
          {say('reconnect.waits', { time: timeOf(reconnect.deadline) })}{' '}
          <button type="button" class="link" onClick={() => signIn({ kind: 'reconnect', account })}>
            {say('reconnect.open-again')}
          </button>
        </>
      );
    case 'verifying':
      return (
        <>
          <strong>{say('reconnect.verifying')}</strong> {say('reconnect.almost-there')}
        </>
      );
  }
}
