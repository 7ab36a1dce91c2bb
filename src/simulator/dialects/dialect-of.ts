import type { DialectName } from '../../core/dialect.ts';
import type { Dialect } from './dialect.ts';
import { published20210728 } from './published-2021-07-28.ts';
import { publishedV3 } from './published-v3.ts';
import { quickStart } from './quick-start.ts';

const DIALECTS: Readonly<Record<DialectName, Dialect>> = {
  'quick-start': quickStart,
  '2021-07-28': published20210728,
  v3: publishedV3,
};

export const dialectOf = (name: DialectName): Dialect => DIALECTS[name];
