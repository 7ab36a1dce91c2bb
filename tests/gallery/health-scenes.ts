import type { LocationState } from '../../src/core/snapshot.ts';
import { viewOf } from '../unit/renderer/sample-view.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, NOW } from '../unit/sample-snapshot.ts';
import { agencyOf, type Changes, failingAt, manyAccounts } from './sample-agency.ts';
import { inBoth, inFull, type Scene } from './scene.ts';

const EXPIRED = { health: 'expired', standing: 'expired', since: NOW - 3 * HOUR_MS } as const;
const DISCONNECTED = { health: 'disconnected', standing: 'disconnected', since: NOW - 26 * HOUR_MS } as const;

export const ONE_BAD: Changes = { bakery: EXPIRED };
export const TWO_BAD: Changes = { bakery: EXPIRED, 'gym-tiktok': DISCONNECTED };
const MANY_BAD: Changes = {
  bakery: EXPIRED,
  'bakery-wedding': EXPIRED,
  'bakery-instagram': { ...EXPIRED, since: NOW - 20 * MINUTE_MS },
  dental: DISCONNECTED,
  'dental-arabic': EXPIRED,
  'gym-tiktok': DISCONNECTED,
  'law-linkedin': EXPIRED,
  'tavern-lunch': EXPIRED,
  'law-google': { health: 'expiring', expiresAt: NOW + 5 * DAY_MS },
  'tavern-tiktok': { health: 'unknown', standing: 'unknown' },
};
const EXPIRING: Changes = { bakery: { health: 'expiring', expiresAt: NOW + 5 * DAY_MS } };
const CONFIRMING: Changes = { bakery: { suspected: 'expired' } };
const SAME_LOGIN: Changes = {
  bakery: { ...EXPIRED, loginId: 'login', type: 'page' },
  'bakery-wedding': { ...EXPIRED, loginId: 'login', type: 'page' },
};

const neverChecked = (): readonly LocationState[] =>
  agencyOf().map((location) => ({ ...location, accounts: [], check: { state: 'never' } }));
const emptied = (location: LocationState): LocationState => ({ ...location, accounts: [] });

/** How the accounts can be, from good to bad. */
export const HEALTH_SCENES: readonly Scene[] = [
  inFull({ name: 'opening', view: null }),
  ...inBoth({ name: 'loading', view: viewOf(neverChecked()) }),
  ...inBoth({ name: 'no-accounts', view: viewOf(agencyOf().slice(0, 1).map(emptied)) }),
  ...inBoth({ name: 'all-healthy', view: viewOf(agencyOf()) }),
  inFull({ name: 'one-location', view: viewOf(agencyOf().slice(0, 1)) }),
  ...inBoth({ name: 'confirming', view: viewOf(agencyOf(CONFIRMING)) }),
  ...inBoth({ name: 'expiring', view: viewOf(agencyOf(EXPIRING)) }),
  ...inBoth({ name: 'one-bad', view: viewOf(agencyOf(ONE_BAD)) }),
  inFull({ name: 'two-bad', view: viewOf(agencyOf(TWO_BAD)) }),
  ...inBoth({ name: 'many-bad', view: viewOf(agencyOf(MANY_BAD)) }),
  inFull({ name: 'only-problems', view: viewOf(agencyOf(MANY_BAD)), route: 'problems' }),
  inFull({ name: 'one-login', view: viewOf(agencyOf(SAME_LOGIN)) }),
  ...inBoth({
    name: 'stale',
    view: viewOf(failingAt(agencyOf(TWO_BAD), { 0: { kind: 'service-error', status: 502 } })),
  }),
  ...inBoth({ name: 'ten-thousand', view: viewOf(manyAccounts()) }),
];
