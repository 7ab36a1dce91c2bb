import type { AccountRef } from '../../../../src/core/alerts.ts';
import { type Attempt, succeeded } from '../../../../src/core/failure.ts';
import type { GaveUp, ReconnectState } from '../../../../src/core/reconnect.ts';
import { type Account, applyFailure, applyReading, EMPTY_SNAPSHOT } from '../../../../src/core/snapshot.ts';
import { createSnapshotStore, type SnapshotStore } from '../../../../src/main/monitor/snapshot-store.ts';
import { createReconnects, type Reconnects } from '../../../../src/main/reconnect/flow.ts';
import type { CallbackOutcome } from '../../../../src/main/reconnect/loopback-server.ts';
import { createFakeClock, type FakeClock } from '../../fake-clock.ts';
import { accountOf, factsOf, locationOf, readingOf, refOf } from '../../sample-snapshot.ts';

export const ACCOUNT = refOf('L', 'a');
export const ADDRESS = 'https://www.facebook.com/dialog/oauth?client_id=1';

/** What the list says of the account whenever it is read. */
export type ListSays = 'active' | 'expired' | 'nothing' | 'nothing readable';

/** The browser, the service and the loopback server of one reconnect, all in a test's hands. */
export interface FakeSignIn {
  readonly clock: FakeClock;
  readonly store: SnapshotStore;
  readonly reconnects: Reconnects;
  /** The addresses that were opened in the browser. */
  readonly opened: readonly string[];
  /** How many loopback servers are listening. */
  readonly listening: () => number;
  readonly gaveUp: readonly (readonly [AccountRef, GaveUp])[];
  /** The times of all reads of the list, since the start. */
  readonly reads: readonly number[];
  readonly listSays: (what: ListSays) => void;
  /** The browser comes back. */
  readonly comeBack: (outcome: CallbackOutcome) => void;
  readonly state: () => ReconnectState | undefined;
}

export interface SignInOptions {
  readonly account?: Account;
  readonly address?: () => Promise<Attempt<string>>;
  readonly openBrowser?: () => Promise<void>;
  readonly canListen?: boolean;
  /** What every read of the list has to wait for. */
  readonly readEnds?: Promise<void>;
}

export function prepareSignIn(options: SignInOptions = {}): FakeSignIn {
  const { account = accountOf('a', 'expired'), canListen = true } = options;
  const { address = async () => succeeded(ADDRESS), openBrowser = async () => {} } = options;
  const clock = createFakeClock();
  const store = createSnapshotStore({ ...EMPTY_SNAPSHOT, locations: [locationOf('L', [account])] });
  const callbacks = new Set<(outcome: CallbackOutcome) => void>();
  const opened: string[] = [];
  const gaveUp: (readonly [AccountRef, GaveUp])[] = [];
  const reads: number[] = [];
  let says: ListSays = account.standing === 'active' ? 'active' : 'expired';

  const check = async (): Promise<void> => {
    reads.push(clock.monotonic());
    await options.readEnds;
    store.update((snapshot) => ({
      ...snapshot,
      locations: snapshot.locations.map((location) =>
        says === 'nothing readable'
          ? applyFailure(location, { kind: 'timed-out' }, clock.now())
          : applyReading(
              location,
              readingOf(factsOf('other'), ...(says === 'nothing' ? [] : [factsOf('a', says)])),
              clock.now(),
              'second-read',
            ),
      ),
    }));
  };

  const reconnects = createReconnects({
    store,
    clock,
    addressPolicy: { allowsLoopbackHttp: false },
    async startLoopback({ onCallback }) {
      if (!canListen) throw new Error('EACCES');
      callbacks.add(onCallback);
      return { callbackUrl: 'http://127.0.0.1:5000/callback/x', close: () => callbacks.delete(onCallback) };
    },
    requestAddress: address,
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
    listening: () => callbacks.size,
    listSays(what) {
      says = what;
    },
    comeBack(outcome) {
      for (const onCallback of callbacks) onCallback(outcome);
    },
    state: () => store.current().reconnects[0]?.state,
  };
}
