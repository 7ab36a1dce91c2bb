import {
  Ban,
  CircleCheck,
  CircleDashed,
  CircleQuestionMark,
  ClockAlert,
  Hourglass,
  type LucideIcon,
  ScanSearch,
  Unplug,
} from 'lucide-preact';
import { type HealthLook, lookOf, lookWord } from '../health-words.ts';
import type { Entry } from '../listing.ts';

/** One shape for each state, so that it can be told without seeing its color. */
const SHAPES: Readonly<Record<HealthLook, LucideIcon>> = {
  healthy: CircleCheck,
  expiring: Hourglass,
  expired: ClockAlert,
  disconnected: Unplug,
  unsupported: Ban,
  unknown: CircleQuestionMark,
  confirming: ScanSearch,
  stale: CircleDashed,
};

/** The health of an account in shape, color and words. */
export function HealthBadge({ entry }: { readonly entry: Entry }) {
  const look = lookOf(entry);
  const Shape = SHAPES[look];
  return (
    <span class="health" data-look={look}>
      <Shape size={15} strokeWidth={2.25} aria-hidden="true" />
      <span>{lookWord(entry)}</span>
    </span>
  );
}
