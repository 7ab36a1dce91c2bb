import { type LocationId, locationIdOf } from './account.ts';

/** HighLevel's location IDs are letters and digits; the others are allowed so that a new form is not locked out. */
const FORM = /^[A-Za-z0-9_-]{3,64}$/;

export const isLocationId = (text: string): boolean => FORM.test(text);

/** Reads a location ID as a person pasted it. */
export function parseLocationId(pasted: string): { readonly id: LocationId } | { readonly refusal: string } {
  const text = pasted.trim();
  if (text === '') return { refusal: 'Enter the location ID: this field is empty.' };
  if (/^pit-/i.test(text)) {
    return {
      refusal: 'This looks like a token. The location ID is shown under Settings › Business Profile.',
    };
  }
  if (isLocationId(text)) return { id: locationIdOf(text) };
  return {
    refusal:
      'This is not a location ID: copy it from Settings › Business Profile; it has only letters and digits.',
  };
}
