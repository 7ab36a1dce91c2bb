import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { createLaunchAtLogin } from '../launch-at-login.ts';

/** Starts Relink, hidden, when the person signs in to the computer, or no longer. */
export const setLaunchAtLogin = createLaunchAtLogin(app, {
  platform: process.platform,
  configFolder: process.env.XDG_CONFIG_HOME || join(homedir(), '.config'),
  executable: process.env.APPIMAGE ?? process.execPath,
});
