import type { ReconnectState } from '../../src/core/reconnect.ts';
import type { LocationState } from '../../src/core/snapshot.ts';
import { viewOf } from '../unit/renderer/sample-view.ts';
import { MINUTE_MS, NOW, refOf } from '../unit/sample-snapshot.ts';
import { ONE_BAD } from './health-scenes.ts';
import { agencyOf } from './sample-agency.ts';
import { inBoth, inFull, type Scene } from './scene.ts';

const BAKERY = refOf('K83W5f03EFph2rlg5N1L', 'bakery');

const reconnecting = (state: ReconnectState, locations: readonly LocationState[] = agencyOf(ONE_BAD)) =>
  viewOf(locations, {}, { reconnects: [{ ...BAKERY, state }] });

/** The steps of a reconnect, and its two ends. */
export const RECONNECT_SCENES: readonly Scene[] = [
  inFull({ name: 'reconnect-starting', view: reconnecting({ step: 'starting' }) }),
  ...inBoth({
    name: 'reconnect-waiting',
    view: reconnecting({ step: 'waiting', deadline: NOW + 9 * MINUTE_MS }),
  }),
  ...inBoth({
    name: 'reconnect-verifying',
    view: reconnecting({ step: 'verifying', deadline: NOW + 4 * MINUTE_MS }),
  }),
  ...inBoth({
    name: 'reconnect-gave-up',
    view: reconnecting({ step: 'gave-up', at: NOW - 1_000, reason: { why: 'still-broken' } }),
  }),
  ...inBoth({ name: 'healed', view: reconnecting({ step: 'healed', at: NOW - 1_000 }, agencyOf()) }),
];
