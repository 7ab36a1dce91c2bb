import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIALECT_NAMES } from '../../../src/core/dialect.ts';
import { quickenTime } from './quick-time.ts';
import { startWatchedWorld } from './watched-world.ts';

quickenTime(10);

/** As many as the API's rate limit lets pass in one go, since some replies make every surface be asked. */
const RUNS = 25;

const STATUSES = fc.constantFrom(200, 200, 200, 201, 202, 400, 401, 403, 404, 422);
const BODIES = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.jsonValue().map((accounts) => JSON.stringify({ accounts, results: { accounts }, success: true })),
  fc.jsonValue().map((message) => JSON.stringify({ statusCode: 401, message })),
  fc
    .array(fc.record({ id: fc.jsonValue(), platform: fc.jsonValue(), name: fc.jsonValue() }))
    .map((accounts) => JSON.stringify({ accounts, results: { accounts } })),
);

describe.concurrent('replies that nobody could foresee', () => {
  it.each(DIALECT_NAMES)(
    'raise no alarm in front of %s, and an expiry after them is seen',
    async (dialect) => {
      const world = await startWatchedWorld(dialect);
      const { control } = world.simulator;
      try {
        const property = fc.asyncProperty(STATUSES, BODIES, async (status, body) => {
          control.clearFaults();
          control.fault({ kind: 'status', status, body });
          await world.check(1);
          expect(world.icons()).not.toContain('expired');
          expect(world.notices().filter((kind) => kind !== 'token-refused')).toEqual([]);
        });
        await fc.assert(property, { numRuns: RUNS });
        control.clearFaults();
        control.expire('acct-1');
        await world.poll();
        await world.poll();
        expect(world.icon()).toBe('expired');
        expect(world.healths()).toMatchObject({ 'acct-1': 'expired' });
        expect(world.notices().filter((kind) => kind === 'needs-reconnect')).toHaveLength(1);
      } finally {
        await world.stop();
      }
    },
  );
});
