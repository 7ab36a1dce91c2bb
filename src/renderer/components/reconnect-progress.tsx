import { Check } from 'lucide-preact';
import type { AccountRef } from '../../core/alerts.ts';
import { type ReconnectState, sentenceOfGaveUp } from '../../core/reconnect.ts';
import { timeOf } from '../dates.ts';
import { useWindowState } from '../state-context.ts';

type Running = Extract<ReconnectState, { readonly step: 'starting' | 'waiting' | 'verifying' }>;

const STEPS: readonly { readonly step: Running['step']; readonly label: string }[] = [
  { step: 'starting', label: 'Start' },
  { step: 'waiting', label: 'Browser' },
  { step: 'verifying', label: 'HighLevel' },
];

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
        {sentenceOfGaveUp(reconnect.reason)}
      </p>
    );
  }
  const current = STEPS.findIndex(({ step }) => step === reconnect.step);
  return (
    <div class="progress">
      <ol class="steps" aria-label="Steps of the reconnect">
        {STEPS.map(({ step, label }, index) => (
          <li
            key={step}
            data-place={placeOf(index, current)}
            aria-current={index === current ? 'step' : undefined}
          >
            <span class="step-dot" aria-hidden="true">
              {index < current ? <Check size={11} strokeWidth={3.5} /> : null}
            </span>
            <span class="step-label">{label}</span>
            {index < current ? <span class="only-heard">done</span> : null}
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
          <strong>Starting…</strong> Your browser opens in a moment.
        </>
      );
    case 'waiting':
      return (
        <>
          <strong>Continue in your browser.</strong> Sign in and allow access; Relink waits until{' '}
          {timeOf(reconnect.deadline)}.{' '}
          <button type="button" class="link" onClick={() => signIn({ kind: 'reconnect', account })}>
            Open it again
          </button>
        </>
      );
    case 'verifying':
      return (
        <>
          <strong>Checking with HighLevel…</strong> Almost there: the account must report that it works.
        </>
      );
  }
}
