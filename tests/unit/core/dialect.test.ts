import { expect, it } from 'vitest';
import { isDialectName } from '../../../src/core/dialect.ts';

it.each(['', 'V3', 'v4', 'quick start', 'toString'])('%j is no dialect', (text) => {
  expect(isDialectName(text)).toBe(false);
});
