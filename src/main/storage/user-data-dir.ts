import { homedir } from 'node:os';
import { join } from 'node:path';

/** The parts of the process that decide where an app keeps its files. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const FOLDER = 'Relink';

/** Where Electron keeps the user data of an app of this name, so that app and command line share it. */
export function defaultUserDataDir({ platform, env }: Surroundings): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', FOLDER);
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), FOLDER);
  return join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), FOLDER);
}
