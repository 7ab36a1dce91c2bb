import { ShieldCheck } from 'lucide-preact';
import { durationOf } from '../../core/duration.ts';
import type { TimelineEntry } from '../../core/timeline.ts';
import { daysCovered, summaryOf, type TimelineSummary } from '../../core/timeline-summary.ts';
import { numberIn } from '../../core/words/numbers.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { entriesOfWanted } from '../timeline-filter.ts';

/** What the last weeks come to, for the accounts that are wanted. @param entries all there are, newest first */
export function TimelineFigures({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const { timeline, now } = useWindowState();
  const days = daysCovered(entries, now.value);
  if (days === 0) return null;
  const summary = summaryOf(entriesOfWanted(entries, timeline.filter.value), days, now.value);
  return summary.outages === 0 && summary.healed === 0 ? (
    <p class="figures figures-calm">
      <ShieldCheck size={18} aria-hidden="true" />
      {say('timeline.nothing-broke', { count: days })}
    </p>
  ) : (
    <section class="figures" aria-labelledby="figures-title">
      <h2 id="figures-title">{say('timeline.in-days', { count: days })}</h2>
      <Figures summary={summary} />
    </section>
  );
}

const Figures = ({
  summary: { outages, healed, healedByRelink, typicalMs },
}: {
  readonly summary: TimelineSummary;
}) => (
  <dl>
    <Count of="outages" count={outages} label={say('timeline.outages', { count: outages })} />
    <Count of="healed" count={healed} label={say('timeline.healed', { count: healed })} />
    {healed === 0 ? null : (
      <Count
        of="by-relink"
        count={healedByRelink}
        label={say('timeline.healed-with-relink', { count: healedByRelink })}
      />
    )}
    {typicalMs === null ? null : (
      <Figure value={durationOf(typicalMs, say)} label={say('timeline.typical')} />
    )}
  </dl>
);

interface CountProps {
  readonly of: 'outages' | 'healed' | 'by-relink';
  readonly count: number;
  readonly label: string;
}

/** What there is none of has no color. */
const Count = ({ of, count, label }: CountProps) => (
  <Figure of={count > 0 ? of : 'none'} value={numberIn(say.locale, count)} label={label} />
);

interface FigureProps {
  readonly of?: CountProps['of'] | 'none';
  readonly value: string;
  readonly label: string;
}

const Figure = ({ of = 'none', value, label }: FigureProps) => (
  <div class="figure" data-figure={of}>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);
