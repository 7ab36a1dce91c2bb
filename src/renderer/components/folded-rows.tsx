import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { say } from '../say.ts';

/** More rows than this are shown only when asked for: thousands open as fast as ten, and what comes after is not far. */
export const ROWS_UNASKED = 60;

interface Props<Row> {
  readonly rows: readonly Row[];
  /** What the rows answer; to another question the list is folded again. */
  readonly subject?: unknown;
  readonly children: (shown: readonly Row[]) => ComponentChildren;
}

/** The first rows of a long list, and all of them once they are asked for. */
export function FoldedRows<Row>({ rows, subject, children }: Props<Row>) {
  const [opened, setOpened] = useState<{ readonly subject: unknown } | null>(null);
  const isWhole = rows.length <= ROWS_UNASKED || (opened !== null && opened.subject === subject);
  const shown = useMemo(() => (isWhole ? rows : rows.slice(0, ROWS_UNASKED)), [rows, isWhole]);
  return (
    <>
      {children(shown)}
      {isWhole ? null : (
        <button type="button" class="button show-all" onClick={() => setOpened({ subject })}>
          {say('list.show-all', { count: rows.length })}
        </button>
      )}
    </>
  );
}
