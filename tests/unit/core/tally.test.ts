import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { SEVERITY } from '../../../src/core/health.ts';
import { brokenEntriesOf, brokenIn, tallyOf } from '../../../src/core/tally.ts';
import { accountOf, locationOf } from '../sample-snapshot.ts';

const anyAccount = fc
  .tuple(fc.constantFrom(...SEVERITY), fc.constantFrom(null, 'expired' as const))
  .map(([health, suspected]) => accountOf('a', health, { suspected }));
const anyLocations = fc.array(fc.array(anyAccount, { maxLength: 6 }), { maxLength: 4 });

it('counts every account of every location once', () => {
  fc.assert(
    fc.property(anyLocations, (lists) => {
      const locations = lists.map((accounts, index) => locationOf(`L${index}`, accounts));
      const all = lists.flat();
      const count = (matches: (account: (typeof all)[number]) => boolean) => all.filter(matches).length;
      expect(tallyOf({ locations })).toEqual({
        expired: count(({ health }) => health === 'expired'),
        disconnected: count(({ health }) => health === 'disconnected'),
        confirming: count(({ suspected }) => suspected !== null),
        expiring: count(({ health }) => health === 'expiring'),
        unknown: count(({ health, suspected }) => health === 'unknown' && suspected === null),
        unsupported: count(({ health }) => health === 'unsupported'),
        healthy: count(({ health, suspected }) => health === 'healthy' && suspected === null),
        worrying: count(({ health }) => health === 'expiring' || health === 'unknown'),
      });
      expect(brokenEntriesOf({ locations })).toHaveLength(brokenIn(tallyOf({ locations })));
    }),
  );
});
