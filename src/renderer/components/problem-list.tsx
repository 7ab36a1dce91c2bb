import type { ReconnectAll } from '../../core/reconnect-all.ts';
import type { Entry } from '../listing.ts';
import { type LoginGroup, loginGroupsOf } from '../login-groups.ts';
import { say } from '../say.ts';
import { LoginCard } from './login-card.tsx';
import { ProblemCard } from './problem-card.tsx';
import { useSnoozes } from './snoozes.ts';

interface Props {
  readonly problems: readonly Entry[];
  readonly reconnectAll: ReconnectAll | null;
}

/**
 * The accounts that need a person, most pressing first and snoozed ones last; the login whose turn it is has its panel
 * instead.
 */
export function ProblemList({ problems, reconnectAll }: Props) {
  const snoozedUntil = useSnoozes();
  const turnKey = reconnectAll?.phase === 'walking' ? reconnectAll.turn.login.key : null;
  const groups = loginGroupsOf(problems).filter(({ key }) => key !== turnKey);
  if (groups.length === 0) return null;
  const isSnoozed = ({ entries }: LoginGroup): boolean => snoozedUntil(entries) !== null;
  const sorted = [...groups.filter((group) => !isSnoozed(group)), ...groups.filter(isSnoozed)];
  return (
    <section class="cards" aria-labelledby="problems-title">
      <h2 class="only-heard" id="problems-title">
        {say('list.need-you')}
      </h2>
      {sorted.map((group) =>
        group.entries.length > 1 ? (
          <LoginCard key={group.key} group={group} />
        ) : (
          <ProblemCard key={group.key} entry={group.lead} />
        ),
      )}
    </section>
  );
}
