import { type LocationId, locationIdOf } from './account.ts';
import type { FailureId } from './failure-table.ts';

/** HighLevel's location IDs are letters and digits; the others are allowed so that a new form is not locked out. */
const FORM = /^[A-Za-z0-9_-]{3,64}$/;

export const isLocationId = (text: string): boolean => FORM.test(text);

/** What a person has pasted in place of a location ID. */
export type LocationIdFault = Extract<FailureId, `location-id-${string}`>;

/** Reads a location ID as a person pasted it. */
export function parseLocationId(
  pasted: string,
): { readonly id: LocationId } | { readonly fault: LocationIdFault } {
  const text = pasted.trim();
  if (text === '') return { fault: 'location-id-empty' };
  if (/^pit-/i.test(text)) return { fault: 'location-id-is-token' };
  return isLocationId(text) ? { id: locationIdOf(text) } : { fault: 'location-id-malformed' };
}
