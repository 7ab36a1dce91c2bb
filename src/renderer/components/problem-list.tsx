import type { Entry } from '../listing.ts';
import { type LoginGroup, loginGroupsOf } from '../login-groups.ts';
import { say } from '../say.ts';
import { LoginCard } from './login-card.tsx';
import { ProblemCard } from './problem-card.tsx';
import { useSnoozes } from './snoozes.ts';

/** The accounts that need a person, most pressing first; those that the person has snoozed come last. */
export function ProblemList({ problems }: { readonly problems: readonly Entry[] }) {
  const snoozedUntil = useSnoozes();
  if (problems.length === 0) return null;
  const groups = loginGroupsOf(problems);
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
