import { useState } from 'preact/hooks';
import { platformName } from '../../core/account.ts';
import { entryKey, type PlatformGroup } from '../listing.ts';
import { AccountRow } from './account-row.tsx';
import { PlatformMark } from './platform-mark.tsx';

/** More rows than this are drawn only when asked for, so that thousands of accounts open as fast as ten. */
const ROWS_AT_FIRST = 60;

/** The accounts of one platform that are fine. */
export function PlatformSection({ group }: { readonly group: PlatformGroup }) {
  const [isComplete, setComplete] = useState(false);
  const shown = isComplete ? group.entries : group.entries.slice(0, ROWS_AT_FIRST);
  const id = `platform-${group.platform}`;
  return (
    <section class="group" aria-labelledby={id}>
      <h2 class="group-title" id={id}>
        <PlatformMark platform={group.platform} look="small" />
        <bdi>{platformName(group.platform)}</bdi> <span class="count">{group.entries.length}</span>
      </h2>
      <ul class="rows">
        {shown.map((entry) => (
          <AccountRow key={entryKey(entry)} entry={entry} />
        ))}
      </ul>
      {shown.length < group.entries.length ? (
        <button type="button" class="button show-all" onClick={() => setComplete(true)}>
          Show all {group.entries.length}
        </button>
      ) : null}
    </section>
  );
}
