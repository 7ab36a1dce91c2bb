import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { STOPS_TO_COME } from '../account-keys.ts';
import { SCROLLS } from '../rows-in-view.ts';

/** So many are drawn in a frame: few enough that it is still in time, and more than anybody scrolls past in one. */
const ROWS_MORE = 3;
/** The next ones are drawn before the end of those that are there comes into view. */
const AHEAD_PX = 1_600;
/** What has been jumped over is drawn too, so that the way back leads past it. */
const ANYWHERE_ABOVE_PX = 10_000_000;

interface Props<Row> {
  readonly rows: readonly Row[];
  /** So many are drawn at once, the others as they come near. */
  readonly atFirst: number;
  /** How many are drawn in a frame. */
  readonly more?: number;
  /** What the rows answer; to another question the list begins anew. */
  readonly subject?: unknown;
  readonly children: (shown: readonly Row[]) => ComponentChildren;
}

/** The first rows of a list, and further ones as far as the person scrolls. */
export function FirstRows<Row>({ rows, atFirst, more = ROWS_MORE, subject, children }: Props<Row>) {
  const [reached, setReached] = useState({ subject, most: atFirst });
  const most = reached.subject === subject ? reached.most : atFirst;
  const count = Math.min(rows.length, Math.max(most, atFirst));
  const end = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) setReached({ subject, most: count + more });
      },
      { root: end.current.closest(SCROLLS), rootMargin: `${ANYWHERE_ABOVE_PX}px 0px ${AHEAD_PX}px` },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [subject, count, rows.length, more]);
  return (
    <>
      {children(count === rows.length ? rows : rows.slice(0, count))}
      {count < rows.length ? <div ref={end} {...STOPS_TO_COME} /> : null}
    </>
  );
}
