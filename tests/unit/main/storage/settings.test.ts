import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { locationIdOf } from '../../../../src/core/account.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/core/settings.ts';
import { openSettings, withLocation, withoutLocation } from '../../../../src/main/storage/settings.ts';
import { locationSettingsOf as locationOf } from '../../sample-settings.ts';
import { makeImpossibleFolder, makeTempFolder } from '../../temp-folder.ts';
import { inEnglish } from '../../told-in-english.ts';

function openIn(folder: string, follow = false) {
  const troubles: string[] = [];
  const settings = openSettings(
    folder,
    inEnglish((sentence) => troubles.push(sentence)),
    {
      follow,
      endTrouble: inEnglish((sentence) => troubles.splice(troubles.indexOf(sentence), 1)),
    },
  );
  return { settings, troubles, path: join(folder, 'settings.json') };
}

function openWith(text: string) {
  const folder = makeTempFolder();
  writeFileSync(join(folder, 'settings.json'), text);
  return { ...openIn(folder), folder };
}

const withTheme = (theme: Settings['theme']) => (settings: Settings) => ({ ...settings, theme });

describe('the settings', () => {
  it('are the usual ones at the first start', () => {
    const { settings, troubles } = openIn(makeTempFolder());
    expect(settings.current()).toEqual(DEFAULT_SETTINGS);
    expect(troubles).toEqual([]);
  });

  it('survive a restart', () => {
    const folder = makeTempFolder();
    const chosen: Settings = {
      locations: [
        locationOf('L', { dialect: { name: 'v3', isPinned: true }, userId: 'u37swmmLbA02zgqKPpxI' }),
        locationOf('M', { token: null }),
      ],
      pollSeconds: 60,
      theme: 'dark',
      palette: 'color-blind',
      panel: 'dark',
      language: 'de',
      shortcut: 'Control+Shift+L',
      launchAtLogin: true,
      quiet: { from: '22:00', to: '07:30', days: [0, 6] },
      mutes: { platforms: ['facebook', 'other:Mastodon'], locations: [locationIdOf('M')] },
      sound: true,
    };
    openIn(folder).settings.change(() => chosen);
    expect(openIn(folder).settings.current()).toEqual(chosen);
  });

  it('tell of a change once, and not of what stays the same', () => {
    const { settings } = openIn(makeTempFolder());
    const heard: Settings['theme'][] = [];
    const stop = settings.onChange(({ theme }) => heard.push(theme));
    settings.change(withTheme('dark'));
    settings.change(withTheme('dark'));
    stop();
    settings.change(withTheme('light'));
    expect(heard).toEqual(['dark']);
  });

  it('build on what another process has written in the meantime', () => {
    const folder = makeTempFolder();
    const app = openIn(folder).settings;
    const cli = openIn(folder).settings;
    cli.change((current) => withLocation(current, locationOf('L')));
    app.change(withTheme('dark'));
    expect(openIn(folder).settings.current()).toMatchObject({ locations: [{ id: 'L' }], theme: 'dark' });
  });

  it('follow what another process writes while Relink runs', async () => {
    const folder = makeTempFolder();
    const app = openIn(folder, true).settings;
    const heard: string[][] = [];
    app.onChange(({ locations }) => heard.push(locations.map(({ id }) => id)));
    const cli = openIn(folder).settings;
    cli.change((current) => withLocation(current, locationOf('L')));
    await expect.poll(() => heard).toEqual([['L']]);
    cli.change((current) => withoutLocation(current, locationIdOf('L')));
    await expect.poll(() => heard).toEqual([['L'], []]);
    expect(app.current().locations).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('are readable by their owner only', () => {
    const { settings, path } = openIn(makeTempFolder());
    settings.change(withTheme('dark'));
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});

describe('a settings file that is not as Relink wrote it', () => {
  it.each([
    ['{"pollSeconds":0}', 'pollSeconds', 300],
    ['{"pollSeconds":"often"}', 'pollSeconds', 300],
    ['{"pollSeconds":1e9}', 'pollSeconds', 300],
    ['{"theme":"pink"}', 'theme', 'system'],
    ['{"launchAtLogin":"yes"}', 'launchAtLogin', false],
  ] as const)('%s falls back to the usual %s', (text, name, usual) => {
    const { settings, troubles } = openWith(text);
    expect(settings.current()[name]).toBe(usual);
    expect(troubles).toEqual([]);
  });

  it('keeps its locations though a preference can not be read', () => {
    const { settings } = openWith(JSON.stringify({ locations: [locationOf('L')], theme: 7 }));
    expect(settings.current().locations).toEqual([locationOf('L')]);
  });

  it('of a version that knew no dialects and no users has neither', () => {
    const { dialect, userId, ...older } = locationOf('L');
    const { settings, troubles } = openWith(JSON.stringify({ locations: [older] }));
    expect(settings.current().locations).toEqual([{ ...older, dialect: null, userId: null }]);
    expect(troubles).toEqual([]);
  });

  it.each([
    [{ dialect: { name: 'v4', isPinned: true } }],
    [{ dialect: { name: 'v3' } }],
    [{ dialect: 'v3' }],
    [{ dialect: 7, userId: 7 }],
    [{ userId: 'u'.repeat(201) }],
  ])('keeps a location, and searches or asks again, where it holds %j', (broken) => {
    const { settings, troubles } = openWith(
      JSON.stringify({ locations: [{ ...locationOf('L'), ...broken }] }),
    );
    expect(settings.current().locations).toEqual([locationOf('L')]);
    expect(troubles).toEqual([]);
  });

  it.each([
    ['is cut off', '{"locations":[{"id"'],
    ['is empty', ''],
    ['has locations of another form', '{"locations":[{"id":7}]}'],
  ])('is set aside with a sentence when it %s', (_, text) => {
    const { settings, troubles, folder } = openWith(text);
    expect(settings.current()).toEqual(DEFAULT_SETTINGS);
    expect(troubles).toEqual([
      expect.stringMatching(/could not read your settings.*kept as settings\.json\./),
    ]);
    const kept = readdirSync(folder).find((name) => name.includes('.unreadable-')) ?? '';
    expect(readFileSync(join(folder, kept), 'utf8')).toBe(text);
  });

  it('does not take the settings with it when it breaks while Relink runs', () => {
    const { settings, path } = openIn(makeTempFolder());
    settings.change((current) => withLocation(current, locationOf('L')));
    writeFileSync(path, '{"locations":');
    settings.change(withTheme('dark'));
    expect(settings.current()).toMatchObject({ locations: [{ id: 'L' }], theme: 'dark' });
  });
});

describe('what the person wants to hear', () => {
  it.each([
    { quiet: { from: '24:00', to: '07:00', days: [] } },
    { quiet: { from: '22:00', to: '7:00', days: [] } },
    { quiet: { from: '22:00', to: '07:00', days: [7] } },
    { quiet: 'always' },
    { mutes: { platforms: ['no-such-platform'], locations: [] } },
    { mutes: { platforms: [] } },
    { sound: 'loud' },
  ])('falls back to all, without a sound, where the file holds %j', (broken) => {
    const { settings, troubles } = openWith(JSON.stringify({ locations: [locationOf('L')], ...broken }));
    expect(settings.current()).toEqual({ ...DEFAULT_SETTINGS, locations: [locationOf('L')] });
    expect(troubles).toEqual([]);
  });

  it('of a location is forgotten when it is removed', () => {
    const mutes = { platforms: [], locations: [locationIdOf('L'), locationIdOf('M')] };
    const settings: Settings = { ...DEFAULT_SETTINGS, locations: [locationOf('L'), locationOf('M')], mutes };
    expect(withoutLocation(settings, locationIdOf('L'))).toMatchObject({
      locations: [{ id: 'M' }],
      mutes: { platforms: [], locations: ['M'] },
    });
  });
});

describe('the version of a settings file', () => {
  it('is written with the settings', () => {
    const { settings, path } = openIn(makeTempFolder());
    settings.change(withTheme('dark'));
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: 1, theme: 'dark' });
  });

  it('may be missing, as it was at first', () => {
    const { settings, troubles } = openWith(JSON.stringify({ locations: [locationOf('L')] }));
    expect(settings.current().locations).toEqual([locationOf('L')]);
    expect(troubles).toEqual([]);
  });

  it('of a newer Relink makes this one start without the file, which it keeps and names', () => {
    const text = JSON.stringify({ version: 2, locations: [locationOf('L')] });
    const { settings, troubles, folder } = openWith(text);
    expect(settings.current()).toEqual(DEFAULT_SETTINGS);
    const [kept = ''] = readdirSync(folder);
    expect(kept).toMatch(/^settings\.json\.newer-\d+$/);
    expect(readFileSync(join(folder, kept), 'utf8')).toBe(text);
    expect(troubles).toEqual([
      expect.stringMatching(/newer Relink wrote \(version 2\).*kept as settings\.json\.newer/),
    ]);
  });

  it('of a newer Relink that writes while this one runs is not written over', () => {
    const { settings, troubles, path } = openIn(makeTempFolder());
    settings.change((current) => withLocation(current, locationOf('L')));
    writeFileSync(path, '{"version":2}');
    settings.change(withTheme('dark'));
    expect(settings.current()).toMatchObject({ locations: [{ id: 'L' }], theme: 'dark' });
    expect(troubles).toEqual([expect.stringContaining('kept as settings.json.newer')]);
  });
});

describe('settings that can not be saved', () => {
  it('are reported at the start, and kept until Relink quits', () => {
    const folder = makeImpossibleFolder();
    const { settings, troubles } = openIn(folder);
    expect(troubles).toEqual([expect.stringContaining(`cannot save to ${folder} (ENOTDIR)`)]);
    settings.change((current) => withLocation(current, locationOf('L')));
    settings.change(withTheme('dark'));
    expect(settings.current()).toMatchObject({ locations: [{ id: 'L' }], theme: 'dark' });
    expect(troubles).toHaveLength(1);
  });

  it('are kept when the folder is lost while Relink runs', () => {
    const folder = join(makeTempFolder(), 'data');
    const { settings, troubles } = openIn(folder);
    settings.change((current) => withLocation(current, locationOf('L')));
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'in the way');
    settings.change(withTheme('dark'));
    settings.change((current) => withLocation(current, locationOf('M')));
    expect(settings.current()).toMatchObject({ locations: [{ id: 'L' }, { id: 'M' }], theme: 'dark' });
    expect(troubles.length).toBeGreaterThan(0);
    rmSync(folder);
    settings.change(withTheme('light'));
    expect(openIn(folder).settings.current()).toEqual(settings.current());
  });
});

describe('settings that could not be saved', () => {
  it('are saved once there is room, though nobody changes them again, and the trouble is over', () => {
    const folder = join(makeTempFolder(), 'data');
    writeFileSync(folder, 'in the way');
    const { settings, troubles } = openIn(folder);
    settings.change((current) => withLocation(current, locationOf('L')));
    settings.retry();
    expect(troubles).toEqual([expect.stringContaining(`cannot save to ${folder}`)]);
    rmSync(folder);
    settings.retry();
    expect(openIn(folder).settings.current().locations).toEqual([locationOf('L')]);
    expect(troubles).toEqual([]);
  });

  it('are not written again when all is saved', () => {
    const { settings, path } = openIn(makeTempFolder());
    settings.change(withTheme('dark'));
    const before = statSync(path).ino;
    settings.retry();
    expect(statSync(path).ino).toBe(before);
  });
});

describe('settings whose file', () => {
  it('was removed while Relink runs are written again whole', () => {
    const { settings, path } = openIn(makeTempFolder());
    settings.change((current) => withLocation(current, locationOf('L')));
    rmSync(path);
    settings.change(withTheme('dark'));
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ locations: [{ id: 'L' }], theme: 'dark' });
  });

  it('could not be written are saved later, without what another process did being lost', () => {
    const folder = join(makeTempFolder(), 'data');
    const { settings } = openIn(folder);
    settings.change((current) => withLocation(current, locationOf('L')));
    renameSync(folder, `${folder}-away`);
    writeFileSync(folder, 'in the way');
    settings.change((current) => withLocation(current, locationOf('M')));
    rmSync(folder);
    renameSync(`${folder}-away`, folder);
    openIn(folder).settings.change((current) => withLocation(current, locationOf('N')));
    settings.change(withTheme('dark'));
    const ids = openIn(folder)
      .settings.current()
      .locations.map(({ id }) => id);
    expect(ids).toEqual(['L', 'N', 'M']);
  });

  it('is written whole also under a snap, where electron-store would write in place', () => {
    const { settings, path } = openIn(makeTempFolder());
    settings.change(withTheme('dark'));
    const before = statSync(path).ino;
    vi.stubEnv('SNAP', '/snap/code/1');
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    settings.change(withTheme('light'));
    expect(statSync(path).ino).not.toBe(before);
    expect(process.env.SNAP).toBe('/snap/code/1');
  });
});

describe('the list of locations', () => {
  const both: Settings = { ...DEFAULT_SETTINGS, locations: [locationOf('L'), locationOf('M')] };

  it('takes a new one at its end', () => {
    expect(withLocation(both, locationOf('N')).locations.map(({ id }) => id)).toEqual(['L', 'M', 'N']);
  });

  it('replaces one in its place', () => {
    const renamed = { ...locationOf('L'), name: 'Renamed' };
    expect(withLocation(both, renamed).locations).toEqual([renamed, locationOf('M')]);
  });

  it('loses one', () => {
    expect(withoutLocation(both, locationIdOf('L')).locations).toEqual([locationOf('M')]);
    expect(withoutLocation(both, locationIdOf('Z')).locations).toHaveLength(2);
  });
});
