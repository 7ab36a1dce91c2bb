const PREFIX = 'pit-';

/** What looks like a token, whoever made it up: in one byte a character, and in two. */
const ANY_TOKEN = /pit-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const ANY_WIDE_TOKEN = /p\0i\0t\0-\0(?:[0-9a-f]\0){8}(?:-\0(?:[0-9a-f]\0){4}){3}-\0(?:[0-9a-f]\0){12}/i;

/** Tells whether bytes hold a token. */
export type TokenSearch = (bytes: Buffer) => boolean;

/**
 * Finds everything that has the form of a token, and the known ones also without their prefix and in base64, wherever
 * in the encoded bytes they begin.
 */
export function tokenSearchOf(known: readonly string[]): TokenSearch {
  const forms = known.flatMap((token) => {
    const body = token.slice(PREFIX.length);
    return [
      Buffer.from(body),
      Buffer.from(body, 'utf16le'),
      ...[0, 1, 2].map((shift) => base64Of(body, shift)),
    ];
  });
  return (bytes) => {
    const text = bytes.toString('latin1');
    return ANY_TOKEN.test(text) || ANY_WIDE_TOKEN.test(text) || forms.some((form) => bytes.includes(form));
  };
}

/** The part of the base64 of a text that is the same whatever stands around it, `shift` bytes after a group of three. */
function base64Of(text: string, shift: number): Buffer {
  const encoded = Buffer.from(`${' '.repeat(shift)}${text}`)
    .toString('base64')
    .replace(/=+$/, '');
  const isolated = shift === 0 ? encoded : encoded.slice(4);
  return Buffer.from(isolated.slice(0, -2));
}
