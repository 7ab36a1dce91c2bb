import { describe, expect, it } from 'vitest';
import { initialsOf, tintOf } from '../../../src/renderer/initials.ts';

describe('the initials', () => {
  it.each([
    ['Blue Door Bakery', 'BD'],
    ['gym', 'G'],
    ['Achterberg, Oyelaran & Partners', 'AO'],
    ['居酒屋 つばめ亭', '居つ'],
    ['& 7 Hills', '7H'],
    ['@bluedoor.bakes', 'BB'],
    ['@tsubametei_izakaya', 'TI'],
    ['🥐', '?'],
    ['', '?'],
  ])('of "%s" read %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('keep their color for as long as the ID is the same', () => {
    expect(tintOf('K83W5f03EFph2rlg5N1L')).toBe(tintOf('K83W5f03EFph2rlg5N1L'));
  });

  it('have one of eight colors, all of which occur', () => {
    const tints = new Set(Array.from({ length: 200 }, (_, index) => tintOf(`location-${index}`)));
    expect([...tints].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});
