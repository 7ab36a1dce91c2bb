import { accountIdOf, locationIdOf } from '../../src/core/account.ts';
import type { Event, TimelineEntry } from '../../src/core/timeline.ts';
import { viewOf } from '../unit/renderer/sample-view.ts';
import { DAY_MS, HOUR_MS, NOW } from '../unit/sample-snapshot.ts';
import { agencyOf } from './sample-agency.ts';
import { clickButton, inFull, type Scene } from './scene.ts';

const happened = (agoMs: number, event: Event): TimelineEntry => ({
  at: NOW - agoMs,
  locationId: locationIdOf('K83W5f03EFph2rlg5N1L'),
  locationName: 'Blue Door Bakery',
  accountId: accountIdOf('bakery'),
  accountName: 'Blue Door Bakery',
  platform: 'facebook',
  event,
});

/** What has happened to the accounts. */
export const TIMELINE_SCENES: readonly Scene[] = [
  inFull({
    name: 'timeline',
    view: viewOf(agencyOf()),
    answers: () => ({
      getTimeline: [
        happened(2 * HOUR_MS, { what: 'healed', by: 'relink', brokenMs: 3 * HOUR_MS }),
        happened(5 * HOUR_MS, { what: 'broke', health: 'expired' }),
        happened(DAY_MS, { what: 'healed', by: 'elsewhere', brokenMs: 2 * DAY_MS }),
        happened(3 * DAY_MS, { what: 'broke', health: 'disconnected' }),
        happened(40 * DAY_MS, { what: 'added' }),
      ],
    }),
    open: clickButton((say) => say('timeline.title')),
  }),
];
