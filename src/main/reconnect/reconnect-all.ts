import type { LocationId } from '../../core/account.ts';
import type { AccountRef } from '../../core/alerts.ts';
import type { Outcome, SignInOutcome } from '../../core/bridge.ts';
import type { Clock } from '../../core/clock.ts';
import {
  beginReconnectAll,
  type Deed,
  isBeginning,
  type ReconnectAll,
  type ReconnectAllEvent,
  type Step,
  stepReconnectAll,
} from '../../core/reconnect-all.ts';
import type { Say } from '../../core/words/say.ts';
import type { SnapshotStore } from '../monitor/snapshot-store.ts';
import type { Reconnects } from './flow.ts';

export interface ReconnectAllOptions {
  readonly store: SnapshotStore;
  readonly clock: Pick<Clock, 'after'>;
  readonly say: Say;
  readonly reconnects: Pick<Reconnects, 'start' | 'cancel'>;
  /** Makes sure that it is known in whose name a sign-in of the location is; null: it is. */
  readonly findUser: (location: LocationId) => Promise<Exclude<SignInOutcome, { result: 'done' }> | null>;
  /** Told when the person has to be asked in whose name the account is reconnected. */
  readonly onQuestion: (account: AccountRef) => void;
  /** Told when a reconnect could not begin, for the person is in the browser and not at the window. */
  readonly onRefused: (account: AccountRef, sentence: string) => void;
  readonly onChange: () => void;
}

/**
 * Walks through all broken logins, at most once at a time. It lives as long as the app, so that a closed window or a
 * sleeping computer changes nothing; after a restart what is still broken can be walked through anew, the skipped ones
 * among it.
 */
export interface ReconnectAllWalk {
  readonly current: () => ReconnectAll | null;
  readonly start: () => Outcome;
  readonly skip: () => Outcome;
  readonly stop: () => Outcome;
}

const FINISHED_SHOWN_MS = 5 * 60 * 1000;
const DONE: Outcome = { result: 'done' };

export function createReconnectAll(options: ReconnectAllOptions): ReconnectAllWalk {
  const { store, reconnects, say } = options;
  let state: ReconnectAll | null = null;

  const take = ({ state: next, deeds }: Step): void => {
    const isNew = next !== state;
    state = next;
    for (const deed of deeds) carryOut(deed);
    if (!isNew) return;
    options.onChange();
    if (next?.phase === 'finished') options.clock.after(FINISHED_SHOWN_MS, () => forget(next));
  };

  const apply = (event: ReconnectAllEvent): void => {
    if (state) take(stepReconnectAll(state, event, store.current()));
  };

  const forget = (finished: ReconnectAll): void => {
    if (state === finished) apply({ type: 'stop' });
  };

  const carryOut = ({ type, account }: Deed): void => {
    if (type === 'cancel') reconnects.cancel(account);
    else void reconnect(account);
  };

  const reconnect = async (account: AccountRef): Promise<void> => {
    const obstacle = await options.findUser(account.locationId);
    // The person may have skipped it meanwhile, or stopped.
    if (!isBeginning(state, account)) return;
    const outcome = obstacle ?? (await reconnects.start(account));
    if (outcome.result === 'needs-user') {
      apply({ type: 'asked', account });
      options.onQuestion(account);
    }
    if (outcome.result === 'refused') {
      apply({ type: 'refused', account, sentence: outcome.sentence });
      options.onRefused(account, outcome.sentence);
    }
  };

  const step = (event: ReconnectAllEvent): Outcome => {
    if (!state) return { result: 'refused', sentence: say('all.not-running') };
    apply(event);
    return DONE;
  };

  store.onChange(() => apply({ type: 'looked' }));
  return {
    current: () => state,
    start() {
      if (state?.phase === 'walking') return DONE;
      const begun = beginReconnectAll(store.current());
      take(begun);
      return begun.state ? DONE : { result: 'refused', sentence: say('all.none') };
    },
    skip: () => step({ type: 'skip' }),
    stop: () => step({ type: 'stop' }),
  };
}
