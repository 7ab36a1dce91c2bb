import { useMemo, useState } from 'preact/hooks';
import { oncePer } from '../../core/once-per.ts';
import { type Entry, entryKey, type Filter } from '../listing.ts';
import { LOWEST_ROW_PX } from '../rows-in-view.ts';
import { useWindowState } from '../state-context.ts';
import { AccountRow, type RowHeading } from './account-row.tsx';
import { NearRows } from './near-rows.tsx';
import { ShowAllButton } from './show-all-button.tsx';

/** More rows than this are shown only when asked for, so that the next platform is not far. */
const ROWS_UNASKED = 60;

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
  const [opened, setOpened] = useState<Filter | null>(null);
  const isOpen = entries.length <= ROWS_UNASKED || opened === filter.value;
  const shown = useMemo(() => (isOpen ? entries : entries.slice(0, ROWS_UNASKED)), [entries, isOpen]);
  return (
    <>
      <NearRows rows={shown} atFirst={inView} rowHeight={LOWEST_ROW_PX} subject={filter.value} class="rows">
        {rowOf}
      </NearRows>
      {isOpen ? null : <ShowAllButton count={entries.length} onChoose={() => setOpened(filter.value)} />}
    </>
  );
}
