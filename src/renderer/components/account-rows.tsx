import { useMemo } from 'preact/hooks';
import { oncePer } from '../../core/once-per.ts';
import { type Entry, entryKey } from '../listing.ts';
import { useWindowState } from '../state-context.ts';
import { AccountRow, type RowHeading } from './account-row.tsx';
import { FirstRows } from './first-rows.tsx';

interface Props {
  readonly entries: readonly Entry[];
  readonly heading: RowHeading;
  /** So many of them can be seen before anything is scrolled. */
  readonly inView: number;
}

/** The rows of a section. */
export function AccountRows({ entries, heading, inView }: Props) {
  const { filter } = useWindowState();
  // The very same element is not drawn anew: a long list grows without a look at the rows that are there.
  const rowOf = useMemo(
    () => oncePer((entry: Entry) => <AccountRow key={entryKey(entry)} entry={entry} heading={heading} />),
    [heading],
  );
  return (
    <FirstRows rows={entries} atFirst={inView} subject={filter.value}>
      {(shown) => <ul class="rows">{shown.map(rowOf)}</ul>}
    </FirstRows>
  );
}
