import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sayInEnglish } from '../../../src/core/words/speech.ts';
import { createLaunchAtLogin } from '../../../src/main/launch-at-login.ts';
import { sayIn } from '../say-in.ts';
import { makeImpossibleFolder, makeTempFolder } from '../temp-folder.ts';

const DONE = { result: 'done' };

interface Wishes {
  readonly isPackaged?: boolean;
  readonly platform?: NodeJS.Platform;
  readonly configFolder?: string;
}

function launcherOf({ isPackaged = true, platform = 'linux', configFolder = makeTempFolder() }: Wishes = {}) {
  const asked: unknown[] = [];
  const launch = createLaunchAtLogin(
    { isPackaged, setLoginItemSettings: (settings) => asked.push(settings) },
    { platform, configFolder, executable: '/opt/Relink $1/relink' },
  );
  return { launch, asked, path: join(configFolder, 'autostart', 'app.relink.desktop.desktop') };
}

it('a Linux desktop is told by a file, which goes again', () => {
  const { launch, path } = launcherOf();
  expect(launch(true, sayInEnglish)).toEqual(DONE);
  expect(readFileSync(path, 'utf8')).toContain('Exec="/opt/Relink \\$1/relink" --hidden');
  expect(launch(false, sayInEnglish)).toEqual(DONE);
  expect(existsSync(path)).toBe(false);
});

it('macOS and Windows are asked through Electron', () => {
  const { launch, asked } = launcherOf({ platform: 'darwin' });
  expect(launch(true, sayInEnglish)).toEqual(DONE);
  expect(asked).toEqual([{ openAtLogin: true, args: ['--hidden'] }]);
});

it('a Relink that runs from its source refuses, in the language that is spoken', () => {
  const { launch, path } = launcherOf({ isPackaged: false });
  expect(launch(true, sayInEnglish)).toMatchObject({
    sentence: expect.stringContaining('Only an installed Relink'),
  });
  expect(launch(true, sayIn('de-DE'))).toMatchObject({
    sentence: expect.stringContaining('Installiere Relink zuerst.'),
  });
  expect(existsSync(path)).toBe(false);
});

it('a file that cannot be written is told with its place', () => {
  const { launch, path } = launcherOf({ configFolder: makeImpossibleFolder() });
  expect(launch(true, sayInEnglish)).toMatchObject({
    sentence: expect.stringContaining(`The file ${path} could not be written.`),
  });
});
