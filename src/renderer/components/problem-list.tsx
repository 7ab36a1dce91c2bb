import { useMemo } from 'preact/hooks';
import { oncePer } from '../../core/once-per.ts';
import type { ReconnectAll } from '../../core/reconnect-all.ts';
import type { Entry } from '../listing.ts';
import { type LoginGroup, loginGroupsOf } from '../login-groups.ts';
import { CARD_PX, itemsInView } from '../rows-in-view.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { LoginCard } from './login-card.tsx';
import { LongList } from './long-list.tsx';
import { ProblemCard } from './problem-card.tsx';
import { useSnoozes } from './snoozes.ts';

/** So many that are near are drawn in a frame. */
const CARDS_AHEAD = 3;

interface Props {
  readonly problems: readonly Entry[];
  readonly reconnectAll: ReconnectAll | null;
  /** What they answer. */
  readonly subject?: unknown;
}

/**
 * The accounts that need a person, most pressing first and snoozed ones last; the login whose turn it is has its panel
 * instead.
 */
export function ProblemList({ problems, reconnectAll, subject }: Props) {
  const { view, now } = useWindowState();
  const snoozes = view.value?.snoozes;
  const snoozedUntil = useSnoozes();
  // A list that is scrolled leaves alone the cards that stay. What may put them into another order draws them anew:
  // a card that is moved has to bring the focus along.
  const drawCard = useMemo(() => oncePer(cardOf), [problems, snoozes, now.value]);
  const all = useMemo(() => loginGroupsOf(problems), [problems]);
  const turnKey = reconnectAll?.phase === 'walking' ? reconnectAll.turn.login.key : null;
  const groups = all.filter(({ key }) => key !== turnKey);
  if (groups.length === 0) return null;
  const isSnoozed = ({ entries }: LoginGroup): boolean => snoozedUntil(entries) !== null;
  const sorted = [...groups.filter((group) => !isSnoozed(group)), ...groups.filter(isSnoozed)];
  return (
    <section aria-labelledby="problems-title">
      <h2 class="only-heard" id="problems-title">
        {say('list.need-you')}
      </h2>
      <LongList
        rows={sorted}
        atFirst={itemsInView(CARD_PX, window.innerHeight)}
        guessHeight={() => CARD_PX}
        ahead={CARDS_AHEAD}
        subject={subject}
        class="cards"
        keyOf={({ key }) => key}
      >
        {drawCard}
      </LongList>
    </section>
  );
}

const cardOf = (group: LoginGroup) => (
  <li key={group.key}>
    {group.entries.length > 1 ? <LoginCard group={group} /> : <ProblemCard entry={group.lead} />}
  </li>
);
