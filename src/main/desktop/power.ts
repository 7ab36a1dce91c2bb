import { powerMonitor } from 'electron';

/** Systems report a wake-up and the unlocking of the screen moments apart. */
const COALESCE_MS = 1_000;

/** Tells when the computer is back from sleep, or its screen unlocked. Must be called after the app is ready. */
export function onResume(listener: () => void): () => void {
  let timer: NodeJS.Timeout | null = null;
  const gather = (): void => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(listener, COALESCE_MS);
  };
  powerMonitor.on('resume', gather);
  powerMonitor.on('unlock-screen', gather);
  return () => {
    powerMonitor.off('resume', gather);
    powerMonitor.off('unlock-screen', gather);
    if (timer) clearTimeout(timer);
  };
}
