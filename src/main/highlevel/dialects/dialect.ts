import type { AccountId, LocationId, Platform } from '../../../core/account.ts';
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

/** The sign-in that a reconnect asks for. */
export interface ReconnectRequest {
  readonly platform: Platform;
  readonly callbackUrl: string;
}

/** One surface of HighLevel's API: what to ask for each purpose, and how to read the answers. */
export interface Dialect {
  readonly name: 'quick-start';
  /** Value of the `Version` header. */
  readonly version: string;
  /** The platforms that the surface can be asked for one by one, under the names that people know. */
  readonly platforms: readonly Platform[];
  readonly listAccounts: (location: LocationId) => Ask<Reading>;
  readonly listPlatform: (location: LocationId, platform: Platform) => Ask<Reading>;
  /** Answers the address at which the person signs in. */
  readonly startReconnect: (location: LocationId, request: ReconnectRequest) => Ask<string>;
  readonly disconnect: (location: LocationId, account: AccountId) => Ask<true>;
}
