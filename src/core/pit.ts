/** Private Integration Tokens are `pit-` and a UUID: 40 characters. */
const FORM = /^pit-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A Private Integration Token that prints as its last four characters only. */
export class Pit {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  /** Reads what a person pasted; surrounding white space is not part of it. */
  static parse(pasted: string): { readonly pit: Pit } | { readonly refusal: string } {
    const text = pasted.trim();
    return FORM.test(text) ? { pit: new Pit(text) } : { refusal: refusalOf(text) };
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

function refusalOf(text: string): string {
  if (text === '') return 'Paste the Private Integration token: this field is empty.';
  if (text.startsWith('eyJ')) {
    return 'This looks like a JWT or an OAuth token. Paste the token that HighLevel shows under Settings › Private Integrations; it begins with "pit-".';
  }
  if (/^[A-Za-z0-9]{18,24}$/.test(text)) {
    return 'This looks like a location ID. Paste the Private Integration token here; it begins with "pit-".';
  }
  if (/^https?:\/\//i.test(text)) {
    return 'This is an address. Paste the Private Integration token here; it begins with "pit-".';
  }
  if (/^pit-/i.test(text)) {
    return 'The token is not complete. Copy it again from HighLevel: it is "pit-" and 36 more characters.';
  }
  return 'This is not a Private Integration token: it begins with "pit-" and has 40 characters.';
}
