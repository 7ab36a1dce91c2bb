import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { type Pasted, readPasted } from '../../core/pasted.ts';

export type PastedField = 'id' | 'pit';
type Place = PastedField | 'name' | 'elsewhere' | 'another-form';

/**
 * Puts what is pasted anywhere in the window into the field where it belongs, while the form is there. What is neither
 * a token nor a location is left to the field that has the keyboard.
 * @param onMoved told the field into which something was pasted that went to the other one
 */
export function usePastedParts(form: RefObject<HTMLFormElement>, onMoved: (from: PastedField) => void): void {
  useEffect(() => {
    const takePasted = (event: ClipboardEvent): void => {
      if (!form.current) return;
      const place = placeOf(event.target, form.current);
      const parts = partsFor(place, readPasted(event.clipboardData?.getData('text/plain') ?? ''));
      if (!fill(form.current.elements, parts)) return;
      event.preventDefault();
      if (place === 'id' && parts.locationId === null) onMoved(place);
      if (place === 'pit' && parts.token === null) onMoved(place);
    };
    document.addEventListener('paste', takePasted);
    return () => document.removeEventListener('paste', takePasted);
  });
}

function placeOf(target: EventTarget | null, form: HTMLFormElement): Place {
  if (!(target instanceof HTMLInputElement)) return 'elsewhere';
  if (target.form !== form) return 'another-form';
  return target.name === 'id' || target.name === 'pit' ? target.name : 'name';
}

const NOTHING: Pasted = { token: null, locationId: null };

function partsFor(place: Place, parts: Pasted): Pasted {
  if (place === 'another-form') return NOTHING;
  // A name may look like an ID, but never like a token.
  return place === 'name' && parts.token === null ? NOTHING : parts;
}

/** @returns whether anything of it has found a field */
function fill(fields: HTMLFormControlsCollection, { token, locationId }: Pasted): boolean {
  const hasToken = token !== null && fillField(fields.namedItem('pit'), token);
  const hasId = locationId !== null && fillField(fields.namedItem('id'), locationId);
  return hasToken || hasId;
}

function fillField(field: Element | RadioNodeList | null, text: string): boolean {
  if (!(field instanceof HTMLInputElement)) return false;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}
