import type { Platform } from '../core/account.ts';
import type { DialectName } from '../core/dialect.ts';
import type { Agency } from './agency.ts';
import type { Fault } from './faults.ts';
import type { Reply } from './messages.ts';
import type { PublishedConduct } from './published/conduct.ts';
import type { Usage } from './published/rate-limit.ts';

/** One authorization that the quick-start's `oauth/start` has begun. It can be decided once. */
export interface Consent {
  readonly token: string;
  readonly locationId: string;
  readonly platform: Platform;
  readonly callbackUrl: string;
  readonly isUsed: boolean;
}

/** One sign-in that a published `oauth/{platform}/start` has led to. It can be decided once. */
export interface SignIn {
  readonly token: string;
  readonly locationId: string;
  readonly platform: Platform;
  readonly isReconnect: boolean;
  readonly isUsed: boolean;
}

/** The whole state of a simulator. */
export interface World {
  readonly dialect: DialectName;
  readonly conduct: PublishedConduct;
  readonly agency: Agency;
  readonly consents: readonly Consent[];
  readonly signIns: readonly SignIn[];
  /** By location id; requests that belong to no location are counted under the empty one. */
  readonly usage: Readonly<Record<string, Usage>>;
  readonly faults: readonly Fault[];
}

/** What an answered request leaves behind, and the answer. */
export interface Outcome {
  readonly world: World;
  readonly reply: Reply;
}

/** What an answer may need of its surroundings. */
export interface Surroundings {
  readonly baseUrl: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** A new unguessable token that fits into a path. */
  readonly newToken: () => string;
}

export const openConsent = (world: World, consent: Consent): World => ({
  ...world,
  consents: [...world.consents, consent],
});

export const openSignIn = (world: World, signIn: SignIn): World => ({
  ...world,
  signIns: [...world.signIns, signIn],
});

/** Keeps the one current world. */
export interface WorldCell {
  readonly read: () => World;
  readonly write: (world: World) => void;
}

export function createWorldCell(first: World): WorldCell {
  let current = first;
  return {
    read: () => current,
    write: (world) => {
      current = world;
    },
  };
}
