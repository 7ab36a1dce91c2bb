import { platformSlug } from '../core/account.ts';
import { sentenceOf } from '../core/failure.ts';
import { type Health, worstOf } from '../core/health.ts';
import type { Check, LocationState } from '../core/snapshot.ts';
import { sayInEnglish } from '../core/words/speech.ts';

const isoOf = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString());

/** The worst of what is known; `unknown` as long as anything could not be found out and nothing worse is certain. */
function healthOfAll(locations: readonly LocationState[]): Health {
  const healths = locations.flatMap(({ accounts }) => accounts.map(({ health }) => health));
  const isAllKnown = locations.every(({ check }) => check.state === 'fresh');
  if (locations.length === 0) return 'unknown';
  return worstOf(isAllKnown ? healths : [...healths, 'unknown']) ?? 'healthy';
}

function checkReport(check: Check) {
  switch (check.state) {
    case 'never':
      return { state: 'never' as const };
    case 'fresh':
      return { state: 'fresh' as const, at: isoOf(check.at) };
    case 'failing':
      return {
        state: 'failing' as const,
        reason: check.failure.kind,
        message: sentenceOf(check.failure, sayInEnglish),
        lastGoodAt: isoOf(check.lastGoodAt),
      };
  }
}

/** The status as a value to print as JSON; times in ISO 8601. */
export const statusReportOf = (locations: readonly LocationState[], now: number) => ({
  checkedAt: isoOf(now),
  health: healthOfAll(locations),
  locations: locations.map(({ id, name, check, accounts }) => ({
    id,
    name,
    check: checkReport(check),
    accounts: accounts.map((account) => ({
      id: account.id,
      platform: platformSlug(account.platform),
      name: account.name,
      health: account.health,
      since: isoOf(account.since),
      expiresAt: isoOf(account.expiresAt),
    })),
  })),
});
