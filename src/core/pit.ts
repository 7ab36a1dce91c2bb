import type { FailureId } from './failure-table.ts';

/** What a person has pasted in place of a token. */
export type PitFault = Extract<FailureId, `pit-${string}`>;

/** Private Integration Tokens are `pit-` and a UUID: 40 characters. */
const FORM = /^pit-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A Private Integration Token that prints as its last four characters only. */
export class Pit {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  /** Reads what a person pasted; surrounding white space is not part of it. */
  static parse(pasted: string): { readonly pit: Pit } | { readonly fault: PitFault } {
    const text = pasted.trim();
    return FORM.test(text) ? { pit: new Pit(text) } : { fault: faultOf(text) };
  }

  /** The last four characters, by which a person recognizes the token. */
  get last4(): string {
    return this.#text.slice(-4);
  }

  /** The token itself: only for the keychain and the `Authorization` header. */
  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return `pit-…${this.last4}`;
  }

  toJSON(): string {
    return this.toString();
  }

  /** Keeps the token out of Node's own rendering of objects (`console.log`, error messages). */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}

function faultOf(text: string): PitFault {
  if (text === '') return 'pit-empty';
  if (text.startsWith('eyJ')) return 'pit-is-jwt';
  if (/^[A-Za-z0-9]{18,24}$/.test(text)) return 'pit-is-location-id';
  if (/^https?:\/\//i.test(text)) return 'pit-is-address';
  return /^pit-/i.test(text) ? 'pit-incomplete' : 'pit-malformed';
}
