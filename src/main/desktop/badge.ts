import { app } from 'electron';

/**
 * Shows a number at the app's icon: in the dock of macOS, and on the Linux desktops that know the launcher of Unity.
 * Windows has no such number.
 */
export function createBadge(): (count: number) => void {
  let shown = 0;
  return (count) => {
    if (count === shown || process.platform === 'win32') return;
    shown = count;
    app.setBadgeCount(count);
  };
}
