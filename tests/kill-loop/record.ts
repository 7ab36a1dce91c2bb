import { accountIdOf, locationIdOf } from '../../src/core/account.ts';
import { EMPTY_ALERT_MEMORY } from '../../src/core/alert-memory.ts';
import type { Trouble } from '../../src/core/failure-table.ts';
import type { LocationSettings } from '../../src/core/settings.ts';
import { newLocation } from '../../src/core/snapshot.ts';
import { openAlertMemory } from '../../src/main/storage/alert-memory.ts';
import { openSettings, withLocation } from '../../src/main/storage/settings.ts';
import { openSnapshotCache } from '../../src/main/storage/snapshot-cache.ts';

/** Locations are only ever added: so many, and each later number replaces an earlier one. */
const LOCATIONS = 40;

/** The number of the write that each of the three files holds; 0 before the first. */
export interface Numbers {
  readonly locations: number;
  readonly alerts: number;
  readonly snapshot: number;
}

/** The three files of a user data folder, each holding the number of the write that made it. */
export interface NumberedFiles {
  /** @throws Error when a location is missing */
  readonly read: () => Numbers;
  readonly write: (number: number) => void;
}

/** @throws Error as soon as one of the files is in trouble */
export function openNumberedFiles(folder: string): NumberedFiles {
  const fail = ({ id }: Trouble): never => {
    throw new Error(id);
  };
  const settings = openSettings(folder, fail, { follow: false });
  const alerts = openAlertMemory(folder, fail);
  const snapshot = openSnapshotCache(folder, fail);
  return {
    read: () => ({
      locations: numberOfLocations(settings.current().locations),
      alerts: Number(alerts.read().announcedAccounts[0]?.accountId ?? 0),
      snapshot: Number(snapshot.read().locations[0]?.name ?? 0),
    }),
    write(number) {
      settings.change((current) => withLocation(current, locationOf(number)));
      alerts.write({
        ...EMPTY_ALERT_MEMORY,
        announcedAccounts: [
          { locationId: locationIdOf('L'), accountId: accountIdOf(String(number)), at: number, reminders: 0 },
        ],
      });
      snapshot.write({ locations: [newLocation(locationIdOf('L'), String(number))] });
    },
  };
}

const locationOf = (number: number): LocationSettings => ({
  id: locationIdOf(`L${number % LOCATIONS}`),
  name: String(number),
  token: { last4: '5963', addedAt: number, keptIn: 'keychain' },
  dialect: null,
  userId: null,
});

/** The newest number, once all the numbers before it are seen to be there too. */
function numberOfLocations(locations: readonly LocationSettings[]): number {
  const numbers = locations.map(({ name }) => Number(name));
  const newest = Math.max(0, ...numbers);
  for (let number = newest; number > Math.max(0, newest - LOCATIONS); number -= 1) {
    if (!numbers.includes(number)) throw new Error(`Location ${number} of ${newest} is lost.`);
  }
  return newest;
}
