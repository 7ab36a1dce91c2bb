const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago something was, in words: "1 min. ago", "yesterday"; under a minute it is "just now". */
export function ageOf(then: number, now: number): string {
  const elapsed = Math.max(0, now - then);
  const unit = UNITS.find(([, ms]) => elapsed >= ms);
  if (!unit) return 'just now';
  const [name, ms] = unit;
  const format = new Intl.RelativeTimeFormat('en-US', {
    style: 'short',
    numeric: name === 'day' ? 'auto' : 'always',
  });
  return format
    .format(-Math.floor(elapsed / ms), name)
    .replace('min.', 'min')
    .replace('hr.', 'hr');
}
