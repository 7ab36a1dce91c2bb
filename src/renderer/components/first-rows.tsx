import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { say } from '../say.ts';

/** More rows than this are drawn only when asked for, so that thousands of accounts open as fast as ten. */
const ROWS_AT_FIRST = 60;

interface Props<Row> {
  readonly rows: readonly Row[];
  readonly children: (shown: readonly Row[]) => ComponentChildren;
}

/** The first rows of a list, and all of them once asked for. */
export function FirstRows<Row>({ rows, children }: Props<Row>) {
  const [isComplete, setComplete] = useState(false);
  const shown = isComplete ? rows : rows.slice(0, ROWS_AT_FIRST);
  return (
    <>
      {children(shown)}
      {shown.length < rows.length ? (
        <button type="button" class="button show-all" onClick={() => setComplete(true)}>
          {say('list.show-all', { count: rows.length })}
        </button>
      ) : null}
    </>
  );
}
