import { describe, expect, it } from 'vitest';
import { heightOf, nextRange, partsOf, placesOf, rowsWithin } from '../../../src/renderer/row-range.ts';

const EVEN = { known: [], guess: () => 10 };

describe('rowsWithin', () => {
  it('takes in rows of which a part is seen', () => {
    expect(rowsWithin({ top: 25, bottom: 45 }, EVEN, 100)).toEqual({ from: 2, to: 5 });
  });

  it('knows how high each row turned out to be', () => {
    const heights = { known: [30, undefined, 5], guess: () => 10 };
    expect(rowsWithin({ top: 35, bottom: 46 }, heights, 100)).toEqual({ from: 1, to: 4 });
    expect(heightOf({ from: 0, to: 4 }, heights)).toBe(55);
  });

  it('finds nothing beside the list', () => {
    expect(rowsWithin({ top: -50, bottom: 0 }, EVEN, 3)).toEqual({ from: 0, to: 0 });
    expect(rowsWithin({ top: 30, bottom: 50 }, EVEN, 3)).toEqual({ from: 3, to: 3 });
  });
});

describe('nextRange', () => {
  it('draws a few rows at a time of what nobody sees yet', () => {
    expect(nextRange({ from: 0, to: 10 }, { from: 0, to: 30 }, { from: 0, to: 10 })).toEqual({
      from: 0,
      to: 15,
    });
  });

  it('draws fewer at a time of what is dear', () => {
    expect(nextRange({ from: 4, to: 10 }, { from: 0, to: 30 }, { from: 4, to: 10 }, 1)).toEqual({
      from: 3,
      to: 11,
    });
  });

  it('draws at once what is in sight', () => {
    expect(nextRange({ from: 0, to: 10 }, { from: 0, to: 60 }, { from: 5, to: 40 })).toEqual({
      from: 0,
      to: 40,
    });
  });

  it('lets go what is far, and what is drawn of another place altogether', () => {
    expect(nextRange({ from: 0, to: 40 }, { from: 20, to: 60 }, { from: 30, to: 40 })).toEqual({
      from: 20,
      to: 45,
    });
    const jumped = nextRange({ from: 0, to: 40 }, { from: 480, to: 540 }, { from: 500, to: 520 });
    expect(jumped).toEqual({ from: 495, to: 525 });
  });

  it('begins at the edge that comes near', () => {
    expect(nextRange({ from: 0, to: 0 }, { from: 0, to: 8 }, { from: 0, to: 0 })).toEqual({ from: 0, to: 5 });
    expect(nextRange({ from: 50, to: 50 }, { from: 42, to: 50 }, { from: 50, to: 50 })).toEqual({
      from: 45,
      to: 50,
    });
  });

  it('is empty where nothing is near', () => {
    const { from, to } = nextRange({ from: 3, to: 9 }, { from: 50, to: 50 }, { from: 50, to: 50 });
    expect(from).toBe(to);
  });
});

describe('partsOf', () => {
  it('has room for every row that is not drawn', () => {
    const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    expect(partsOf(rows, placesOf({ from: 4, to: 6 }, 1, rows.length))).toEqual([
      { room: { from: 0, to: 1 } },
      { row: 'b' },
      { room: { from: 2, to: 4 } },
      { row: 'e' },
      { row: 'f' },
      { room: { from: 6, to: 7 } },
    ]);
  });

  it('draws a kept row once, and none that is gone', () => {
    expect(placesOf({ from: 2, to: 9 }, 3, 4)).toEqual([2, 3]);
    expect(placesOf({ from: 0, to: 2 }, 3, 4)).toEqual([0, 1, 3]);
    expect(placesOf({ from: 9, to: 12 }, null, 4)).toEqual([]);
  });
});
