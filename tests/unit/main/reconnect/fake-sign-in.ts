import type { AccountFacts } from '../../../../src/core/account.ts';
import type { AccountRef } from '../../../../src/core/alerts.ts';
import { type Attempt, succeeded } from '../../../../src/core/failure.ts';
import type { GaveUp, ReconnectState } from '../../../../src/core/reconnect.ts';
import {
  type Account,
  applyFailure,
  applyReading,
  EMPTY_SNAPSHOT,
  type LocationState,
} from '../../../../src/core/snapshot.ts';
import { sayInEnglish } from '../../../../src/core/words/speech.ts';
import type { SignIn } from '../../../../src/main/highlevel/client.ts';
import { createSnapshotStore, type SnapshotStore } from '../../../../src/main/monitor/snapshot-store.ts';
import { createReconnects, type Reconnects } from '../../../../src/main/reconnect/flow.ts';
import type { CallbackOutcome } from '../../../../src/main/reconnect/loopback-server.ts';
import type { FirstReply } from '../../../../src/main/reconnect/start-address.ts';
import { createFakeClock, type FakeClock } from '../../fake-clock.ts';
import { accountOf, factsOf, locationOf, readingOf, refOf } from '../../sample-snapshot.ts';
import { createFakeOpeners, type FakeOpeners } from './fake-openers.ts';

export const ACCOUNT = refOf('L', 'a');
export const ADDRESS = 'https://www.facebook.com/dialog/oauth?client_id=1';
export const START_PAGE = 'https://services.leadconnectorhq.com/social-media-posting/oauth/facebook/start';
/** Where the start page leads to when it is asked with headers. */
export const PLATFORM_PAGE = 'https://www.facebook.com/dialog/oauth?client_id=2';
const HEADERS = { Authorization: 'Bearer pit-1', Version: 'v3' };

export const signInVia =
  (via: SignIn['via'], address = via === 'callback' ? ADDRESS : START_PAGE) =>
  async (): Promise<Attempt<SignIn>> =>
    succeeded({ via, address });

/** What the list says of the account whenever it is read. */
export type ListSays = 'active' | 'expired' | 'nothing' | 'nothing of any account' | 'nothing readable';

/** The browser, the service and the loopback server of one reconnect, all in a test's hands. */
export interface FakeSignIn {
  readonly clock: FakeClock;
  readonly store: SnapshotStore;
  readonly reconnects: Reconnects;
  /** The addresses that were opened in the browser. */
  readonly opened: readonly string[];
  readonly openers: FakeOpeners;
  /** How many loopback servers are listening. */
  readonly listening: () => number;
  readonly gaveUp: readonly (readonly [AccountRef, GaveUp])[];
  /** The times of all reads of the list, since the start. */
  readonly reads: readonly number[];
  readonly listSays: (what: ListSays) => void;
  /** From now on the other accounts are listed as healthy. */
  readonly othersRecover: () => void;
  /** The browser comes back. */
  readonly comeBack: (outcome: CallbackOutcome) => void;
  readonly state: () => ReconnectState | undefined;
}

export interface SignInOptions {
  readonly account?: Account;
  /** Other accounts of the location, listed as expired until they recover. */
  readonly others?: readonly Account[];
  readonly signIn?: () => Promise<Attempt<SignIn>>;
  /** What the start page answers to a request without headers. */
  readonly startPageAnswers?: FirstReply;
  readonly openBrowser?: () => Promise<void>;
  readonly canListen?: boolean;
  /** What every read of the list has to wait for. */
  readonly readEnds?: Promise<void>;
}

export function prepareSignIn(options: SignInOptions = {}): FakeSignIn {
  const { account = accountOf('a', 'expired'), others = [], canListen = true } = options;
  const { signIn = signInVia('callback'), openBrowser = async () => {} } = options;
  const { startPageAnswers = { status: 302, location: ADDRESS } } = options;
  const clock = createFakeClock();
  const store = createSnapshotStore({
    ...EMPTY_SNAPSHOT,
    locations: [locationOf('L', [account, ...others])],
  });
  const openers = createFakeOpeners(canListen);
  const callbacks = new Set<(outcome: CallbackOutcome) => void>();
  const opened: string[] = [];
  const gaveUp: (readonly [AccountRef, GaveUp])[] = [];
  const reads: number[] = [];
  let says: ListSays = account.standing === 'active' ? 'active' : 'expired';
  let othersSay: 'active' | 'expired' = 'expired';

  const listed = (): readonly AccountFacts[] => {
    if (says === 'nothing of any account') return [];
    const rest = [factsOf('other'), ...others.map(({ id, loginId }) => factsOf(id, othersSay, { loginId }))];
    return says === 'active' || says === 'expired'
      ? [...rest, factsOf('a', says, { loginId: account.loginId })]
      : rest;
  };
  const readLocation = (location: LocationState): LocationState =>
    says === 'nothing readable'
      ? applyFailure(location, { kind: 'timed-out' }, clock.now())
      : applyReading(location, readingOf(...listed()), clock.now(), 'second-read');

  const check = async (): Promise<void> => {
    reads.push(clock.monotonic());
    await options.readEnds;
    store.update((snapshot) => ({ ...snapshot, locations: snapshot.locations.map(readLocation) }));
  };

  const reconnects = createReconnects({
    store,
    clock,
    say: sayInEnglish,
    addressPolicy: { allowsLoopbackHttp: false },
    async startLoopback({ onCallback }) {
      if (!canListen) throw new Error('EACCES');
      callbacks.add(onCallback);
      return { callbackUrl: 'http://127.0.0.1:5000/callback/x', close: () => callbacks.delete(onCallback) };
    },
    startOpener: openers.start,
    startSignIn: signIn,
    headersFor: async () => succeeded(HEADERS),
    resolveRedirect: async (_, headers) =>
      headers === HEADERS ? { status: 302, location: PLATFORM_PAGE } : startPageAnswers,
    async openBrowser(url) {
      await openBrowser();
      opened.push(url);
    },
    check,
    onGaveUp: (ref, reason) => gaveUp.push([ref, reason]),
  });

  return {
    clock,
    store,
    reconnects,
    opened,
    gaveUp,
    reads,
    openers,
    listening: () => callbacks.size + openers.listening(),
    listSays(what) {
      says = what;
    },
    othersRecover() {
      othersSay = 'active';
    },
    comeBack(outcome) {
      for (const onCallback of callbacks) onCallback(outcome);
    },
    state: () => store.current().reconnects[0]?.state,
  };
}
