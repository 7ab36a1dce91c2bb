import { type Failure, sentenceOf } from './failure.ts';
import { sentenceOfId } from './failure-table.ts';
import type { Say } from './words/say.ts';

/** Why a reconnect ended without the account being healthy. */
export type GaveUp =
  | { readonly why: 'could-not-start'; readonly failure: Failure }
  | { readonly why: 'unsafe-address' }
  | { readonly why: 'no-browser' }
  | { readonly why: 'no-loopback' }
  | { readonly why: 'declined' }
  | { readonly why: 'cancelled' }
  | { readonly why: 'timed-out' }
  | { readonly why: 'still-broken' }
  | { readonly why: 'removed' };

/** Why the browser could not be opened at a sign-in. */
export type StartProblem = Exclude<
  GaveUp,
  { readonly why: 'declined' | 'timed-out' | 'still-broken' | 'removed' }
>;

/** Where a reconnect stands. `deadline` and `at` are epoch milliseconds. */
export type ReconnectState =
  | { readonly step: 'starting' }
  | { readonly step: 'waiting'; readonly deadline: number }
  | { readonly step: 'verifying'; readonly deadline: number }
  | { readonly step: 'healed'; readonly at: number }
  | { readonly step: 'gave-up'; readonly at: number; readonly reason: GaveUp };

/** What can happen to a reconnect. */
export type ReconnectEvent =
  | { readonly type: 'browser-opened' }
  | { readonly type: 'callback'; readonly outcome: 'approved' | 'declined' }
  | { readonly type: 'read'; readonly finding: 'healthy' | 'broken' | 'gone' }
  | { readonly type: 'failed'; readonly reason: GaveUp }
  | { readonly type: 'tick' };

/** How long the person has in the browser, in milliseconds. */
export const WAITING_LIMIT_MS = 10 * 60 * 1000;
/** How long after the browser came back the list may take to say that the account is healthy, in milliseconds. */
export const VERIFYING_LIMIT_MS = 5 * 60 * 1000;

export const isEnded = (state: ReconnectState): boolean =>
  state.step === 'healed' || state.step === 'gave-up';

/**
 * The reconnect as a state machine. Only a read of the list heals: what the browser brings back is a hint, since
 * any program on this computer could have sent it. An ended reconnect stays as it ended.
 */
export function stepReconnect(state: ReconnectState, event: ReconnectEvent, now: number): ReconnectState {
  if (isEnded(state)) return state;
  switch (event.type) {
    case 'browser-opened':
      return state.step === 'starting' ? { step: 'waiting', deadline: now + WAITING_LIMIT_MS } : state;
    case 'callback':
      if (event.outcome === 'declined') return gaveUp({ why: 'declined' }, now);
      return state.step === 'verifying' ? state : { step: 'verifying', deadline: now + VERIFYING_LIMIT_MS };
    case 'read':
      if (event.finding === 'healthy') return { step: 'healed', at: now };
      return event.finding === 'gone' ? gaveUp({ why: 'removed' }, now) : expire(state, now);
    case 'failed':
      return gaveUp(event.reason, now);
    case 'tick':
      return expire(state, now);
  }
}

function expire(state: ReconnectState, now: number): ReconnectState {
  if (state.step === 'waiting' && now >= state.deadline) return gaveUp({ why: 'timed-out' }, now);
  if (state.step === 'verifying' && now >= state.deadline) return gaveUp({ why: 'still-broken' }, now);
  return state;
}

const gaveUp = (reason: GaveUp, at: number): ReconnectState => ({ step: 'gave-up', at, reason });

const FIRST_READS_MS = [0, 1_000, 2_000, 3_000, 5_000, 8_000, 13_000] as const;
const LATER_READS_MS = 20_000;
const WAITING_READS_MS = 15_000;

/**
 * How long to wait before the next read of the list, in milliseconds: fast right after the browser came back,
 * calm while the person is still in it.
 * @param reads how many reads have been made in this step
 */
export function nextReadAfterMs(state: ReconnectState, reads: number): number {
  if (state.step === 'waiting') return WAITING_READS_MS;
  return FIRST_READS_MS[reads] ?? LATER_READS_MS;
}

/** The plain sentence for an end without healing. */
export const sentenceOfGaveUp = (reason: GaveUp, say: Say): string =>
  reason.why === 'could-not-start'
    ? sentenceOfId('reconnect-could-not-start', say, { reason: sentenceOf(reason.failure, say) })
    : sentenceOfId(`reconnect-${reason.why}`, say);
