import { DAY_MS, HOUR_MS, MINUTE_MS } from './durations.ts';
import type { Say } from './words/say.ts';

/** How long ago something was, in words: "1 min ago", "yesterday"; under a minute it is "just now". */
export function ageOf(then: number, now: number, say: Say): string {
  const elapsed = Math.max(0, now - then);
  if (elapsed < MINUTE_MS) return say('age.just-now');
  if (elapsed < HOUR_MS) return say('age.minutes', { count: Math.floor(elapsed / MINUTE_MS) });
  if (elapsed < DAY_MS) return say('age.hours', { count: Math.floor(elapsed / HOUR_MS) });
  const days = Math.floor(elapsed / DAY_MS);
  return days === 1 ? say('age.yesterday') : say('age.days', { count: days });
}

/**
 * For how long something has been so, in words: "for 5 min", "for 3 days". Not since which day: the window says it of
 * each account, and the first date of a process takes V8 17 ms and 4 MB.
 */
export function spanSince(then: number, now: number, say: Say): string {
  const elapsed = now - then;
  if (elapsed < MINUTE_MS) return say('age.just-now');
  if (elapsed < HOUR_MS) return say('age.for-minutes', { count: Math.floor(elapsed / MINUTE_MS) });
  if (elapsed < DAY_MS) return say('age.for-hours', { count: Math.floor(elapsed / HOUR_MS) });
  return say('age.for-days', { count: Math.floor(elapsed / DAY_MS) });
}

/** When something was last checked, in words: "checked 1 min ago"; null: never. */
export const checkedWords = (at: number | null, now: number, say: Say): string =>
  at === null ? say('age.not-checked-yet') : say('age.checked', { age: ageOf(at, now, say) });
