import { DAY_MS, HOUR_MS, MINUTE_MS } from './durations.ts';
import { oncePerLocale } from './words/per-locale.ts';
import type { Say } from './words/say.ts';

/** From how long on a unit is used: "36 hours" says more than "2 days". */
const UNITS = [
  ['day', DAY_MS, 2 * DAY_MS],
  ['hour', HOUR_MS, HOUR_MS],
  ['minute', MINUTE_MS, MINUTE_MS],
] as const;

const formats = oncePerLocale((locale) => {
  const formatOf = (unit: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 });
  return { day: formatOf('day'), hour: formatOf('hour'), minute: formatOf('minute') };
});

/** How long something lasted, in words and rounded down: "3 hours", "2 days". @param ms milliseconds */
export function durationOf(ms: number, say: Say): string {
  const unit = UNITS.find(([, , from]) => ms >= from);
  if (!unit) return say('timeline.under-a-minute');
  const [name, size] = unit;
  return formats(say.locale)[name].format(Math.floor(ms / size));
}
