import { Check, CircleAlert, CircleDashed, CloudOff } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Failure, FailureKind, TokenFailureKind } from '../../core/failure.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import type { LocationForm } from './location-form.ts';
import type { Trial } from './location-trial.ts';
import { PageLink } from './token-guide.tsx';

/** Failures that are about what was pasted; every other one says nothing about it. */
const ADVICE: Partial<Readonly<Record<FailureKind, `trial.${TokenFailureKind}` | 'trial.request-refused'>>> =
  {
    'token-invalid': 'trial.token-invalid',
    'token-not-private': 'trial.token-not-private',
    'token-of-agency': 'trial.token-of-agency',
    'token-lacks-scope': 'trial.token-lacks-scope',
    'token-of-other-location': 'trial.token-of-other-location',
    'token-refused': 'trial.token-refused',
    'request-refused': 'trial.request-refused',
  };

type Tone = 'waiting' | 'asking' | 'works' | 'wrong' | 'unsure';

/** What a live call shows of the token, while the form is filled in. It is always there, so that nothing moves. */
export function TrialLine({ form }: { readonly form: LocationForm }) {
  const tone = toneOf(form.trial);
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tone !== 'waiting') line.current?.scrollIntoView({ block: 'nearest' });
  }, [tone]);
  return (
    <div ref={line} class="trial" data-tone={tone}>
      <Sign tone={tone} />
      <div class="trial-words">
        <p role="status">{wordsOf(form.trial)}</p>
        <Known form={form} />
        <Help form={form} />
      </div>
    </div>
  );
}

function Sign({ tone }: { readonly tone: Tone }) {
  if (tone === 'works') return <Check size={16} strokeWidth={3} aria-hidden="true" />;
  if (tone === 'wrong') return <CircleAlert size={16} aria-hidden="true" />;
  if (tone === 'unsure') return <CloudOff size={16} aria-hidden="true" />;
  return <CircleDashed size={16} aria-hidden="true" />;
}

/** A location that is watched already is not added a second time. */
function Known({ form }: { readonly form: LocationForm }) {
  const { view } = useWindowState();
  const isKnown = view.value?.settings.locations.some(({ id }) => id === form.locationId) ?? false;
  return isKnown ? <p class="quiet">{say('trial.known')}</p> : null;
}

function Help({ form: { trial, locationId, tryAgain } }: { readonly form: LocationForm }) {
  if (trial.kind !== 'answered' || trial.outcome.result !== 'failed') return null;
  if (adviceFor(trial.outcome.failure) === undefined) {
    return (
      <button type="button" class="button button-small" onClick={tryAgain}>
        {say('trial.try-again')}
      </button>
    );
  }
  return locationId === null ? null : (
    <PageLink link="private-integrations" locationId={locationId} words={say('trial.open-integrations')} />
  );
}

const adviceFor = ({ kind }: Failure) => ADVICE[kind];

function toneOf(trial: Trial): Tone {
  if (trial.kind !== 'answered') return trial.kind;
  if (trial.outcome.result === 'works') return 'works';
  const isWrong = trial.outcome.result === 'refused' || adviceFor(trial.outcome.failure) !== undefined;
  return isWrong ? 'wrong' : 'unsure';
}

function wordsOf(trial: Trial): string {
  if (trial.kind !== 'answered') return say(`trial.${trial.kind}`);
  const { outcome } = trial;
  if (outcome.result === 'refused') return outcome.sentence;
  if (outcome.result === 'failed') return adviceWords(outcome.failure);
  const { accounts: count, name } = outcome;
  if (count === 0) return name === null ? say('trial.works-empty') : say('trial.works-empty-named', { name });
  return name === null ? say('trial.works', { count }) : say('trial.works-named', { count, name });
}

function adviceWords(failure: Failure): string {
  const advice = adviceFor(failure);
  if (advice) return say(advice);
  return say(failure.kind === 'offline' ? 'trial.offline' : 'trial.no-answer');
}
