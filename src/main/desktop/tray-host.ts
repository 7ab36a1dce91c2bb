import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const NEW_OWNERS = `type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${WATCHER}'`;
const HAS_OWNER = [
  '--session',
  '--print-reply',
  '--dest=org.freedesktop.DBus',
  '/org/freedesktop/DBus',
  'org.freedesktop.DBus.NameHasOwner',
  `string:${WATCHER}`,
];
/** dbus-monitor greets with `NameAcquired`, so the signal is told by its three arguments: name, old and new owner. */
const APPEARED = new RegExp(`string "${WATCHER}"\\s+string ""\\s+string ":`);

/**
 * Calls back once when a tray host appears on a Linux desktop that had none when the app started: Electron looks for
 * one only while it creates a tray icon, and never registers by itself later (seen with Electron 25). Uses the tools
 * that come with D-Bus, since Electron offers no access to the bus. Does nothing on other systems, on a desktop that
 * has a host, and where the tools or the bus are missing.
 * @returns the undo
 */
export function onTrayHostAppears(act: () => void): () => void {
  if (process.platform !== 'linux' || !process.env.DBUS_SESSION_BUS_ADDRESS) return () => {};
  // Listening before asking: a host that appears in between is not missed.
  const monitor = spawn('dbus-monitor', ['--session', NEW_OWNERS], { stdio: ['ignore', 'pipe', 'ignore'] });
  const stop = (): void => {
    monitor.kill();
  };
  let heard = '';
  monitor.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    heard = (heard + chunk).slice(-2000);
    if (!APPEARED.test(heard)) return;
    stop();
    act();
  });
  monitor.on('error', () => {});
  void isHostThere().then((isThere) => isThere && stop());
  return stop;
}

/** Whether the desktop shows tray icons, as macOS and Windows always do; null when it does not tell. */
export const isTrayHostThere = async (): Promise<boolean | null> =>
  process.platform === 'linux' ? askForHost().catch(() => null) : true;

const askForHost = async (): Promise<boolean> => {
  const { stdout } = await promisify(execFile)('dbus-send', HAS_OWNER);
  return stdout.includes('boolean true');
};

/** Without an answer there is no bus to listen on either. */
const isHostThere = (): Promise<boolean> => askForHost().catch(() => true);
