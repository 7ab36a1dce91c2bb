import type { Health } from '../core/health.ts';
import { isBad } from '../core/health.ts';
import type { LocationState } from '../core/snapshot.ts';

/** Exit statuses of the command line, for scripts to act on. */
export const EXIT = {
  allHealthy: 0,
  accountBroken: 1,
  notKnown: 2,
  /** EX_USAGE of sysexits.h. */
  wrongUsage: 64,
} as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** A broken account outranks what could not be found out: it is certain, and it needs a person. */
export function exitStatusOf(locations: readonly LocationState[]): ExitStatus {
  const healths: readonly Health[] = locations.flatMap(({ accounts }) =>
    accounts.map(({ health }) => health),
  );
  if (healths.some(isBad)) return EXIT.accountBroken;
  if (healths.includes('unknown') || locations.some(({ check }) => check.state !== 'fresh'))
    return EXIT.notKnown;
  return EXIT.allHealthy;
}
