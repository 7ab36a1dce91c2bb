import type { Snapshot } from '../../core/snapshot.ts';
import type { TimelineEntry } from '../../core/timeline.ts';
import { dayHeadingOf } from '../dates.ts';
import { useWindowState } from '../state-context.ts';
import { daysOf } from '../timeline-days.ts';
import { FirstRows } from './first-rows.tsx';
import { FoldedRows, ROWS_UNASKED } from './folded-rows.tsx';
import { TimelineRow } from './timeline-row.tsx';

interface Props {
  /** Newest first. */
  readonly entries: readonly TimelineEntry[];
  readonly snapshot: Snapshot;
}

/** What has happened, day by day. */
export function TimelineList({ entries, snapshot }: Props) {
  const { now } = useWindowState();
  return (
    <FoldedRows rows={entries}>
      {(folded) => (
        <FirstRows rows={folded} atFirst={ROWS_UNASKED}>
          {(shown) =>
            daysOf(shown).map((day) => (
              <section key={day.key}>
                <h2 class="day-title">{dayHeadingOf(day.at, now.value)}</h2>
                <ul class="rows">
                  {day.entries.map((entry) => (
                    <TimelineRow key={keyOf(entry)} entry={entry} snapshot={snapshot} />
                  ))}
                </ul>
              </section>
            ))
          }
        </FirstRows>
      )}
    </FoldedRows>
  );
}

const keyOf = ({ at, locationId, accountId, event }: TimelineEntry): string =>
  `${at} ${locationId} ${accountId} ${event.what}`;
