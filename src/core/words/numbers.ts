import { oncePerLocale } from './per-locale.ts';

/** From here on a language groups digits (CLDR; Spanish even later). */
const FIRST_GROUPED = 1_000;

const formatOf = oncePerLocale((locale) => new Intl.NumberFormat(locale));

/**
 * A count in the manner of a locale (BCP 47). Small ones are the same digits in every language that Relink speaks; the
 * first formatter of a process takes V8 10 ms and 2 MB, while somebody waits for the window.
 * @param count whole and not negative
 */
export const numberIn = (locale: string, count: number): string =>
  count < FIRST_GROUPED ? String(count) : formatOf(locale).format(count);

/** Whether a count takes the singular: so in English, German and Spanish (CLDR, rules for cardinals). */
export const isSingular = (count: number): boolean => count === 1;
