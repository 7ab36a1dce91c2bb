import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../say.ts';

/** More rows than this are drawn only when asked for, so that thousands of accounts open as fast as ten. */
const ROWS_AT_FIRST = 60;
/** So many are drawn at a time once they are asked for: no more than a frame or two takes. */
const ROWS_MORE = 60;
/** The next ones are drawn before the end of those that are there comes into view. */
const AHEAD_PX = 800;

interface Props<Row> {
  readonly rows: readonly Row[];
  readonly children: (shown: readonly Row[]) => ComponentChildren;
}

/** The first rows of a list and, once all are asked for, further ones as far as the person scrolls. */
export function FirstRows<Row>({ rows, children }: Props<Row>) {
  const [most, setMost] = useState(ROWS_AT_FIRST);
  const [isOpen, setOpen] = useState(false);
  const end = useRef<HTMLDivElement>(null);
  const isComplete = rows.length <= most;
  useEffect(() => {
    if (!isOpen || isComplete || !end.current) return;
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) setMost(most + ROWS_MORE);
      },
      { rootMargin: `${AHEAD_PX}px` },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isOpen, isComplete, most]);
  return (
    <>
      {children(isComplete ? rows : rows.slice(0, most))}
      {isOpen || isComplete ? null : (
        <button type="button" class="button show-all" onClick={() => setOpen(true)}>
          {say('list.show-all', { count: rows.length })}
        </button>
      )}
      {isOpen && !isComplete ? <div ref={end} /> : null}
    </>
  );
}
