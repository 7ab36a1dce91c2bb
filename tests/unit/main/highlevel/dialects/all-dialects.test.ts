import { expect, it } from 'vitest';
import { DIALECT_NAMES } from '../../../../../src/core/dialect.ts';
import { ALL_DIALECTS, dialectOf } from '../../../../../src/main/highlevel/dialects/all-dialects.ts';

it('the dialects are tried in this order', () => {
  expect(ALL_DIALECTS.map(({ name }) => name)).toEqual(['2021-07-28', 'v3', 'quick-start']);
});

it.each(DIALECT_NAMES)('%s is found by its name', (name) => {
  expect(dialectOf(name).name).toBe(name);
});
