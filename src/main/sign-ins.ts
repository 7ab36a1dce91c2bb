import type { LocationId, Platform } from '../core/account.ts';
import type { AccountRef } from '../core/alerts.ts';
import { type Attempt, failed } from '../core/failure.ts';
import { findAccount } from '../core/snapshot.ts';
import type { AccountRequests } from './account-requests.ts';
import type { SignIn } from './highlevel/client.ts';
import type { SnapshotStore } from './monitor/snapshot-store.ts';
import type { SettingsStore } from './storage/settings.ts';

export interface SignInsOptions {
  readonly requests: Pick<AccountRequests, 'startSignIn'>;
  readonly settings: SettingsStore;
  readonly store: SnapshotStore;
}

/** Begins sign-ins in the name of the location's user. */
export interface SignIns {
  readonly toReconnect: (
    account: AccountRef,
    request: { readonly callbackUrl: string },
  ) => Promise<Attempt<SignIn>>;
  readonly toConnect: (location: LocationId, platform: Platform) => Promise<Attempt<SignIn>>;
}

export function createSignIns({ requests, settings, store }: SignInsOptions): SignIns {
  const userOf = (id: LocationId): string =>
    settings.current().locations.find((location) => location.id === id)?.userId ?? '';

  return {
    async toReconnect({ locationId, accountId }, { callbackUrl }) {
      const platform = findAccount(store.current(), locationId, accountId)?.platform;
      if (platform === undefined) return failed({ kind: 'not-found' });
      const request = { platform, callbackUrl, userId: userOf(locationId), isReconnect: true };
      return requests.startSignIn(locationId, request);
    },
    toConnect: (location, platform) =>
      requests.startSignIn(location, {
        platform,
        // New accounts are connected only where the API reports to an opener.
        callbackUrl: '',
        userId: userOf(location),
        isReconnect: false,
      }),
  };
}
