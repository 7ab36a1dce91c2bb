const MARK_TINTS = 8;

/** One or two letters that stand for a location: those of its first two words. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s,.&()/–—-]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const letters = words.slice(0, 2).map((word) => [...word][0] ?? '');
  return letters.join('').toLocaleUpperCase() || '?';
}

/** Which of the tints a location has: the same one for as long as it keeps its ID. */
export function tintOf(locationId: string): number {
  let sum = 0;
  for (const letter of locationId) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return sum % MARK_TINTS;
}
