import { type AccountRef, isSameAccount } from '../../core/alerts.ts';
import type { Outcome } from '../../core/bridge.ts';
import type { Clock } from '../../core/clock.ts';
import type { Attempt } from '../../core/failure.ts';
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
import { type AddressPolicy, safeAddressOf } from '../../core/safe-address.ts';
import { type Account, findAccount, type Snapshot } from '../../core/snapshot.ts';
import type { SnapshotStore } from '../monitor/snapshot-store.ts';
import type { Loopback, LoopbackOptions } from './loopback-server.ts';
import { resultPage } from './pages.ts';

export interface ReconnectOptions {
  readonly store: SnapshotStore;
  readonly clock: Clock;
  readonly addressPolicy: AddressPolicy;
  readonly startLoopback: (options: LoopbackOptions) => Promise<Loopback>;
  /** Asks the API for the address at which the person signs in. */
  readonly requestAddress: (account: AccountRef, callbackUrl: string) => Promise<Attempt<string>>;
  /** @throws when no browser could be started */
  readonly openBrowser: (address: string) => Promise<void>;
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
  /** The list already says that a healthy account is healthy, so only the browser's return can end its waiting. */
  readonly wasBroken: boolean;
  state: ReconnectState;
  address: string | null;
  reads: number;
  closeLoopback: () => void;
  cancelTimer: () => void;
}

const HEALED_SHOWN_MS = 8_000;
const GAVE_UP_SHOWN_MS = 5 * 60 * 1000;

const refused = (sentence: string): Outcome => ({ result: 'refused', sentence });
const DONE: Outcome = { result: 'done' };

export function createReconnects(options: ReconnectOptions): Reconnects {
  const { store, clock } = options;
  const sessions = new Set<Session>();

  const findRunning = (ref: AccountRef): Session | undefined =>
    [...sessions].find((session) => isSameAccount(session.ref, ref));

  const publish = ({ ref, state }: Session): void =>
    store.update((snapshot) => ({
      ...snapshot,
      reconnects: [...othersThan(ref, snapshot), { ...ref, state }],
    }));

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
    // After a decline the browser is still receiving its page; the server closes itself once it is sent.
    const isAnswering = state.step === 'gave-up' && state.reason.why === 'declined';
    if (!isAnswering) session.closeLoopback();
    if (state.step === 'gave-up') options.onGaveUp(ref, state.reason);
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

  const onCallback = (session: Session, outcome: 'approved' | 'declined'): void => {
    step(session, { type: 'callback', outcome });
    session.reads = 0;
    planRead(session);
  };

  const open = async (session: Session, account: Account): Promise<GaveUp | null> => {
    const loopback = await options
      .startLoopback({
        resultPage: (outcome) => resultPage(outcome, account.name),
        onCallback: (outcome) => onCallback(session, outcome),
      })
      .catch(() => null);
    if (!loopback) return { why: 'no-loopback' };
    session.closeLoopback = loopback.close;
    if (isEnded(session.state)) return closeLate(loopback);
    const requested = await options.requestAddress(session.ref, loopback.callbackUrl);
    if (!requested.ok) return { why: 'could-not-start', failure: requested.failure };
    session.address = safeAddressOf(requested.value, options.addressPolicy);
    if (session.address === null) return { why: 'unsafe-address' };
    if (isEnded(session.state)) return null;
    return openBrowser(session.address);
  };

  const openBrowser = (address: string): Promise<GaveUp | null> =>
    options.openBrowser(address).then(
      () => null,
      (): GaveUp => ({ why: 'no-browser' }),
    );

  const begin = async (ref: AccountRef, account: Account): Promise<Outcome> => {
    const session: Session = {
      ref,
      wasBroken: isBad(account.health),
      state: { step: 'starting' },
      address: null,
      reads: 0,
      closeLoopback: () => {},
      cancelTimer: () => {},
    };
    sessions.add(session);
    publish(session);
    const problem = await open(session, account);
    step(session, problem ? { type: 'failed', reason: problem } : { type: 'browser-opened' });
    planRead(session);
    return session.state.step === 'gave-up' ? refused(sentenceOfGaveUp(session.state.reason)) : DONE;
  };

  return {
    async start(ref) {
      const running = findRunning(ref);
      if (running) return reopen(running);
      const account = findAccount(store.current(), ref.locationId, ref.accountId);
      if (!account) return refused(sentenceOfGaveUp({ why: 'removed' }));
      if (account.health === 'unsupported') {
        return refused('HighLevel no longer supports this platform, so the account cannot be reconnected.');
      }
      return begin(ref, account);
    },
    cancel(ref) {
      const running = findRunning(ref);
      if (!running) return refused('No reconnect of this account is running any more.');
      step(running, { type: 'failed', reason: { why: 'cancelled' } });
      return DONE;
    },
    stop() {
      for (const session of sessions) {
        // What is still under way finds it ended, and opens nothing any more.
        session.state = { step: 'gave-up', at: clock.now(), reason: { why: 'cancelled' } };
        session.cancelTimer();
        session.closeLoopback();
      }
      sessions.clear();
    },
  };

  async function reopen({ address, state }: Session): Promise<Outcome> {
    if (state.step !== 'waiting' || address === null) return DONE;
    const problem = await openBrowser(address);
    return problem ? refused(sentenceOfGaveUp(problem)) : DONE;
  }
}

const othersThan = (ref: AccountRef, { reconnects }: Snapshot) =>
  reconnects.filter((reconnect) => !isSameAccount(reconnect, ref));

function closeLate(loopback: Loopback): null {
  loopback.close();
  return null;
}

/** What the last read says about the account; a failed read says nothing. */
function findingOf({ ref, state, wasBroken }: Session, snapshot: Snapshot): ReconnectEvent {
  const location = snapshot.locations.find(({ id }) => id === ref.locationId);
  if (!location) return { type: 'read', finding: 'gone' };
  if (location.check.state !== 'fresh' || location.isEmptySuspected) return { type: 'tick' };
  const account = location.accounts.find(({ id }) => id === ref.accountId);
  if (!account) return { type: 'read', finding: 'gone' };
  if (state.step === 'waiting' && !wasBroken) return { type: 'tick' };
  const isHealthy =
    (account.health === 'healthy' || account.health === 'expiring') && account.suspected === null;
  return { type: 'read', finding: isHealthy ? 'healthy' : 'broken' };
}
