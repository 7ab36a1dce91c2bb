import { powerMonitor } from 'electron';
import { FULL_POWER, type Power } from '../../core/thrift.ts';
import { isOnBattery } from '../power-supply.ts';
import { isScreenLocked } from '../screen-lock.ts';

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

/** Tells when the computer is about to sleep. Must be called after the app is ready. */
export const onSleep = (listener: () => void): void => {
  powerMonitor.on('suspend', listener);
};

/** How the computer is powered, and whether somebody is at it. */
export interface PowerWatch {
  readonly current: () => Power;
  /** To be called now and then: Linux tells nothing by itself. */
  readonly look: () => void;
}

/**
 * Follows whether the computer runs on battery, and whether its screen is locked. Must be called after the app is ready.
 * Where the system does not tell, it counts as plugged in and unlocked.
 */
export function followPower(onChange: () => void): PowerWatch {
  let power: Power = { ...FULL_POWER, isOnBattery: powerMonitor.isOnBatteryPower() };
  const change = (changes: Partial<Power>): void => {
    const next = { ...power, ...changes };
    const isSame = next.isOnBattery === power.isOnBattery && next.isLocked === power.isLocked;
    power = next;
    if (!isSame) onChange();
  };
  powerMonitor.on('on-battery', () => change({ isOnBattery: true }));
  powerMonitor.on('on-ac', () => change({ isOnBattery: false }));
  powerMonitor.on('lock-screen', () => change({ isLocked: true }));
  powerMonitor.on('unlock-screen', () => change({ isLocked: false }));
  let isLockTold: boolean | null = null;
  const askForLock = async (): Promise<boolean> => {
    if (isLockTold === false) return false;
    const isLocked = await isScreenLocked();
    // Who has nobody to tell it need not start a program every half minute to hear so.
    isLockTold ??= isLocked !== null;
    return isLocked ?? false;
  };
  const look = (): void => {
    if (process.platform !== 'linux') return;
    void Promise.all([isOnBattery(), askForLock()]).then(([onBattery, isLocked]) =>
      change({ isOnBattery: onBattery, isLocked }),
    );
  };
  look();
  return { current: () => power, look };
}
