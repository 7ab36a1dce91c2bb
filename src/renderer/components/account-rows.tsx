import { useState } from 'preact/hooks';
import { type Entry, entryKey } from '../listing.ts';
import { say } from '../say.ts';
import { AccountRow, type RowHeading } from './account-row.tsx';

/** More rows than this are drawn only when asked for, so that thousands of accounts open as fast as ten. */
export const ROWS_AT_FIRST = 60;

interface Props {
  readonly entries: readonly Entry[];
  readonly heading: RowHeading;
}

/** The rows of a section. */
export function AccountRows({ entries, heading }: Props) {
  const [isComplete, setComplete] = useState(false);
  const shown = isComplete ? entries : entries.slice(0, ROWS_AT_FIRST);
  return (
    <>
      <ul class="rows">
        {shown.map((entry) => (
          <AccountRow key={entryKey(entry)} entry={entry} heading={heading} />
        ))}
      </ul>
      {shown.length < entries.length ? (
        <button type="button" class="button show-all" onClick={() => setComplete(true)}>
          {say('list.show-all', { count: entries.length })}
        </button>
      ) : null}
    </>
  );
}
