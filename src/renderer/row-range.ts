/** A part of a list from top to bottom, in CSS pixels below the list's own top. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/** Rows that follow each other, from the one to before the other. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** How high rows are, in CSS pixels. */
export interface RowHeights {
  /** By their place in the list, of those that have been drawn. */
  readonly known: readonly (number | undefined)[];
  /** Of any other, by its place too. */
  readonly guess: (index: number) => number;
}

/** So many rows that nobody sees yet are drawn in a frame: few enough that it is still in time. */
const ROWS_AHEAD = 5;

/** The rows of which at least a part lies in the stretch. */
export function rowsWithin({ top, bottom }: Stretch, { known, guess }: RowHeights, count: number): RowRange {
  let [from, to, end] = [0, 0, 0];
  while (to < count && end < bottom) {
    end += known[to] ?? guess(to);
    to += 1;
    if (end <= top) from = to;
  }
  return { from, to };
}

/** How high the rows of the range are together. */
export function heightOf({ from, to }: RowRange, { known, guess }: RowHeights): number {
  let height = 0;
  for (let index = from; index < to; index += 1) height += known[index] ?? guess(index);
  return height;
}

/**
 * What is drawn next: at once what is in sight, a few rows of what is near it, and none of what is far.
 * @param ahead how many of those that are near
 */
export function nextRange(drawn: RowRange, near: RowRange, inSight: RowRange, ahead = ROWS_AHEAD): RowRange {
  const base = baseOf(drawn, near, inSight);
  return {
    from: Math.max(near.from, Math.min(base.from - ahead, inSight.from)),
    to: Math.min(near.to, Math.max(base.to + ahead, inSight.to)),
  };
}

/** What is drawn already and still near, or else the place that the person has come to. */
function baseOf(drawn: RowRange, near: RowRange, inSight: RowRange): RowRange {
  if (near.from < drawn.to && near.to > drawn.from) return drawn;
  if (inSight.from < inSight.to) return inSight;
  const edge = near.from >= drawn.to ? near.from : near.to;
  return { from: edge, to: edge };
}

/** What a list consists of: rows that are drawn, and room for the others. */
export type Part<Row> = { readonly row: Row } | { readonly room: RowRange };

/** Where the drawn rows stand in the list: the range, and the one beside it that is kept. */
export function placesOf({ from, to }: RowRange, kept: number | null, count: number): readonly number[] {
  const places = Array.from({ length: Math.max(Math.min(to, count) - from, 0) }, (_, index) => from + index);
  if (kept === null || (kept >= from && kept < to)) return places;
  return kept < from ? [kept, ...places] : [...places, kept];
}

/** @param places of the rows that are drawn, in their order */
export function partsOf<Row>(rows: readonly Row[], places: readonly number[]): readonly Part<Row>[] {
  const parts: Part<Row>[] = [];
  const addRoom = (from: number, to: number): void => {
    if (from < to) parts.push({ room: { from, to } });
  };
  let next = 0;
  for (const place of places) {
    addRoom(next, place);
    parts.push(...rows.slice(place, place + 1).map((row) => ({ row })));
    next = place + 1;
  }
  addRoom(next, rows.length);
  return parts;
}
