import { describe, it } from 'vitest';
import { DIALECT_NAMES } from '../../../src/core/dialect.ts';
import { expectTruth } from './cell-truth.ts';
import { ODD_CELLS } from './odd-cells.ts';
import { quickenTime } from './quick-time.ts';

quickenTime(10);

describe.concurrent.each(DIALECT_NAMES)('in front of %s, no alarm is raised by', (dialect) => {
  it.each(ODD_CELLS.map((cell) => [cell.name, cell] as const))(
    '%s, and an expiry after it is seen',
    (_, cell) => expectTruth(dialect, cell),
  );
});
