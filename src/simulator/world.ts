import type { Platform } from '../core/account.ts';
import type { Agency } from './agency.ts';
import type { Fault } from './faults.ts';
import type { Reply } from './messages.ts';

/** One authorization that `oauth/start` has begun. It can be decided once. */
export interface Consent {
  readonly token: string;
  readonly locationId: string;
  readonly platform: Platform;
  readonly callbackUrl: string;
  readonly isUsed: boolean;
}

/** The whole state of a simulator. */
export interface World {
  readonly agency: Agency;
  readonly consents: readonly Consent[];
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
  /** A new unguessable token that fits into a path. */
  readonly newToken: () => string;
}

export const openConsent = (world: World, consent: Consent): World => ({
  ...world,
  consents: [...world.consents, consent],
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
