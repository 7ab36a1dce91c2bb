import { DIALECT_NAMES, type DialectName } from '../../../core/dialect.ts';
import type { Dialect } from './dialect.ts';
import { publishedDialect } from './published.ts';
import { quickStart } from './quick-start.ts';

const DIALECTS: Readonly<Record<DialectName, Dialect>> = {
  '2021-07-28': publishedDialect('2021-07-28'),
  v3: publishedDialect('v3'),
  'quick-start': quickStart,
};

export const dialectOf = (name: DialectName): Dialect => DIALECTS[name];

/** Every dialect, in the order in which they are tried. */
export const ALL_DIALECTS: readonly Dialect[] = DIALECT_NAMES.map(dialectOf);
