import type { AccountId, LocationId } from './account.ts';
import type { AlertMemory, AnnouncedForecast } from './alert-memory.ts';
import type { AccountRef } from './alerts.ts';
import { type Account, isWell, type LocationState, type Snapshot } from './snapshot.ts';

/**
 * The memory without what has ended: accounts that are well, and those that their location has been read and no longer
 * lists; forecasts that no longer hold; tokens that were accepted. Not knowing ends nothing.
 */
export function stillOpenOf(memory: AlertMemory, snapshot: Snapshot): AlertMemory {
  const locations = new Map(snapshot.locations.map((location) => [location.id, location]));
  const isUnread = (id: LocationId): boolean => (locations.get(id)?.check.state ?? 'fresh') !== 'fresh';
  const find = accountLookupOf(locations);
  const isOpen = (ref: AccountRef): boolean => {
    const account = find(ref);
    return account ? !isWell(account) : isUnread(ref.locationId);
  };
  const isForecastOpen = (told: AnnouncedForecast): boolean => {
    const account = find(told);
    if (!account) return isUnread(told.locationId);
    return account.health === 'unknown' || (account.health === 'expiring' && isSameEnd(told, account));
  };
  return {
    ...memory,
    announcedAccounts: memory.announcedAccounts.filter(isOpen),
    announcedForecasts: memory.announcedForecasts.filter(isForecastOpen),
    snoozes: memory.snoozes.filter(isOpen),
    announcedTokens: memory.announcedTokens.filter(isUnread),
  };
}

/** An end that has moved forward is another one. */
const isSameEnd = (told: AnnouncedForecast, { expiresAt }: Account): boolean =>
  expiresAt !== null && expiresAt <= told.expiresAt;

/** Indexes the accounts of a location when one is first asked for: of most locations nothing is remembered. */
function accountLookupOf(locations: ReadonlyMap<LocationId, LocationState>) {
  const indexes = new Map<LocationId, ReadonlyMap<AccountId, Account>>();
  return ({ locationId, accountId }: AccountRef): Account | undefined => {
    const accounts = locations.get(locationId)?.accounts ?? [];
    const index = indexes.get(locationId) ?? new Map(accounts.map((account) => [account.id, account]));
    indexes.set(locationId, index);
    return index.get(accountId);
  };
}
