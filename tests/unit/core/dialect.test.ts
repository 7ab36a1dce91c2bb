import { expect, it } from 'vitest';
import { DIALECT_NAMES, dialectLabel, isDialectName } from '../../../src/core/dialect.ts';

it('people read the dialects under these names', () => {
  expect(DIALECT_NAMES.map(dialectLabel)).toEqual([
    'Published (2021-07-28)',
    'Published (v3)',
    'Quick start',
  ]);
});

it.each(['', 'V3', 'v4', 'quick start', 'toString'])('%j is no dialect', (text) => {
  expect(isDialectName(text)).toBe(false);
});
