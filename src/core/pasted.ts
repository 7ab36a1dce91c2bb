import type { LocationId } from './account.ts';
import { locationIdInAddress, parseLocationId } from './location-id.ts';

/** What a pasted text is good for when a location is set up. */
export interface Pasted {
  /** A Private Integration token, as it was pasted. */
  readonly token: string | null;
  readonly locationId: LocationId | null;
}

const TOKEN = /\bpit-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i;
const ADDRESS = /https?:\/\/\S+/gi;
/** HighLevel's IDs as they are seen; a shorter word may be anything. */
const BARE_ID = /^(?!eyJ)[A-Za-z0-9]{18,24}$/;

/** Finds a token and a location in what a person pasted, wherever they stand in it: alone, in an address, in a note. */
export const readPasted = (text: string): Pasted => ({
  token: TOKEN.exec(text)?.[0] ?? null,
  locationId: locationIn(text),
});

function locationIn(text: string): LocationId | null {
  for (const address of text.match(ADDRESS) ?? []) {
    const named = locationIdInAddress(address);
    if (named !== null) return named;
  }
  const alone = BARE_ID.test(text.trim()) ? parseLocationId(text) : null;
  return alone && 'id' in alone ? alone.id : null;
}
