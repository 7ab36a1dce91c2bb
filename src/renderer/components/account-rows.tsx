import { useMemo } from 'preact/hooks';
import { oncePer } from '../../core/once-per.ts';
import { type Entry, entryKey } from '../listing.ts';
import { LOWEST_ROW_PX } from '../rows-in-view.ts';
import { AccountRow, type RowHeading } from './account-row.tsx';
import { LongList } from './long-list.tsx';

interface Props {
  readonly entries: readonly Entry[];
  readonly heading: RowHeading;
  /** So many of them can be seen before anything is scrolled. */
  readonly inView: number;
  /** What they answer. */
  readonly subject: unknown;
}

/** The rows of a section. */
export function AccountRows({ entries, heading, inView, subject }: Props) {
  // The very same element is not drawn anew: a list that is scrolled leaves alone the rows that stay.
  const rowOf = useMemo(
    () => oncePer((entry: Entry) => <AccountRow key={entryKey(entry)} entry={entry} heading={heading} />),
    [heading],
  );
  return (
    <LongList
      rows={entries}
      atFirst={inView}
      guessHeight={() => LOWEST_ROW_PX}
      subject={subject}
      class="rows"
      keyOf={entryKey}
    >
      {rowOf}
    </LongList>
  );
}
