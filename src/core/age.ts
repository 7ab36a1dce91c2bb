import { oncePerLocale } from './words/per-locale.ts';
import type { Say } from './words/say.ts';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

const always = oncePerLocale(
  (locale) => new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'always' }),
);
const auto = oncePerLocale(
  (locale) => new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'auto' }),
);

/** How long ago something was, in words: "1 min ago", "yesterday"; under a minute it is "just now". */
export function ageOf(then: number, now: number, say: Say): string {
  const elapsed = Math.max(0, now - then);
  const unit = UNITS.find(([, ms]) => elapsed >= ms);
  if (!unit) return say('age.just-now');
  const [name, ms] = unit;
  const formatOf = name === 'day' ? auto : always;
  // English puts a dot behind its short units, in the middle of a line where it reads as an end.
  return formatOf(say.locale)
    .format(-Math.floor(elapsed / ms), name)
    .replace(/\b(min|hr)\./, '$1');
}

/** When something was last checked, in words: "checked 1 min ago"; null: never. */
export const checkedWords = (at: number | null, now: number, say: Say): string =>
  at === null ? say('age.not-checked-yet') : say('age.checked', { age: ageOf(at, now, say) });
