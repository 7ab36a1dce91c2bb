import { describe, it } from 'vitest';
import { DIALECT_NAMES } from '../../../src/core/dialect.ts';
import { expectTruth } from './cell-truth.ts';
import { HEAVY_CELLS } from './fault-cells.ts';

// On a busy computer these take a while, so the time-out is the usual one and they come one after another.
describe.each(DIALECT_NAMES)('in front of %s, no alarm is raised by', (dialect) => {
  it.each(HEAVY_CELLS.map((cell) => [cell.name, cell] as const))(
    '%s, and an expiry after it is seen',
    (_, cell) => expectTruth(dialect, cell),
  );
});
