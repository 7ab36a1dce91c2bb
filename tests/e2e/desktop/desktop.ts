import { delimiter } from 'node:path';
import { type BrowserStandIn, placeBrowserStandIn } from './browser-stand-in.ts';
import { type Environment, type Home, startHome } from './home.ts';
import { type Keyring, keyringOf } from './keyring.ts';
import { type NotificationDaemon, notificationDaemonOf } from './notification-daemon.ts';
import { type SessionBus, startSessionBus } from './session-bus.ts';
import { type TrayHost, trayHostOf } from './tray-host.ts';

/** What stands ready when the desktop has started; every part can be started and stopped later on. */
export interface DesktopOptions {
  readonly keyring: 'unlocked' | 'locked' | 'none';
  readonly trayHost: boolean;
  readonly notifications: boolean;
}

/** A Linux desktop of a test's own: real D-Bus, real keyring, and the two ends of tray and notifications. */
export interface Desktop extends Home {
  readonly bus: SessionBus;
  readonly keyring: Keyring;
  readonly trayHost: TrayHost;
  readonly notifications: NotificationDaemon;
  readonly browser: BrowserStandIn;
}

/**
 * Starts a desktop on the display that `DISPLAY` names. Call `stop` whatever becomes of the test.
 *
 * @throws Error when there is no display, or a program of the desktop is missing; nothing is left behind then.
 */
export async function startDesktop(options: DesktopOptions): Promise<Desktop> {
  if (process.env.DISPLAY === undefined) {
    throw new Error('There is no display: set DISPLAY, or run `npm test`, which starts one.');
  }
  const home = await startHome();
  try {
    return await furnish(home, options);
  } catch (failure) {
    await home.stop();
    throw failure;
  }
}

async function furnish(home: Home, options: DesktopOptions): Promise<Desktop> {
  const browser = await placeBrowserStandIn(home);
  const bus = await startSessionBus(home);
  const [keyring, trayHost, notifications] = await Promise.all([
    keyringOf(home, bus),
    trayHostOf(bus),
    notificationDaemonOf(bus),
  ]);
  if (options.keyring !== 'none') await keyring.start(options.keyring);
  if (options.trayHost) await trayHost.start();
  if (options.notifications) await notifications.start();
  const env = environmentOf(home, bus, browser);
  return { ...home, env, bus, keyring, trayHost, notifications, browser };
}

function environmentOf(home: Home, bus: SessionBus, browser: BrowserStandIn): Environment {
  return {
    ...home.env,
    PATH: [browser.folder, home.env.PATH ?? ''].join(delimiter),
    DBUS_SESSION_BUS_ADDRESS: bus.address,
    // Keeps the app from the machine's own power manager: on this bus there is none.
    DBUS_SYSTEM_BUS_ADDRESS: bus.address,
  };
}
