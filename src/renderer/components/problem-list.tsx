import type { Entry } from '../listing.ts';
import { loginGroupsOf } from '../login-groups.ts';
import { say } from '../say.ts';
import { LoginCard } from './login-card.tsx';
import { ProblemCard } from './problem-card.tsx';

/** The accounts that need a person, most pressing first. */
export function ProblemList({ problems }: { readonly problems: readonly Entry[] }) {
  if (problems.length === 0) return null;
  return (
    <section class="cards" aria-labelledby="problems-title">
      <h2 class="only-heard" id="problems-title">
        {say('list.need-you')}
      </h2>
      {loginGroupsOf(problems).map((group) =>
        group.entries.length > 1 ? (
          <LoginCard key={group.key} group={group} />
        ) : (
          <ProblemCard key={group.key} entry={group.lead} />
        ),
      )}
    </section>
  );
}
