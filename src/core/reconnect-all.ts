import { type AccountRef, isSameAccount } from './alerts.ts';
import { type BrokenLogin, brokenLoginsOf } from './logins.ts';
import { type GaveUp, isEnded, type ReconnectState } from './reconnect.ts';
import type { Snapshot } from './snapshot.ts';

/** Why a login waits for the person, who reconnects or skips it. */
export type Hold =
  /** Its reconnect ended without healing, or could not begin. */
  | { readonly kind: 'gave-up'; readonly reason: GaveUp }
  /** It could not even begin. */
  | { readonly kind: 'refused'; readonly sentence: string }
  /** The person has to say in whose name the sign-in is. */
  | { readonly kind: 'question' }
  /** The login before it ended otherwise than by being reconnected, so that nobody may be at the browser. */
  | { readonly kind: 'pause' };

/** The login whose turn it is. */
export type Turn =
  /** Its reconnect has been asked for and has yet to begin. */
  | { readonly step: 'beginning'; readonly login: BrokenLogin }
  | { readonly step: 'running'; readonly login: BrokenLogin }
  | { readonly step: 'held'; readonly login: BrokenLogin; readonly hold: Hold };

/** What has become of the logins that had their turn. */
export interface Visited {
  readonly healed: readonly BrokenLogin[];
  readonly skipped: readonly BrokenLogin[];
}

export interface Walking extends Visited {
  readonly phase: 'walking';
  readonly turn: Turn;
  /** Those whose turn is to come, in this order. */
  readonly waiting: readonly BrokenLogin[];
}

/** The walk through all broken logins, one after the other. */
export type ReconnectAll = Walking | (Visited & { readonly phase: 'finished' });

/** What can happen to a walk. */
export type ReconnectAllEvent =
  /** The snapshot has changed. */
  | { readonly type: 'looked' }
  | { readonly type: 'refused'; readonly account: AccountRef; readonly sentence: string }
  | { readonly type: 'asked'; readonly account: AccountRef }
  | { readonly type: 'skip' }
  | { readonly type: 'stop' };

/** What has to be done about the reconnect of an account. */
export interface Deed {
  readonly type: 'reconnect' | 'cancel';
  readonly account: AccountRef;
}

export interface Step {
  /** Null: there is no walk. */
  readonly state: ReconnectAll | null;
  readonly deeds: readonly Deed[];
}

/** Begins with the first broken login; there is no walk without any. */
export function beginReconnectAll(snapshot: Snapshot): Step {
  const [first, ...waiting] = brokenLoginsOf(snapshot);
  return first ? visit(first, { healed: [], skipped: [], waiting }, snapshot, 'at once') : NO_WALK;
}

/**
 * The walk as a state machine. The next login has its turn only once the list says that the one before is healthy, or
 * the person has skipped it. No browser is opened after a reconnect that ended otherwise: then the walk waits. Every
 * login has one turn; one that works again before its turn has none, and one that breaks meanwhile, be it anew, has it
 * last.
 */
export function stepReconnectAll(state: ReconnectAll, event: ReconnectAllEvent, snapshot: Snapshot): Step {
  if (event.type === 'stop') return { state: null, deeds: cancelOf(state) };
  if (state.phase === 'finished') return staying(state);
  const broken = brokenLoginsOf(snapshot);
  const walking = withWaiting(state, waitingOf(state, broken));
  switch (event.type) {
    case 'looked':
      return look(walking, broken, snapshot);
    case 'refused':
      return staying(hold(walking, event.account, { kind: 'refused', sentence: event.sentence }));
    case 'asked':
      return staying(hold(walking, event.account, { kind: 'question' }));
    case 'skip': {
      const skipped = [...walking.skipped, walking.turn.login];
      const { state: next, deeds } = takeNext({ ...walking, skipped }, snapshot, 'at once');
      return { state: next, deeds: [...cancelOf(state), ...deeds] };
    }
  }
}

const NO_WALK: Step = { state: null, deeds: [] };
const staying = (state: ReconnectAll): Step => ({ state, deeds: [] });

/** Whether this account is the one whose reconnect has been asked for and has yet to begin. */
export const isBeginning = (state: ReconnectAll | null, account: AccountRef): boolean =>
  state?.phase === 'walking' && state.turn.step === 'beginning' && hasAccount(state.turn.login, account);

const hasAccount = ({ accounts }: BrokenLogin, account: AccountRef): boolean =>
  accounts.some((other) => isSameAccount(other, account));

function waitingOf(state: Walking, broken: readonly BrokenLogin[]): readonly BrokenLogin[] {
  const byKey = new Map(broken.map((login) => [login.key, login]));
  const had = new Set([state.turn.login, ...state.healed, ...state.skipped].map(({ key }) => key));
  const kept = state.waiting.flatMap(({ key }) => byKey.get(key) ?? []);
  const queued = new Set(kept.map(({ key }) => key));
  return [...kept, ...broken.filter(({ key }) => !had.has(key) && !queued.has(key))];
}

/** Keeps the very same walk where nothing has changed, so that nobody is told. */
const withWaiting = (state: Walking, waiting: readonly BrokenLogin[]): Walking =>
  isSameQueue(state.waiting, waiting) ? state : { ...state, waiting };

const isSameQueue = (a: readonly BrokenLogin[], b: readonly BrokenLogin[]): boolean =>
  a.length === b.length && a.every((login, index) => isSameLogin(login, b[index]));

const isSameLogin = (a: BrokenLogin, b: BrokenLogin | undefined): boolean =>
  b?.key === a.key &&
  b.accounts.length === a.accounts.length &&
  a.accounts.every((one) => hasAccount(b, one));

function look(walking: Walking, broken: readonly BrokenLogin[], snapshot: Snapshot): Step {
  const { turn } = walking;
  const reconnect = reconnectOf(turn.login, snapshot);
  if (reconnect && !isEnded(reconnect)) {
    return staying(
      turn.step === 'running' ? walking : withTurn(walking, { step: 'running', login: turn.login }),
    );
  }
  if (turn.step === 'running' && reconnect?.step === 'healed') {
    return takeNext({ ...walking, healed: [...walking.healed, turn.login] }, snapshot, 'at once');
  }
  const login = broken.find(({ key }) => key === turn.login.key);
  if (!login) return takeNext(walking, snapshot, turn.step === 'beginning' ? 'at once' : 'when asked');
  // An ended reconnect that is seen now is one from before.
  if (turn.step === 'beginning') return staying(walking);
  if (turn.step === 'running') {
    return staying(withTurn(walking, { step: 'held', login, hold: holdOf(reconnect) }));
  }
  return staying(isSameLogin(turn.login, login) ? walking : withTurn(walking, { ...turn, login }));
}

const withTurn = (walking: Walking, turn: Turn): Walking => ({ ...walking, turn });

const holdOf = (reconnect: ReconnectState | undefined): Hold =>
  reconnect?.step === 'gave-up' ? { kind: 'gave-up', reason: reconnect.reason } : { kind: 'pause' };

/** The reconnect of one of the login's accounts: the one that is running, or else the one that ended last. */
function reconnectOf(login: BrokenLogin, { reconnects }: Snapshot): ReconnectState | undefined {
  const states = reconnects.filter((reconnect) => hasAccount(login, reconnect)).map(({ state }) => state);
  return [...states].sort((a, b) => endOf(b) - endOf(a))[0];
}

const endOf = (state: ReconnectState): number =>
  state.step === 'healed' || state.step === 'gave-up' ? state.at : Number.POSITIVE_INFINITY;

const cancelOf = (state: ReconnectAll): readonly Deed[] =>
  state.phase === 'walking' && state.turn.step === 'running'
    ? state.turn.login.accounts.map((account) => ({ type: 'cancel', account }))
    : [];

function hold(walking: Walking, account: AccountRef, why: Hold): Walking {
  return isBeginning(walking, account)
    ? withTurn(walking, { step: 'held', login: walking.turn.login, hold: why })
    : walking;
}

/** Which turn it is, counted from 1, and how many there are in all. */
export const placeOf = ({
  healed,
  skipped,
  waiting,
}: Walking): { readonly place: number; readonly total: number } => {
  const place = healed.length + skipped.length + 1;
  return { place, total: place + waiting.length };
};

/** How the logins that had their turn stand by now. */
export interface WalkCounts {
  readonly healed: number;
  readonly skipped: number;
  /** Healed by the word of one account, while another one of the login is still broken. */
  readonly notYet: number;
}

export function countsOfWalk({ healed, skipped }: Visited, snapshot: Snapshot): WalkCounts {
  const broken = new Set(brokenLoginsOf(snapshot).map(({ key }) => key));
  const countBroken = (logins: readonly BrokenLogin[]): number =>
    logins.filter(({ key }) => broken.has(key)).length;
  const notYet = countBroken(healed);
  // One that was skipped, and works all the same by now, needs no mention.
  return { healed: healed.length - notYet, skipped: countBroken(skipped), notYet };
}

type Rest = Pick<Walking, 'healed' | 'skipped' | 'waiting'>;

function takeNext(
  { healed, skipped, waiting }: Rest,
  snapshot: Snapshot,
  when: 'at once' | 'when asked',
): Step {
  const [next, ...rest] = waiting;
  if (!next) return staying({ phase: 'finished', healed, skipped });
  return visit(next, { healed, skipped, waiting: rest }, snapshot, when);
}

function visit(login: BrokenLogin, rest: Rest, snapshot: Snapshot, when: 'at once' | 'when asked'): Step {
  const walkingAs = (turn: Turn): Walking => ({ phase: 'walking', turn, ...rest });
  const reconnect = reconnectOf(login, snapshot);
  // The person has begun it already.
  if (reconnect && !isEnded(reconnect)) return staying(walkingAs({ step: 'running', login }));
  if (when === 'when asked') return staying(walkingAs({ step: 'held', login, hold: { kind: 'pause' } }));
  const state = walkingAs({ step: 'beginning', login });
  return { state, deeds: [{ type: 'reconnect', account: login.accounts[0] }] };
}
