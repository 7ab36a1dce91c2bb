import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { defaultUserDataDir } from '../../../../src/main/storage/user-data-dir.ts';

it.each<[NodeJS.Platform, Record<string, string>, string]>([
  ['linux', {}, join(homedir(), '.config', 'Relink')],
  ['linux', { XDG_CONFIG_HOME: '/tmp/config' }, join('/tmp/config', 'Relink')],
  ['linux', { XDG_CONFIG_HOME: '' }, join(homedir(), '.config', 'Relink')],
  ['darwin', {}, join(homedir(), 'Library', 'Application Support', 'Relink')],
  ['win32', { APPDATA: '/roaming' }, join('/roaming', 'Relink')],
  ['win32', {}, join(homedir(), 'AppData', 'Roaming', 'Relink')],
])('on %s with %j the files lie where Electron puts them', (platform, env, folder) => {
  expect(defaultUserDataDir({ platform, env })).toBe(folder);
});
