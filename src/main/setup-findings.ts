import { type Attempt, type Failure, isTokenFailure, sentenceOf } from '../core/failure.ts';
import { newLogin } from '../core/forecast.ts';
import { healthOf } from '../core/health.ts';
import type { Reading } from '../core/reading.ts';
import { SETUP_STEPS, type SetupFinding, type SetupHelp } from '../core/setup-check.ts';
import type { Say } from '../core/words/say.ts';

type ApiStep = (typeof SETUP_STEPS)['api'][number];

/** More names than this say no more than their number. */
const NAMED = 3;

/** What one reading of the accounts shows: how far it got, and what stands in the way. */
export const apiFindingsOf = (read: Attempt<Reading>, now: number, say: Say): readonly SetupFinding[] =>
  read.ok ? findingsOfReading(read.value, now, say) : findingsOfFailure(read.failure, say);

function findingsOfReading(reading: Reading, now: number, say: Say): readonly SetupFinding[] {
  const { accounts, unreadable } = reading;
  const finding = (step: ApiStep, result: SetupFinding['result'], sentence: string): SetupFinding => ({
    step,
    result,
    sentence,
    help: null,
  });
  const ill = accounts
    .filter((account) => healthOf(account, newLogin(now), now) !== 'healthy')
    .map(({ name }) => name);
  const names = new Intl.ListFormat(say.locale).format(ill.slice(0, NAMED));
  return [
    finding('reachable', 'ok', say('checklist.reachable-ok')),
    finding('accepted', 'ok', say('checklist.accepted-ok')),
    unreadable > 0
      ? finding('listed', 'failed', say('checklist.listed-unreadable', { count: unreadable }))
      : finding('listed', 'ok', say('checklist.listed-ok', { count: accounts.length })),
    ill.length === 0
      ? finding('healthy', 'ok', say('checklist.healthy-ok'))
      : finding('healthy', 'failed', say('checklist.healthy-not', { count: ill.length, names })),
  ];
}

/** The first step that a failure stands in the way of; null when not even the token could be had. */
function stepOf(failure: Failure): ApiStep | null {
  switch (failure.kind) {
    case 'token-missing':
    case 'keychain-locked':
    case 'keychain-missing':
    case 'keychain-failing':
      return null;
    case 'token-lacks-scope':
    case 'service-error':
    case 'rate-limited':
    case 'daily-limit':
    case 'request-refused':
      return 'listed';
    default:
      return isTokenFailure(failure) ? 'accepted' : 'reachable';
  }
}

function helpOf({ kind }: Failure): SetupHelp | null {
  if (kind === 'token-lacks-scope') return 'private-integrations';
  if (kind === 'token-of-other-location' || kind === 'request-refused') return 'business-profile';
  return kind.startsWith('token-') ? 'replace-token' : null;
}

function findingsOfFailure(failure: Failure, say: Say): readonly SetupFinding[] {
  const broken = stepOf(failure);
  const steps = SETUP_STEPS.api;
  const reached = broken === null ? -1 : steps.indexOf(broken);
  return steps.map((step, index): SetupFinding => {
    if (index === reached)
      return { step, result: 'failed', sentence: sentenceOf(failure, say), help: helpOf(failure) };
    if (index > reached) return { step, result: 'untested', sentence: say('checklist.blocked'), help: null };
    // That it let the token in is not known when it only said that it was busy.
    const isKnown = step === 'reachable' || failure.kind === 'token-lacks-scope';
    return isKnown
      ? {
          step,
          result: 'ok',
          sentence: say(`checklist.${step === 'reachable' ? 'reachable' : 'accepted'}-ok`),
          help: null,
        }
      : { step, result: 'untested', sentence: say('checklist.blocked'), help: null };
  });
}
