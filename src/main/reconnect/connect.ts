import type { LocationId, Platform } from '../../core/account.ts';
import type { Outcome } from '../../core/bridge.ts';
import type { Connect, ConnectStep } from '../../core/connect.ts';
import { type Attempt, sentenceOf } from '../../core/failure.ts';
import { sentenceOfId } from '../../core/failure-table.ts';
import type { Offer } from '../../core/offer.ts';
import type { OpenerMessage } from '../../core/opener-message.ts';
import { WAITING_LIMIT_MS } from '../../core/reconnect.ts';
import type { SignIn } from '../highlevel/client.ts';
import {
  type BrowserSignIn,
  openPage,
  openPrepared,
  type SignInStart,
  type SignInWorld,
} from './browser-sign-in.ts';
import { contentOfConnect, progressOfConnect, sentenceOfStartProblem } from './connect-words.ts';
import { prepareOpener } from './opener-sign-in.ts';
import type { RequestHeaders } from './start-address.ts';

export interface ConnectOptions extends SignInWorld {
  /** Asks where the person signs in to a new account. */
  readonly startSignIn: (location: LocationId, platform: Platform) => Promise<Attempt<SignIn>>;
  /** The headers with which the API lets a request in; they are sent by this process alone. */
  readonly headersFor: (location: LocationId) => Promise<Attempt<RequestHeaders>>;
  readonly listOffers: (
    location: LocationId,
    platform: Platform,
    login: string,
  ) => Promise<Attempt<readonly Offer[]>>;
  readonly attach: (
    location: LocationId,
    platform: Platform,
    login: string,
    offer: Offer,
  ) => Promise<Attempt<true>>;
  /** Reads the location's list, so that the snapshot is up to date. */
  readonly check: (location: LocationId) => Promise<void>;
  /** Told whenever {@link Connects.current} answers something new. */
  readonly onChange: () => void;
}

/** Connects new accounts, one at a time. */
export interface Connects {
  /** Resolves when the browser has been opened, or with the sentence why not. A second start opens it again. */
  readonly start: (location: LocationId, platform: Platform, locationName: string) => Promise<Outcome>;
  /** Connects one of the offers. Resolves when the location has been read again, or with the sentence why not. */
  readonly attach: (offerId: string) => Promise<Outcome>;
  /** Ends what is under way, or puts out of sight what has ended. */
  readonly cancel: () => Outcome;
  /** What is under way, or has ended and not been put out of sight. */
  readonly current: () => Connect | null;
  /** Ends what is under way, for the app is about to quit. */
  readonly stop: () => void;
}

interface Session {
  readonly locationId: LocationId;
  readonly locationName: string;
  readonly platform: Platform;
  state: ConnectStep;
  signIn: BrowserSignIn | null;
  /** The login that has signed in. */
  login: string;
  cancelTimer: () => void;
}

const refused = (sentence: string): Outcome => ({ result: 'refused', sentence });
const DONE: Outcome = { result: 'done' };

export function createConnects(options: ConnectOptions): Connects {
  const { clock, say } = options;
  let current: Session | null = null;

  const isWanted = (session: Session): boolean => session === current && !isEnded(session.state);

  /** What comes of a session that has been cancelled changes nothing any more. */
  const enter = (session: Session, state: ConnectStep): void => {
    if (!isWanted(session)) return;
    session.cancelTimer();
    session.state = state;
    session.signIn?.show(progressOfConnect(state, session.platform, session.locationName, say));
    options.onChange();
  };

  const fail = (session: Session, sentence: string): Outcome => {
    enter(session, { step: 'failed', sentence });
    return refused(sentence);
  };

  const prepare = (session: Session, startPage: string): Promise<SignInStart> => {
    const { locationId, locationName, platform, state } = session;
    const plan = {
      content: contentOfConnect(platform, locationName, say),
      progress: progressOfConnect(state, platform, locationName, say),
      headers: () => options.headersFor(locationId),
      onMessage: (message: OpenerMessage) => void loadOffers(session, message),
    };
    return prepareOpener(options, plan, startPage);
  };

  const begin = async (session: Session): Promise<Outcome> => {
    current = session;
    options.onChange();
    const started = await options.startSignIn(session.locationId, session.platform);
    if (!started.ok) {
      return fail(session, sentenceOfStartProblem({ why: 'could-not-start', failure: started.failure }, say));
    }
    if (started.value.via === 'callback') return fail(session, sentenceOfId('connect-not-possible', say));
    const prepared = await prepare(session, started.value.address);
    const opened = await openPrepared(options, prepared, () => isWanted(session));
    if (!opened.ok) return fail(session, sentenceOfStartProblem(opened.reason, say));
    session.signIn = opened.signIn;
    enter(session, { step: 'waiting', deadline: clock.now() + WAITING_LIMIT_MS });
    session.cancelTimer = clock.after(
      WAITING_LIMIT_MS,
      () => void fail(session, sentenceOfId('connect-timed-out', say)),
    );
    return DONE;
  };

  const loadOffers = async (session: Session, { loginId }: OpenerMessage): Promise<void> => {
    if (session.state.step !== 'waiting') return;
    if (loginId === null) {
      fail(session, sentenceOfId('connect-no-login', say));
      return;
    }
    session.login = loginId;
    enter(session, { step: 'loading-offers' });
    const listed = await options.listOffers(session.locationId, session.platform, loginId);
    if (!listed.ok) fail(session, sentenceOf(listed.failure, say));
    else if (listed.value.length === 0) fail(session, sentenceOfId('connect-no-offers', say));
    else enter(session, { step: 'choosing', offers: listed.value });
  };

  const attach = async (session: Session, offer: Offer): Promise<Outcome> => {
    const { locationId, platform, login } = session;
    enter(session, { step: 'attaching', offer });
    const attached = await options.attach(locationId, platform, login, offer);
    if (!attached.ok) {
      const reason = sentenceOf(attached.failure, say);
      return fail(session, sentenceOfId('connect-not-attached', say, { name: offer.name, reason }));
    }
    await options.check(locationId);
    enter(session, { step: 'connected', name: offer.name });
    return DONE;
  };

  const reopen = async ({ signIn, state }: Session): Promise<Outcome> => {
    if (state.step !== 'waiting' || signIn === null) return DONE;
    const problem = await openPage(options, signIn.address);
    return problem ? refused(sentenceOfStartProblem(problem, say)) : DONE;
  };

  return {
    async start(locationId, platform, locationName) {
      if (current && isWanted(current)) {
        const isSame = current.locationId === locationId && current.platform === platform;
        return isSame ? reopen(current) : refused(sentenceOfId('connect-busy', say));
      }
      return begin({
        locationId,
        locationName,
        platform,
        state: { step: 'starting' },
        signIn: null,
        login: '',
        cancelTimer: () => {},
      });
    },
    async attach(offerId) {
      if (current?.state.step !== 'choosing') return refused(sentenceOfId('connect-nothing-to-choose', say));
      const offer = current.state.offers.find(({ id }) => id === offerId);
      if (!offer) return refused(sentenceOfId('connect-nothing-to-choose', say));
      return offer.isConnected
        ? refused(sentenceOfId('connect-is-connected', say, { name: offer.name }))
        : attach(current, offer);
    },
    cancel() {
      if (current) fail(current, sentenceOfStartProblem({ why: 'cancelled' }, say));
      current = null;
      options.onChange();
      return DONE;
    },
    current: () =>
      current && { locationId: current.locationId, platform: current.platform, state: current.state },
    stop() {
      current?.cancelTimer();
      current?.signIn?.close();
      current = null;
    },
  };
}

const isEnded = ({ step }: ConnectStep): boolean => step === 'connected' || step === 'failed';
