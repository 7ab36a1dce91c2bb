import type { AccountFacts } from './account.ts';
import { isExpiringSoon, type LoginMemory } from './forecast.ts';

/** The verdict on one account. Only `expired` and `disconnected` turn the tray red. */
export type Health = 'healthy' | 'expiring' | 'expired' | 'disconnected' | 'unsupported' | 'unknown';
export type BadHealth = Extract<Health, 'expired' | 'disconnected'>;

/** Worst first: the one order by which the tray, the window and the command line rank accounts. */
export const SEVERITY: readonly Health[] = [
  'expired',
  'disconnected',
  'expiring',
  'unknown',
  'unsupported',
  'healthy',
];

export const isBad = (health: Health): health is BadHealth =>
  health === 'expired' || health === 'disconnected';

/**
 * Judges an account by what the API said of it. A forecast end in the past does not make an account expired:
 * the platform refreshes such a login by itself, and only the API's own word counts.
 */
export function healthOf(
  facts: Pick<AccountFacts, 'standing' | 'expiresAt' | 'connectedAt'>,
  login: LoginMemory,
  now: number,
): Health {
  if (facts.standing !== 'active') return facts.standing;
  return isExpiringSoon(facts, login, now) ? 'expiring' : 'healthy';
}

/** The worst of several verdicts; null when there is none to judge. */
export function worstOf(healths: Iterable<Health>): Health | null {
  const present = new Set(healths);
  return SEVERITY.find((health) => present.has(health)) ?? null;
}
