import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { STOPS_TO_COME } from '../account-keys.ts';
import {
  heightOf,
  nextRange,
  partsOf,
  placesOf,
  type RowHeights,
  type RowRange,
  rowsWithin,
  type Stretch,
} from '../row-range.ts';
import { SCROLLS } from '../rows-in-view.ts';

/** So far above and below what is in sight rows are drawn, in CSS pixels: a wheel that spins does not overtake them. */
const AHEAD_PX = 1_000;

export interface NearListProps<Row> {
  readonly rows: readonly Row[];
  /** So many can be in sight before anything is scrolled. */
  readonly atFirst: number;
  /** How high a row is taken for that has not been drawn yet, in CSS pixels. */
  readonly guessHeight: (row: Row) => number;
  /** So many that are near but not in sight are drawn in a frame; a few when left out. */
  readonly ahead?: number;
  /** What the rows answer; to another question the list begins anew. */
  readonly subject?: unknown;
  readonly class: string;
  /** Tells the row from all others, also when something about it has changed. */
  readonly keyOf: (row: Row) => string;
  /** Draws an `li` with a key. */
  readonly children: (row: Row) => JSX.Element;
}

interface Drawn extends RowRange {
  readonly subject: unknown;
  /** The key of the row that has the keyboard, and stays for it however far away it is. */
  readonly focused: string | null;
}

/** A list that draws the rows in sight and some around them, so that ten thousand scroll like ten; the rest is room. */
export function NearRows<Row>({
  rows,
  atFirst,
  guessHeight,
  ahead,
  subject,
  class: look,
  keyOf,
  children,
}: NearListProps<Row>) {
  const first: Drawn = { subject, from: 0, to: atFirst, focused: null };
  const [reached, setReached] = useState(first);
  const drawn = reached.subject === subject ? reached : first;
  const places = placesOf(drawn, placeOf(drawn.focused, rows, keyOf), rows.length);
  const known = useMemo((): (number | undefined)[] => [], [subject]);
  const heights = heightsOf(rows, known, guessHeight);
  const list = useRef<HTMLUListElement>(null);

  useLayoutEffect(() => {
    if (!list.current) return;
    const elements = childrenOf(list.current).filter((child) => !isRoom(child));
    tellPlaces(elements, places, rows.length);
    let drawing = 0;
    const unwatch = watchSight(list.current, (near, inSight) => {
      elements.forEach((element, index) => {
        known[places[index] ?? 0] = element.getBoundingClientRect().height;
      });
      const rowsIn = (stretch: Stretch): RowRange => rowsWithin(stretch, heights, rows.length);
      const holder = elements.findIndex((element) => element.contains(document.activeElement));
      const held = rows[places[holder] ?? -1];
      const focused = held === undefined ? null : keyOf(held);
      const next = { ...nextRange(drawn, rowsIn(near), rowsIn(inSight), ahead), focused };
      if (isSame(drawn, next)) return;
      // What one list draws at once has the browser lay out everything again for the measures of the next.
      drawing = requestAnimationFrame(() => setReached({ subject, ...next }));
    });
    return () => {
      cancelAnimationFrame(drawing);
      unwatch();
    };
  }, [rows, reached, subject]);

  return (
    <ul ref={list} class={look}>
      {partsOf(rows, places).map((part) =>
        'row' in part ? (
          children(part.row)
        ) : (
          <li
            key={`room ${part.room.from}`}
            class="room"
            aria-hidden="true"
            style={{ height: heightOf(part.room, heights) }}
            {...STOPS_TO_COME}
          />
        ),
      )}
    </ul>
  );
}

const heightsOf = <Row,>(
  rows: readonly Row[],
  known: RowHeights['known'],
  guessHeight: (row: Row) => number,
): RowHeights => ({
  known,
  guess: (index) => {
    const row = rows[index];
    return row === undefined ? 0 : guessHeight(row);
  },
});

function placeOf<Row>(key: string | null, rows: readonly Row[], keyOf: (row: Row) => string): number | null {
  const place = key === null ? -1 : rows.findIndex((row) => keyOf(row) === key);
  return place < 0 ? null : place;
}

type Reached = Omit<Drawn, 'subject'>;
const isSame = (one: Reached, other: Reached): boolean =>
  one.from === other.from && one.to === other.to && one.focused === other.focused;

/** A screen reader says where in the whole list a row stands. */
function tellPlaces(elements: readonly Element[], places: readonly number[], count: number): void {
  const size = String(count);
  elements.forEach((element, index) => {
    const place = String((places[index] ?? 0) + 1);
    // Most rows know theirs, and to look takes less than to say it once more.
    if (element.ariaPosInSet !== place) element.ariaPosInSet = place;
    if (element.ariaSetSize !== size) element.ariaSetSize = size;
  });
}

/** A selector would be held against everything within the rows as well. */
const childrenOf = (list: HTMLElement): readonly Element[] => [...list.children];

const isRoom = (child: Element): boolean => child.classList.contains('room');

/**
 * Tells what of the list is near and what is in sight, whenever room comes near or the list comes or goes. Layout is
 * done by then, so that it costs nothing to measure.
 * @returns what ends it
 */
function watchSight(list: HTMLElement, onSight: (near: Stretch, inSight: Stretch) => void): () => void {
  const observer = new IntersectionObserver(
    ([seen]) => {
      if (!seen?.rootBounds) return;
      const { top } = list.getBoundingClientRect();
      const near = { top: seen.rootBounds.top - top, bottom: seen.rootBounds.bottom - top };
      onSight(near, { top: near.top + AHEAD_PX, bottom: near.bottom - AHEAD_PX });
    },
    { root: list.closest(SCROLLS), rootMargin: `${AHEAD_PX}px 0px` },
  );
  for (const element of [list, ...childrenOf(list).filter(isRoom)]) observer.observe(element);
  return () => observer.disconnect();
}
