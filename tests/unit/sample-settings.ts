import { locationIdOf } from '../../src/core/account.ts';
import type { LocationSettings } from '../../src/core/settings.ts';
import { NOW } from './sample-snapshot.ts';

/** A location as the settings keep it: with a token, and through no dialect yet. */
export const locationSettingsOf = (
  id: string,
  changes: Partial<LocationSettings> = {},
): LocationSettings => ({
  id: locationIdOf(id),
  name: `Location ${id}`,
  token: { last4: '5963', addedAt: NOW, keptIn: 'keychain' },
  dialect: null,
  userId: null,
  ...changes,
});
