import type { LocationId } from '../core/account.ts';
import type { AccountRef } from '../core/alerts.ts';
import { type Attempt, failed } from '../core/failure.ts';
import type { Reading } from '../core/reading.ts';
import { findAccount } from '../core/snapshot.ts';
import type { Access, HighLevelClient } from './highlevel/client.ts';
import type { SnapshotStore } from './monitor/snapshot-store.ts';
import type { SettingsStore } from './storage/settings.ts';
import { type Tokens, withToken } from './storage/tokens.ts';

export interface AccountRequestOptions {
  readonly client: HighLevelClient;
  readonly settings: SettingsStore;
  readonly tokens: Tokens;
  readonly store: SnapshotStore;
}

/** What the app asks of HighLevel about its own locations and accounts, each with the right token. */
export interface AccountRequests {
  readonly read: (location: LocationId) => Promise<Attempt<Reading>>;
  /** Asks for the address at which the person signs in. */
  readonly requestAddress: (account: AccountRef, callbackUrl: string) => Promise<Attempt<string>>;
  readonly disconnect: (account: AccountRef) => Promise<Attempt<true>>;
}

export function createAccountRequests(options: AccountRequestOptions): AccountRequests {
  const { client, settings, tokens, store } = options;

  const ask = async <T>(
    id: LocationId,
    request: (access: Access) => Promise<Attempt<T>>,
  ): Promise<Attempt<T>> => {
    const location = settings.current().locations.find((candidate) => candidate.id === id);
    return location ? withToken(tokens, location, request) : failed({ kind: 'token-missing' });
  };

  return {
    read: (location) => ask(location, client.listAccounts),
    async requestAddress({ locationId, accountId }, callbackUrl) {
      const platform = findAccount(store.current(), locationId, accountId)?.platform;
      if (platform === undefined) return failed({ kind: 'not-found' });
      return ask(locationId, (access) => client.startReconnect(access, { platform, callbackUrl }));
    },
    disconnect: ({ locationId, accountId }) =>
      ask(locationId, (access) => client.disconnect(access, accountId)),
  };
}
