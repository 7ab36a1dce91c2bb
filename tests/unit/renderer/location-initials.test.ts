import { describe, expect, it } from 'vitest';
import { initialsOf, tintOf } from '../../../src/renderer/location-initials.ts';

describe('the mark of a location', () => {
  it.each([
    ['Blue Door Bakery', 'BD'],
    ['gym', 'G'],
    ['Achterberg, Oyelaran & Partners', 'AO'],
    ['居酒屋 つばめ亭', '居つ'],
    ['& 7 Hills', '7H'],
    ['🥐', '?'],
    ['', '?'],
  ])('of "%s" reads %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('keeps its color for as long as the location keeps its ID', () => {
    expect(tintOf('K83W5f03EFph2rlg5N1L')).toBe(tintOf('K83W5f03EFph2rlg5N1L'));
  });

  it('has one of eight colors, all of which occur', () => {
    const tints = new Set(Array.from({ length: 200 }, (_, index) => tintOf(`location-${index}`)));
    expect([...tints].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});
