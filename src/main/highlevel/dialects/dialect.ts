import type { AccountId, LocationId, Platform } from '../../../core/account.ts';
import type { DialectName } from '../../../core/dialect.ts';
import type { Offer, User } from '../../../core/offer.ts';
import type { Reading } from '../../../core/reading.ts';

/** One question to the API, and how to read its answer. */
export interface Ask<T> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Path below the API's base URL, with every variable part encoded. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /**
   * Reads the parsed JSON of a successful reply (`undefined` when it has no body).
   * @returns null when the reply is not one that this API gives
   */
  readonly read: (reply: unknown) => T | null;
  /** What a 404 means, where it is an answer rather than a failure. */
  readonly whenNotFound?: T;
}

/** A sign-in that ends with the browser visiting an address of ours. */
export interface CallbackSignIn {
  readonly via: 'callback';
  /** Answers the address at which the person signs in. */
  readonly start: (
    location: LocationId,
    request: { readonly platform: Platform; readonly callbackUrl: string },
  ) => Ask<string>;
}

/** A page that a page of ours has to open, since it reports to its opener how the sign-in ended. */
export interface OpenerPage {
  readonly location: LocationId;
  readonly platform: Platform;
  /** The user of the location in whose name the account is connected. */
  readonly userId: string;
  readonly isReconnect: boolean;
}
export interface OpenerSignIn {
  readonly via: 'opener';
  readonly startPage: (page: OpenerPage) => Pick<Ask<never>, 'path' | 'query'>;
}

/** How a new account is taken up once its login has signed in. `login` is the ID that the sign-in reported. */
export interface Connecting {
  /** The platforms of which an account can be connected. */
  readonly platforms: readonly Platform[];
  readonly listOffers: (location: LocationId, platform: Platform, login: string) => Ask<readonly Offer[]>;
  readonly attach: (location: LocationId, platform: Platform, login: string, offer: Offer) => Ask<true>;
}

/** One surface of HighLevel's API: what to ask for each purpose, and how to read the answers. */
export interface Dialect {
  readonly name: DialectName;
  /** Value of the `Version` header. */
  readonly version: string;
  /** The platforms whose accounts the surface can filter. */
  readonly platforms: readonly Platform[];
  readonly listAccounts: (location: LocationId) => Ask<Reading>;
  readonly listPlatform: (location: LocationId, platform: Platform) => Ask<Reading>;
  readonly disconnect: (location: LocationId, account: AccountId) => Ask<true>;
  readonly reconnect: CallbackSignIn | OpenerSignIn;
  /** Null where the surface offers no way to connect a new account. */
  readonly connect: Connecting | null;
  /** Null where no user is needed. */
  readonly listUsers: ((location: LocationId) => Ask<readonly User[]>) | null;
  readonly readLocationName: ((location: LocationId) => Ask<string>) | null;
}
