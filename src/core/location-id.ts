import { type LocationId, locationIdOf } from './account.ts';
import type { FailureId } from './failure-table.ts';

/** HighLevel's location IDs are letters and digits; the others are allowed so that a new form is not locked out. */
const FORM = /^[A-Za-z0-9_-]{3,64}$/;

/** Where the address of a page of HighLevel names the location, on whatever domain an agency runs it. */
const IN_ADDRESS = /\/location\/([A-Za-z0-9_-]{3,64})(?=[/?#\s]|$)/;
const ADDRESS = /^https?:\/\//i;

export const isLocationId = (text: string): boolean => FORM.test(text);

/** What a person has pasted in place of a location ID. */
export type LocationIdFault = Extract<FailureId, `location-id-${string}`>;

/** The location that an address names, which is how a person has it at hand: from the browser. */
export const locationIdInAddress = (text: string): LocationId | null => {
  const found = ADDRESS.test(text.trim()) ? IN_ADDRESS.exec(text)?.[1] : undefined;
  return found === undefined ? null : locationIdOf(found);
};

/** Reads a location ID as a person pasted it: the ID alone, or the address of a page of the location. */
export function parseLocationId(
  pasted: string,
): { readonly id: LocationId } | { readonly fault: LocationIdFault } {
  const text = pasted.trim();
  if (text === '') return { fault: 'location-id-empty' };
  if (/^pit-/i.test(text)) return { fault: 'location-id-is-token' };
  if (isLocationId(text)) return { id: locationIdOf(text) };
  const inAddress = locationIdInAddress(text);
  if (inAddress !== null) return { id: inAddress };
  return { fault: ADDRESS.test(text) ? 'location-id-not-in-address' : 'location-id-malformed' };
}
