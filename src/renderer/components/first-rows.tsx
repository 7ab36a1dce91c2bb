import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { STOPS_TO_COME } from '../account-keys.ts';
import { SCROLLS } from '../rows-in-view.ts';
import { ShowAllButton } from './show-all-button.tsx';

/** More rows than this are drawn only when asked for, so that thousands of accounts open as fast as ten. */
const ROWS_UNASKED = 60;
/** So many are drawn in a frame: few enough that it is still in time, and more than anybody scrolls past in one. */
const ROWS_MORE = 3;
/** The next ones are drawn before the end of those that are there comes into view. */
const AHEAD_PX = 1_600;
/** What has been jumped over is drawn too, so that the way back leads past it. */
const ANYWHERE_ABOVE_PX = 10_000_000;

interface Props<Row> {
  readonly rows: readonly Row[];
  /** So many are drawn at once, the others as they come near. */
  readonly atFirst?: number;
  /** So many are drawn without being asked for. */
  readonly unasked?: number;
  /** How many are drawn in a frame. */
  readonly more?: number;
  /** What the rows answer; to another question the list begins anew. */
  readonly subject?: unknown;
  readonly children: (shown: readonly Row[]) => ComponentChildren;
}

/** The first rows of a list and further ones as far as the person scrolls; where there are many, once they are asked for. */
export function FirstRows<Row>(props: Props<Row>) {
  const { rows, unasked = ROWS_UNASKED, atFirst = unasked, more = ROWS_MORE, subject, children } = props;
  const [reached, setReached] = useState({ subject, most: atFirst, isOpen: false });
  const { most, isOpen } = reached.subject === subject ? reached : { most: atFirst, isOpen: false };
  const limit = isOpen ? rows.length : Math.min(rows.length, unasked);
  const count = Math.min(limit, Math.max(most, atFirst));
  const end = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) setReached({ subject, most: count + more, isOpen });
      },
      {
        root: end.current.closest(SCROLLS),
        rootMargin: `${isOpen ? AHEAD_PX : ANYWHERE_ABOVE_PX}px 0px ${AHEAD_PX}px`,
      },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [subject, isOpen, count, limit, more]);
  return (
    <>
      {children(count === rows.length ? rows : rows.slice(0, count))}
      {count < limit ? <div ref={end} {...STOPS_TO_COME} /> : null}
      {isOpen || rows.length <= unasked ? null : (
        <ShowAllButton
          count={rows.length}
          onChoose={() => setReached({ subject, most: count, isOpen: true })}
        />
      )}
    </>
  );
}
