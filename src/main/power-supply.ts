import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const SUPPLIES = '/sys/class/power_supply';

/** What Linux tells of a supply, each a word; empty where it tells nothing. */
interface Supply {
  readonly type: string;
  readonly online: string;
  readonly status: string;
  readonly scope: string;
}

/**
 * Whether a Linux computer runs on its battery: Electron knows that of macOS and Windows alone. The files and their
 * words are those of the kernel's `Documentation/ABI/testing/sysfs-class-power`. What cannot be read counts as plugged in.
 */
export async function isOnBattery(folder: string = SUPPLIES): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  const supplies = await Promise.all(names.map((name) => readSupply(join(folder, name))));
  return !supplies.some(isPluggedIn) && supplies.some(isDraining);
}

async function readSupply(folder: string): Promise<Supply> {
  const read = (file: string): Promise<string> =>
    readFile(join(folder, file), 'utf8').then(
      (text) => text.trim(),
      () => '',
    );
  const [type, online, status, scope] = await Promise.all([
    read('type'),
    read('online'),
    read('status'),
    read('scope'),
  ]);
  return { type, online, status, scope };
}

const isPluggedIn = ({ type, online }: Supply): boolean =>
  type !== 'Battery' && online !== '' && online !== '0';

/** The battery of a mouse or a headset says nothing of the computer. */
const isDraining = ({ type, status, scope }: Supply): boolean =>
  type === 'Battery' && scope !== 'Device' && status === 'Discharging';
