import { viewOf } from '../unit/renderer/sample-view.ts';
import { ONE_BAD, TWO_BAD } from './health-scenes.ts';
import { agencyOf, failingAt, failingEverywhere } from './sample-agency.ts';
import { inBoth, inFull, type Scene } from './scene.ts';

const KEPT_SETTINGS =
  'The settings file could not be read, so Relink began with new ones. The old file was kept as settings.broken.json.';

/** What keeps Relink from telling the truth, and the modes in which it says so. */
export const TROUBLE_SCENES: readonly Scene[] = [
  ...inBoth({ name: 'offline', view: viewOf(failingEverywhere(agencyOf(ONE_BAD), { kind: 'offline' })) }),
  ...inBoth({
    name: 'token-refused',
    view: viewOf(
      failingAt(agencyOf(TWO_BAD), {
        1: { kind: 'token-lacks-scope' },
        2: { kind: 'token-invalid' },
        3: { kind: 'token-invalid' },
      }),
    ),
  }),
  ...inBoth({
    name: 'keychain-locked',
    view: viewOf(failingEverywhere(agencyOf(), { kind: 'keychain-locked' })),
  }),
  inFull({
    name: 'rate-limited',
    view: viewOf(failingAt(agencyOf(), { 1: { kind: 'rate-limited', retryAfterMs: 60_000 } })),
  }),
  ...inBoth({ name: 'paused', view: viewOf(agencyOf(), {}, { isPaused: true }) }),
  inFull({ name: 'own-trouble', view: viewOf(agencyOf(), { troubles: [KEPT_SETTINGS] }) }),
  ...inBoth({
    name: 'demo',
    view: viewOf(agencyOf(ONE_BAD), {
      about: { version: '1.2.3', mode: 'demo', forcedPollSeconds: 5, system: 'linux' },
    }),
  }),
];
