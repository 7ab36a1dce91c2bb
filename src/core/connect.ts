import type { LocationId, Platform } from './account.ts';
import type { Offer } from './offer.ts';

/** Where the connecting of a new account stands; there is one at a time. */
export type ConnectStep =
  | { readonly step: 'starting' }
  /** The person signs in, in the browser. `deadline` in epoch milliseconds. */
  | { readonly step: 'waiting'; readonly deadline: number }
  | { readonly step: 'loading-offers' }
  | { readonly step: 'choosing'; readonly offers: readonly Offer[] }
  | { readonly step: 'attaching'; readonly offer: Offer }
  | { readonly step: 'connected'; readonly name: string }
  | { readonly step: 'failed'; readonly sentence: string };

export interface Connect {
  readonly locationId: LocationId;
  readonly platform: Platform;
  readonly state: ConnectStep;
}
