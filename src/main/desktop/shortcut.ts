import { globalShortcut } from 'electron';

/** The keys that open Relink from anywhere. */
export interface Shortcut {
  /**
   * Takes these keys, and lets go of those before.
   * @param keys Electron's word for them; null for none
   * @returns whether they were free: another program may have them, and a Wayland desktop may grant none
   */
  readonly use: (keys: string | null) => boolean;
}

export function createShortcut(onPress: () => void): Shortcut {
  let used: string | null = null;
  return {
    use(keys) {
      if (keys === used) return true;
      if (used !== null) globalShortcut.unregister(used);
      const isTaken = keys === null || takeKeys(keys, onPress);
      used = isTaken ? keys : null;
      return isTaken;
    },
  };
}

function takeKeys(keys: string, onPress: () => void): boolean {
  try {
    return globalShortcut.register(keys, onPress);
  } catch {
    return false;
  }
}
