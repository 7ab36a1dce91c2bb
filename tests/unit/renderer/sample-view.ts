import type { View } from '../../../src/core/bridge.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import type { LocationState, Snapshot } from '../../../src/core/snapshot.ts';
import { locationSettingsOf } from '../sample-settings.ts';
import { snapshotOf } from '../sample-snapshot.ts';

/** What main tells the window when it watches these locations. */
export const viewOf = (
  locations: readonly LocationState[],
  changes: Partial<View> = {},
  snapshot: Partial<Snapshot> = {},
): View => ({
  revision: 1,
  snapshot: { ...snapshotOf(...locations), revision: 1, ...snapshot },
  settings: {
    ...DEFAULT_SETTINGS,
    locations: locations.map(({ id, name }) => locationSettingsOf(id, { name })),
  },
  about: { version: '1.2.3', mode: 'live', forcedPollSeconds: null, system: 'linux' },
  troubles: [],
  connect: null,
  reconnectAll: null,
  abilities: [],
  snoozes: [],
  ...changes,
});

/** What main tells the window before any location is watched. */
export const FIRST_RUN_VIEW = viewOf([]);
