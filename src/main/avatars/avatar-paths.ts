import { createHash } from 'node:crypto';
import { accountIdOf, type LocationId, locationIdOf } from '../../core/account.ts';
import { type Account, findAccount, type LocationState, type Snapshot } from '../../core/snapshot.ts';

const FOLDER = '/avatar/';

/**
 * Puts paths of main's own in the place of the addresses of pictures: the window is not to know them. A path changes
 * with its address, or the page would go on showing the picture before.
 */
export function createAvatarPaths(): (snapshot: Snapshot) => Snapshot {
  /** Between two snapshots most locations are the same, and of most others only the moment of the check is new. */
  const masked = new WeakMap<LocationState, LocationState>();
  const maskedAccounts = new WeakMap<LocationState['accounts'], LocationState['accounts']>();
  const accountsOf = (location: LocationState): LocationState['accounts'] => {
    const known = maskedAccounts.get(location.accounts) ?? withPaths(location);
    maskedAccounts.set(location.accounts, known);
    return known;
  };
  const maskedOf = (location: LocationState): LocationState => {
    const known = masked.get(location) ?? { ...location, accounts: accountsOf(location) };
    masked.set(location, known);
    return known;
  };
  return (snapshot) => ({ ...snapshot, locations: snapshot.locations.map(maskedOf) });
}

const withPaths = ({ id, accounts }: LocationState): LocationState['accounts'] =>
  accounts.some(({ avatar }) => avatar !== null)
    ? accounts.map((account) => ({ ...account, avatar: pathOf(id, account) }))
    : accounts;

const pathOf = (locationId: LocationId, { id, avatar }: Account): string | null =>
  avatar && `${FOLDER}${encodeURIComponent(locationId)}/${encodeURIComponent(id)}?${versionOf(avatar)}`;

const versionOf = (address: string): string =>
  createHash('sha256').update(address).digest('hex').slice(0, 12);

export const isAvatarPath = (path: string): boolean => path.startsWith(FOLDER);

/** The address of the picture that a path stands for, as it is now; null when there is none. */
export function avatarAddressOf(snapshot: Snapshot, path: string): string | null {
  const [locationId, accountId, ...rest] = path.slice(FOLDER.length).split('/').map(decodedSegment);
  if (!locationId || !accountId || rest.length > 0) return null;
  return findAccount(snapshot, locationIdOf(locationId), accountIdOf(accountId))?.avatar ?? null;
}

function decodedSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
