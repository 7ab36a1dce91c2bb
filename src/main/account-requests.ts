import type { LocationId, Platform } from '../core/account.ts';
import type { AccountRef } from '../core/alerts.ts';
import type { DialectName } from '../core/dialect.ts';
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
import { type SettingsStore, withDialects } from './storage/settings.ts';
import { type Tokens, withToken } from './storage/tokens.ts';

export interface AccountRequestOptions {
  readonly client: HighLevelClient;
  readonly settings: SettingsStore;
  readonly tokens: Tokens;
  /**
   * Puts off writing down which dialects were found, since those of many locations are found one right after another.
   * Without it, each is written at once.
   */
  readonly putOff?: (write: () => void) => void;
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

/** What is found in the first sweep over thousands of locations is written down a few times at most. */
const MOST_WAITS = 20;

export function createAccountRequests(options: AccountRequestOptions): AccountRequests {
  const { client, settings, tokens, putOff = (write) => write() } = options;
  const lookUp = createLocationLookup(settings);
  /** Found, and not yet written down. */
  const found = new Map<LocationId, DialectName>();

  const find = (id: LocationId): LocationSettings | undefined => {
    const location = lookUp(id);
    const name = found.get(id);
    return location && name && !location.dialect?.isPinned
      ? { ...location, dialect: { name, isPinned: false } }
      : location;
  };

  const findDialect = (location: LocationSettings): Promise<Attempt<Reading>> =>
    withToken(tokens, location, async (access) => {
      const listed = await client.findDialect(access);
      if (!listed.ok) return listed;
      remember(location, listed.value.dialect);
      return succeeded(listed.value.reading);
    });

  const remember = ({ id }: LocationSettings, name: DialectName): void => {
    const current = find(id);
    if (!current || current.dialect?.isPinned || current.dialect?.name === name) return;
    const isAwaited = found.size > 0;
    found.set(id, name);
    if (!isAwaited) awaitOthers(1);
  };

  /** Waits on while others are being found. */
  const awaitOthers = (waits: number): void => {
    const count = found.size;
    putOff(() => {
      if (found.size > count && waits < MOST_WAITS) awaitOthers(waits + 1);
      else writeFound();
    });
  };

  const writeFound = (): void => {
    const names = new Map(found);
    found.clear();
    settings.change((all) => withDialects(all, names));
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

/** Finds a location among thousands without looking through them. */
function createLocationLookup({ current }: Pick<SettingsStore, 'current'>) {
  let indexed: readonly LocationSettings[] = [];
  let byId: ReadonlyMap<LocationId, LocationSettings> = new Map();
  return (id: LocationId): LocationSettings | undefined => {
    const { locations } = current();
    if (locations !== indexed) {
      indexed = locations;
      byId = new Map(locations.map((location) => [location.id, location]));
    }
    return byId.get(id);
  };
}
