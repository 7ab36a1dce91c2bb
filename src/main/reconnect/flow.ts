import type { AccountId } from '../../core/account.ts';
import { type AccountRef, isSameAccount } from '../../core/alerts.ts';
import type { Outcome } from '../../core/bridge.ts';
import type { Attempt } from '../../core/failure.ts';
import { sentenceOfId } from '../../core/failure-table.ts';
import { isBad } from '../../core/health.ts';
import {
  type GaveUp,
  isEnded,
  nextReadAfterMs,
  type ReconnectEvent,
  type ReconnectState,
  sentenceOfGaveUp,
  stepReconnect,
} from '../../core/reconnect.ts';
import { type Account, findAccount, type LocationState, type Snapshot } from '../../core/snapshot.ts';
import type { SignIn } from '../highlevel/client.ts';
import type { SnapshotStore } from '../monitor/snapshot-store.ts';
import { type BrowserSignIn, openPage, openPrepared } from './browser-sign-in.ts';
import { createLoginWatch } from './login-watch.ts';
import { resultPage } from './pages.ts';
import { prepareReconnect, type ReconnectPlan, type ReconnectWorld } from './reconnect-sign-in.ts';
import { contentOfReconnect, progressOfReconnect } from './reconnect-words.ts';
import type { RequestHeaders } from './start-address.ts';

export interface ReconnectOptions extends ReconnectWorld {
  readonly store: SnapshotStore;
  /** Asks where the person signs in, and how that sign-in ends. */
  readonly startSignIn: (
    account: AccountRef,
    request: { readonly callbackUrl: string },
  ) => Promise<Attempt<SignIn>>;
  /** The headers with which the API lets a request in; they are sent by this process alone. */
  readonly headersFor: (account: AccountRef) => Promise<Attempt<RequestHeaders>>;
  /** Reads the location's list, so that the snapshot is up to date. */
  readonly check: (location: AccountRef['locationId']) => Promise<void>;
  /** Told of every reconnect that ended without healing. */
  readonly onGaveUp: (account: AccountRef, reason: GaveUp) => void;
}

/** Runs the reconnects: any number of accounts at a time, one of each. */
export interface Reconnects {
  /** Resolves when the browser has been opened, or with the sentence why not. A second start opens it again. */
  readonly start: (account: AccountRef) => Promise<Outcome>;
  readonly cancel: (account: AccountRef) => Outcome;
  /** Ends all of them, for the app is about to quit. */
  readonly stop: () => void;
}

interface Session {
  readonly ref: AccountRef;
  /** As it was when the reconnect began. */
  readonly account: Account;
  state: ReconnectState;
  signIn: BrowserSignIn | null;
  /** The accounts that the sign-in has named as its own. */
  named: readonly AccountId[];
  reads: number;
  cancelTimer: () => void;
}

const HEALED_SHOWN_MS = 8_000;
const GAVE_UP_SHOWN_MS = 5 * 60 * 1000;

const refused = (sentence: string): Outcome => ({ result: 'refused', sentence });
const DONE: Outcome = { result: 'done' };

export function createReconnects(options: ReconnectOptions): Reconnects {
  const { store, clock, say } = options;
  const sessions = new Set<Session>();
  const loginWatch = createLoginWatch({ clock, current: store.current, check: options.check });

  const findRunning = (ref: AccountRef): Session | undefined =>
    [...sessions].find((session) => isSameAccount(session.ref, ref));

  const publish = ({ ref, account, state, signIn }: Session): void => {
    store.update((snapshot) => ({
      ...snapshot,
      reconnects: [...othersThan(ref, snapshot), { ...ref, state }],
    }));
    signIn?.show(progressOfReconnect(state, account, say));
  };

  const step = (session: Session, event: ReconnectEvent): void => {
    const state = stepReconnect(session.state, event, clock.now());
    if (state === session.state) return;
    session.state = state;
    publish(session);
    if (isEnded(state)) end(session);
  };

  const end = (session: Session): void => {
    const { ref, state } = session;
    sessions.delete(session);
    session.cancelTimer();
    if (state.step === 'gave-up') options.onGaveUp(ref, state.reason);
    if (state.step === 'healed') loginWatch.follow(ref, session.named);
    clock.after(state.step === 'healed' ? HEALED_SHOWN_MS : GAVE_UP_SHOWN_MS, () => forget(ref, state));
  };

  const forget = (ref: AccountRef, state: ReconnectState): void =>
    store.update((snapshot) => {
      const reconnects = snapshot.reconnects.filter(
        (reconnect) => !isSameAccount(reconnect, ref) || reconnect.state !== state,
      );
      return reconnects.length === snapshot.reconnects.length ? snapshot : { ...snapshot, reconnects };
    });

  const planRead = (session: Session): void => {
    session.cancelTimer();
    if (isEnded(session.state)) return;
    session.cancelTimer = clock.after(
      nextReadAfterMs(session.state, session.reads),
      () => void read(session),
    );
  };

  const read = async (session: Session): Promise<void> => {
    session.reads += 1;
    await options.check(session.ref.locationId);
    step(session, findingOf(session, store.current()));
    planRead(session);
  };

  /** The browser has told that the person is through: from now on the list is read often. */
  const comeBack = (session: Session, outcome: 'approved' | 'declined'): void => {
    step(session, { type: 'callback', outcome });
    session.reads = 0;
    planRead(session);
  };

  const planOf = (session: Session, location: LocationState): ReconnectPlan => {
    const { ref, account, state } = session;
    return {
      startSignIn: (request) => options.startSignIn(ref, request),
      headers: () => options.headersFor(ref),
      resultPage: (outcome) => resultPage(outcome, account.name, say),
      onCallback: (outcome) => comeBack(session, outcome),
      content: contentOfReconnect(account, location, say),
      progress: progressOfReconnect(state, account, say),
      onMessage({ reconnectAccounts }) {
        session.named = reconnectAccounts;
        comeBack(session, 'approved');
      },
    };
  };

  const begin = async (ref: AccountRef, account: Account, location: LocationState): Promise<Outcome> => {
    const session: Session = {
      ref,
      account,
      state: { step: 'starting' },
      signIn: null,
      named: [],
      reads: 0,
      cancelTimer: () => {},
    };
    sessions.add(session);
    publish(session);
    const prepared = await prepareReconnect(options, planOf(session, location));
    const opened = await openPrepared(options, prepared, () => !isEnded(session.state));
    if (opened.ok) session.signIn = opened.signIn;
    step(session, opened.ok ? { type: 'browser-opened' } : { type: 'failed', reason: opened.reason });
    planRead(session);
    return session.state.step === 'gave-up' ? refused(sentenceOfGaveUp(session.state.reason, say)) : DONE;
  };

  const reopen = async ({ signIn, state }: Session): Promise<Outcome> => {
    if (state.step !== 'waiting' || signIn === null) return DONE;
    const problem = await openPage(options, signIn.address);
    return problem ? refused(sentenceOfGaveUp(problem, say)) : DONE;
  };

  return {
    async start(ref) {
      const running = findRunning(ref);
      if (running) return reopen(running);
      const location = store.current().locations.find(({ id }) => id === ref.locationId);
      const account = findAccount(store.current(), ref.locationId, ref.accountId);
      if (!location || !account) return refused(sentenceOfGaveUp({ why: 'removed' }, say));
      if (account.health === 'unsupported') return refused(sentenceOfId('reconnect-unsupported', say));
      return begin(ref, account, location);
    },
    cancel(ref) {
      const running = findRunning(ref);
      if (!running) return refused(sentenceOfId('reconnect-not-running', say));
      step(running, { type: 'failed', reason: { why: 'cancelled' } });
      return DONE;
    },
    stop() {
      loginWatch.stop();
      for (const session of sessions) {
        // What is still under way finds it ended, and opens nothing any more.
        session.state = { step: 'gave-up', at: clock.now(), reason: { why: 'cancelled' } };
        session.cancelTimer();
        session.signIn?.close();
      }
      sessions.clear();
    },
  };
}

const othersThan = (ref: AccountRef, { reconnects }: Snapshot) =>
  reconnects.filter((reconnect) => !isSameAccount(reconnect, ref));

/** What the last read says about the account; a failed read says nothing. */
function findingOf({ ref, state, account: before }: Session, snapshot: Snapshot): ReconnectEvent {
  const location = snapshot.locations.find(({ id }) => id === ref.locationId);
  if (!location) return { type: 'read', finding: 'gone' };
  if (location.check.state !== 'fresh' || location.missing.includes(ref.accountId)) return { type: 'tick' };
  const account = location.accounts.find(({ id }) => id === ref.accountId);
  if (!account) return { type: 'read', finding: 'gone' };
  // The list already says that a healthy account is healthy, so only the browser can end its waiting.
  if (state.step === 'waiting' && !isBad(before.health)) return { type: 'tick' };
  const isHealthy =
    (account.health === 'healthy' || account.health === 'expiring') && account.suspected === null;
  return { type: 'read', finding: isHealthy ? 'healthy' : 'broken' };
}
