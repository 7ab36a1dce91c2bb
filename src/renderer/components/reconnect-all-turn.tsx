import { refOf } from '../../core/alerts.ts';
import { isEnded, type ReconnectState, sentenceOfGaveUp } from '../../core/reconnect.ts';
import { type Hold, placeOf, type Turn, type Walking } from '../../core/reconnect-all.ts';
import type { Entry } from '../listing.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { nameOfTurn } from '../walk.ts';
import { AccountAvatar } from './account-avatar.tsx';
import { useBusy } from './busy.ts';
import { NameText } from './name-text.tsx';
import { ReconnectProgress } from './reconnect-progress.tsx';

interface Props {
  readonly walking: Walking;
  /** The account that stands for the login. */
  readonly entry: Entry | undefined;
}

/** The login whose turn it is: which one of how many, and the story of its reconnect. */
export function ReconnectAllTurn({ walking, entry }: Props) {
  const { place, total } = placeOf(walking);
  const { turn } = walking;
  return (
    <>
      <progress class="walk-bar" aria-label={say('all.progress')} max={total} value={place - 1} />
      {entry ? <AccountAvatar account={entry.account} look="card" hasBadge={true} /> : null}
      <div class="card-text">
        <h2 class="walk-title">
          <span class="walk-place">{say('all.place', { place, total })}</span> <bdi>{nameOfTurn(entry)}</bdi>
        </h2>
        {entry ? <Where entry={entry} others={turn.login.accounts.length - 1} /> : null}
      </div>
      <TurnActions turn={turn} entry={entry} />
      {entry ? <Story turn={turn} entry={entry} /> : null}
    </>
  );
}

const Where = ({ entry, others }: { readonly entry: Entry; readonly others: number }) => (
  <p class="walk-where">
    <NameText text={entry.location.name} />
    {others > 0 ? <span>· {say('all.and-others', { count: others })}</span> : null}
  </p>
);

function Story({ turn, entry }: { readonly turn: Turn; readonly entry: Entry }) {
  if (turn.step === 'held') {
    return (
      <p class="gave-up" role="status">
        {sentenceOfHold(turn.hold)}
      </p>
    );
  }
  return <ReconnectProgress account={refOf(entry)} reconnect={runningOf(entry)} />;
}

/** Between two steps there is none yet, or still the ended one of before. */
const runningOf = ({ reconnect }: Entry): ReconnectState =>
  reconnect && !isEnded(reconnect) ? reconnect : { step: 'starting' };

function sentenceOfHold(hold: Hold): string {
  if (hold.kind === 'gave-up') return sentenceOfGaveUp(hold.reason, say);
  if (hold.kind === 'refused') return hold.sentence;
  return say(hold.kind === 'question' ? 'all.question' : 'all.pause');
}

const GO_ON = {
  'gave-up': 'reconnect.try-again',
  refused: 'reconnect.try-again',
  question: 'all.answer',
  pause: 'account.reconnect',
} as const;

function TurnActions({ turn, entry }: { readonly turn: Turn; readonly entry: Entry | undefined }) {
  const { ask, signIn } = useWindowState();
  const [isBusy, run] = useBusy();
  const account = nameOfTurn(entry);
  return (
    <div class="card-actions">
      {turn.step === 'held' && entry ? (
        <button
          type="button"
          class="button button-primary"
          aria-label={`${say(GO_ON[turn.hold.kind])}: ${account}`}
          aria-disabled={isBusy}
          onClick={() => run(() => signIn({ kind: 'reconnect', account: refOf(entry) }))}
        >
          {say(GO_ON[turn.hold.kind])}
        </button>
      ) : null}
      <button
        type="button"
        class="button"
        aria-label={say('all.skip-of', { account })}
        aria-disabled={isBusy}
        onClick={() => run(() => ask((bridge) => bridge.skipReconnect()))}
      >
        {say('all.skip')}
      </button>
      <button
        type="button"
        class="button button-quiet"
        aria-label={say('all.stop-all')}
        onClick={() => ask((bridge) => bridge.stopReconnectAll())}
      >
        {say('all.stop')}
      </button>
    </div>
  );
}
