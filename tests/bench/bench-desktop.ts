import { resolve } from 'node:path';
import { startHome } from '../e2e/desktop/home.ts';
import { type Keyring, keyringOf } from '../e2e/desktop/keyring.ts';
import { type SessionBus, startSessionBus } from '../e2e/desktop/session-bus.ts';
import { type TrayHost, trayHostOf } from '../e2e/desktop/tray-host.ts';

/** A desktop of its own: session bus, keyring and a panel with a tray, as a person's session has them. */
export interface Bench {
  readonly electron: string;
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly bus: SessionBus;
  readonly keyring: Keyring;
  readonly trayHost: TrayHost;
  readonly stop: () => Promise<void>;
}

export const REPOSITORY = resolve(import.meta.dirname, '../..');
export const BARE = resolve(import.meta.dirname, 'bare');
export const BARE_WITH_WINDOW = resolve(import.meta.dirname, 'bare-window');

/**
 * Sets it up on the display that `DISPLAY` names.
 * @throws Error when a program of the desktop is missing
 */
export async function setUpBench(electron: string): Promise<Bench> {
  const home = await startHome();
  try {
    const bus = await startSessionBus(home);
    const [keyring, trayHost] = await Promise.all([keyringOf(home, bus), trayHostOf(bus)]);
    await keyring.start('unlocked');
    await trayHost.start();
    const env = { ...home.env, DBUS_SESSION_BUS_ADDRESS: bus.address, DBUS_SYSTEM_BUS_ADDRESS: bus.address };
    return { electron, folder: home.folder, env, bus, keyring, trayHost, stop: home.stop };
  } catch (failure) {
    await home.stop();
    throw failure;
  }
}
