import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import type { Outcome } from '../../core/bridge.ts';

const FILE_NAME = 'app.relink.desktop.desktop';

/**
 * Starts Relink, hidden, when the person signs in to the computer, or no longer. Electron's own call does this on
 * macOS and Windows; Linux desktops read a file (freedesktop.org, Desktop Application Autostart Specification).
 */
export function setLaunchAtLogin(isWanted: boolean): Outcome {
  if (!app.isPackaged && isWanted) {
    return {
      result: 'refused',
      sentence: 'Only an installed Relink can start when you sign in; this one runs from its source.',
    };
  }
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: isWanted, args: ['--hidden'] });
    return { result: 'done' };
  }
  return writeAutostart(isWanted);
}

function writeAutostart(isWanted: boolean): Outcome {
  const path = join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'autostart', FILE_NAME);
  try {
    if (!isWanted) {
      rmSync(path, { force: true });
      return { result: 'done' };
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, autostartEntry(process.env.APPIMAGE ?? process.execPath));
    return { result: 'done' };
  } catch {
    return {
      result: 'refused',
      sentence: `The file ${path} could not be written. Check the permissions of its folder.`,
    };
  }
}

const autostartEntry = (executable: string): string => `[Desktop Entry]
Type=Application
Name=Relink
Exec="${executable.replace(/["\\`$]/g, '\\$&')}" --hidden
X-GNOME-Autostart-enabled=true
`;
