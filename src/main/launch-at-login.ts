import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Outcome } from '../core/bridge.ts';
import { sentenceOfId } from '../core/failure-table.ts';
import type { Say } from '../core/words/say.ts';

/** What Electron offers of this on macOS and Windows. */
interface LoginItems {
  readonly isPackaged: boolean;
  readonly setLoginItemSettings: (settings: {
    readonly openAtLogin: boolean;
    readonly args: string[];
  }) => void;
}

/** What it depends on beside. */
interface Surroundings {
  readonly platform: NodeJS.Platform;
  /** Where Linux desktops keep what belongs to the person. */
  readonly configFolder: string;
  readonly executable: string;
}

const DONE: Outcome = { result: 'done' };
const FILE_NAME = 'app.relink.desktop.desktop';

/**
 * Starts Relink, hidden, when the person signs in to the computer, or no longer. Electron's own call does this on
 * macOS and Windows; Linux desktops read a file (freedesktop.org, Desktop Application Autostart Specification).
 */
export const createLaunchAtLogin =
  (app: LoginItems, { platform, configFolder, executable }: Surroundings) =>
  (isWanted: boolean, say: Say): Outcome => {
    if (!app.isPackaged && isWanted) {
      return { result: 'refused', sentence: sentenceOfId('autostart-not-installed', say) };
    }
    if (platform === 'linux') {
      const path = join(configFolder, 'autostart', FILE_NAME);
      return isWanted ? writeEntry(path, executable, say) : removeEntry(path, say);
    }
    app.setLoginItemSettings({ openAtLogin: isWanted, args: ['--hidden'] });
    return DONE;
  };

function writeEntry(path: string, executable: string, say: Say): Outcome {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, autostartEntry(executable));
    return DONE;
  } catch {
    return notWritten(path, say);
  }
}

function removeEntry(path: string, say: Say): Outcome {
  try {
    rmSync(path, { force: true });
    return DONE;
  } catch {
    return notWritten(path, say);
  }
}

const notWritten = (path: string, say: Say): Outcome => ({
  result: 'refused',
  sentence: sentenceOfId('autostart-not-written', say, { path }),
});

const autostartEntry = (executable: string): string => `[Desktop Entry]
Type=Application
Name=Relink
Exec="${executable.replace(/["\\`$]/g, '\\$&')}" --hidden
X-GNOME-Autostart-enabled=true
`;
