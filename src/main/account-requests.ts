import type { LocationId, Platform } from '../core/account.ts';
import type { AccountRef } from '../core/alerts.ts';
import { type Attempt, failed, succeeded } from '../core/failure.ts';
import type { Offer, User } from '../core/offer.ts';
import type { Reading } from '../core/reading.ts';
import type { LocationSettings } from '../core/settings.ts';
import {
  type Capabilities,
  type DialectAccess,
  type HighLevelClient,
  isAnotherSurface,
  type SignIn,
  type SignInRequest,
} from './highlevel/client.ts';
import { type SettingsStore, withChangedLocation } from './storage/settings.ts';
import { type Tokens, withToken } from './storage/tokens.ts';

export interface AccountRequestOptions {
  readonly client: HighLevelClient;
  readonly settings: SettingsStore;
  readonly tokens: Tokens;
}

/** What the app asks of HighLevel about its own locations, each through its dialect and with its token. */
export interface AccountRequests {
  /** Reads the accounts, and searches the dialect again when the remembered one no longer answers. */
  readonly read: (location: LocationId) => Promise<Attempt<Reading>>;
  readonly listPlatform: (location: LocationId, platform: Platform) => Promise<Attempt<Reading>>;
  /** Null until a dialect has answered. */
  readonly capabilitiesOf: (location: LocationId) => Capabilities | null;
  readonly startSignIn: (location: LocationId, request: SignInRequest) => Promise<Attempt<SignIn>>;
  /** The headers with which the API lets a request in. They carry the token and never leave this process's requests. */
  readonly headersFor: (location: LocationId) => Promise<Attempt<Readonly<Record<string, string>>>>;
  readonly disconnect: (account: AccountRef) => Promise<Attempt<true>>;
  readonly listUsers: (location: LocationId) => Promise<Attempt<readonly User[]>>;
  readonly listOffers: (
    location: LocationId,
    platform: Platform,
    login: string,
  ) => Promise<Attempt<readonly Offer[]>>;
  readonly attach: (
    location: LocationId,
    platform: Platform,
    login: string,
    offer: Offer,
  ) => Promise<Attempt<true>>;
}

export function createAccountRequests({ client, settings, tokens }: AccountRequestOptions): AccountRequests {
  const find = (id: LocationId): LocationSettings | undefined =>
    settings.current().locations.find((location) => location.id === id);

  const findDialect = (location: LocationSettings): Promise<Attempt<Reading>> =>
    withToken(tokens, location, async (access) => {
      const found = await client.findDialect(access);
      if (!found.ok) return found;
      remember(location, found.value.dialect);
      return succeeded(found.value.reading);
    });

  const remember = ({ id }: LocationSettings, name: DialectAccess['dialect']): void => {
    const current = find(id);
    if (!current || current.dialect?.isPinned || current.dialect?.name === name) return;
    settings.change((all) => withChangedLocation(all, id, { dialect: { name, isPinned: false } }));
  };

  const ask = async <T>(
    id: LocationId,
    request: (access: DialectAccess) => Promise<Attempt<T>>,
  ): Promise<Attempt<T>> => {
    const location = find(id);
    if (!location) return failed({ kind: 'token-missing' });
    const { dialect } = location;
    if (!dialect) return failed({ kind: 'not-found' });
    return withToken(tokens, location, (access) => request({ ...access, dialect: dialect.name }));
  };

  return {
    async read(id) {
      const location = find(id);
      if (location && !location.dialect) return findDialect(location);
      const listed = await ask(id, client.listAccounts);
      const isGone = !listed.ok && isAnotherSurface(listed.failure);
      return location && isGone && !location.dialect?.isPinned ? findDialect(location) : listed;
    },
    listPlatform: (id, platform) => ask(id, (access) => client.listPlatform(access, platform)),
    capabilitiesOf(id) {
      const dialect = find(id)?.dialect;
      return dialect ? client.capabilitiesOf(dialect.name) : null;
    },
    startSignIn: (id, request) => ask(id, (access) => client.startSignIn(access, request)),
    headersFor: (id) => ask(id, async (access) => succeeded(client.headersOf(access))),
    disconnect: ({ locationId, accountId }) =>
      ask(locationId, (access) => client.disconnect(access, accountId)),
    listUsers: (id) => ask(id, client.listUsers),
    listOffers: (id, platform, login) => ask(id, (access) => client.listOffers(access, platform, login)),
    attach: (id, platform, login, offer) =>
      ask(id, (access) => client.attach(access, platform, login, offer)),
  };
}
