import { expect, it } from 'vitest';
import type { ViewContent } from '../../../src/core/bridge.ts';
import { diagnosticsOf } from '../../../src/core/diagnostics.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { locationSettingsOf } from '../sample-settings.ts';
import { accountOf, failingCheck, locationOf, NOW, snapshotOf } from '../sample-snapshot.ts';

const location = locationOf(
  'SecretLocationId',
  [accountOf('secret-account', 'expired', { name: 'Secret Bakery' })],
  { name: 'Secret Branch', check: failingCheck({ kind: 'timed-out' }) },
);
const view: ViewContent = {
  snapshot: snapshotOf(location),
  settings: {
    ...DEFAULT_SETTINGS,
    locations: [
      locationSettingsOf('SecretLocationId', {
        name: 'Secret Branch',
        token: { last4: 'beef', addedAt: NOW, keptIn: 'keychain' },
        dialect: { name: 'v3', isPinned: true },
        userId: 'secret-user',
      }),
    ],
  },
  about: { version: '1.2.3', mode: 'live', forcedPollSeconds: 7, system: 'linux' },
  troubles: ['Something could not be saved.'],
  connect: null,
  reconnectAll: null,
  abilities: [],
  snoozes: [],
};
const text = diagnosticsOf(view, { system: 'linux 6 x64', electron: '45.0.0', desktop: 'GNOME' }, NOW);

it('tells what is needed to repeat a problem', () => {
  for (const part of [
    '1.2.3',
    'linux 6 x64',
    '45.0.0',
    'GNOME',
    '7 s',
    '1 expired',
    'v3 pinned',
    'token in keychain',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).toContain('HighLevel did not answer in time.');
  expect(text).toContain('Trouble: Something could not be saved.');
});

it('names no location, account or user, and tells nothing of the token', () => {
  expect(text).not.toMatch(/secret|beef/i);
});
