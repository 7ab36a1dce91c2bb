import { useState } from 'preact/hooks';
import type { Snapshot } from '../../core/snapshot.ts';
import type { TimelineEntry } from '../../core/timeline.ts';
import { dayHeadingOf } from '../dates.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { daysOf } from '../timeline-days.ts';
import { ROWS_AT_FIRST } from './account-rows.tsx';
import { TimelineRow } from './timeline-row.tsx';

interface Props {
  /** Newest first. */
  readonly entries: readonly TimelineEntry[];
  readonly snapshot: Snapshot;
}

/** What has happened, day by day. */
export function TimelineList({ entries, snapshot }: Props) {
  const { now } = useWindowState();
  const [isComplete, setComplete] = useState(false);
  const shown = isComplete ? entries : entries.slice(0, ROWS_AT_FIRST);
  return (
    <>
      {daysOf(shown).map((day) => (
        <section key={day.key}>
          <h2 class="day-title">{dayHeadingOf(day.at, now.value)}</h2>
          <ul class="rows">
            {day.entries.map((entry) => (
              <TimelineRow key={keyOf(entry)} entry={entry} snapshot={snapshot} />
            ))}
          </ul>
        </section>
      ))}
      {shown.length < entries.length ? (
        <button type="button" class="button show-all" onClick={() => setComplete(true)}>
          {say('list.show-all', { count: entries.length })}
        </button>
      ) : null}
    </>
  );
}

const keyOf = ({ at, locationId, accountId, event }: TimelineEntry): string =>
  `${at} ${locationId} ${accountId} ${event.what}`;
