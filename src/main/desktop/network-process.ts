import { app } from 'electron';

/** Chromium's own name of it (`content/public/common/content_features.cc`); one that does not know it ignores it. */
const IN_PROCESS = 'NetworkServiceInProcess2';

/**
 * Lets Chromium's network run in the main process. What it does for Relink is to hand the page's own files to the
 * window, and to ask where a proxy or a certificate of the system's matters; a process of its own takes 10 MB for
 * that, all day. Not on macOS, where it would leave the sandbox that it has there. Must run before the app is ready.
 */
export function spareNetworkProcess(): void {
  if (process.platform === 'darwin') return;
  // A switch that is set anew loses what it held.
  const features = [app.commandLine.getSwitchValue('enable-features'), IN_PROCESS].filter(Boolean);
  app.commandLine.appendSwitch('enable-features', features.join(','));
}
