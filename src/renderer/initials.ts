const MARK_TINTS = 8;

/** One or two letters that stand for a location or an account: those of the first two words of its name. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s,.&@_()/–—-]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const letters = words.slice(0, 2).map((word) => [...word][0] ?? '');
  return letters.join('').toLocaleUpperCase() || '?';
}

/** Which of the tints the initials stand on: the same one for as long as the ID is the same. */
export function tintOf(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return sum % MARK_TINTS;
}
