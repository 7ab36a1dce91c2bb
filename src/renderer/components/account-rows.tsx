import { type Entry, entryKey } from '../listing.ts';
import { AccountRow, type RowHeading } from './account-row.tsx';
import { FirstRows } from './first-rows.tsx';

interface Props {
  readonly entries: readonly Entry[];
  readonly heading: RowHeading;
}

/** The rows of a section. */
export const AccountRows = ({ entries, heading }: Props) => (
  <FirstRows rows={entries}>
    {(shown) => (
      <ul class="rows">
        {shown.map((entry) => (
          <AccountRow key={entryKey(entry)} entry={entry} heading={heading} />
        ))}
      </ul>
    )}
  </FirstRows>
);
