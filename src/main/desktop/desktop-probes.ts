import { app, Notification } from 'electron';
import { listenOnLoopback, refuse } from '../reconnect/loopback-listener.ts';
import type { DesktopProbes } from '../setup-test.ts';
import { isTrayHostThere } from './tray-host.ts';

/** What this desktop offers, for the test of a set-up. */
export const desktopProbes: DesktopProbes = {
  hasTray: isTrayHostThere,
  canNotify: () => Notification.isSupported(),
  browserName: () => app.getApplicationNameForProtocol('https://'),
  async tryCallback() {
    const { close } = await listenOnLoopback((_request, response) => refuse(response));
    close();
  },
};
