import type { Health } from '../core/health.ts';
import type { Entry } from './listing.ts';

/** How the health of an account is drawn; each has a shape, a color and a word of its own. */
export type HealthLook = Health | 'confirming' | 'stale';

const WORDS: Readonly<Record<Health, string>> = {
  healthy: 'Healthy',
  expiring: 'Expires soon',
  expired: 'Expired',
  disconnected: 'Disconnected',
  unsupported: 'No longer supported by HighLevel',
  unknown: 'Unknown',
};

export const healthWord = (health: Health): string => WORDS[health];

/** Whether the account is shown as it last was, since its location cannot be checked. */
export const isStale = ({ location }: Entry): boolean => location.check.state === 'failing';

export function lookOf(entry: Entry): HealthLook {
  const { health, suspected } = entry.account;
  if (suspected) return 'confirming';
  return isStale(entry) && (health === 'healthy' || health === 'unknown') ? 'stale' : health;
}

/** The health in words, as the window shows it. */
export function lookWord(entry: Entry): string {
  const { health } = entry.account;
  const look = lookOf(entry);
  if (look === 'confirming') return 'Confirming';
  if (look === 'stale') return health === 'healthy' ? 'Was healthy' : 'Not checked';
  return healthWord(health);
}
