import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What a desktop tells of the session that asks: `LockedHint` in `org.freedesktop.login1(5)`. */
const LOCKED_HINT = [
  '--system',
  '--print-reply',
  '--dest=org.freedesktop.login1',
  '/org/freedesktop/login1/session/auto',
  'org.freedesktop.DBus.Properties.Get',
  'string:org.freedesktop.login1.Session',
  'string:LockedHint',
] as const;

/**
 * Whether the screen of a Linux desktop is locked, as its session tells; null where nobody tells. Electron's own answer
 * is another one: for Chromium a screen is locked once X has blanked it, after ten minutes without a key, also where
 * nothing locks it (`ui/base/idle/idle_linux.cc`), and on Wayland never.
 */
export const isScreenLocked = (): Promise<boolean | null> =>
  promisify(execFile)('dbus-send', LOCKED_HINT).then(
    ({ stdout }) => stdout.includes('boolean true'),
    () => null,
  );
