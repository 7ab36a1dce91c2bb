import type { Health } from '../core/health.ts';
import type { Entry } from './listing.ts';
import { say } from './say.ts';

/** How the health of an account is drawn; each has a shape, a color and a word of its own. */
export type HealthLook = Health | 'confirming' | 'stale';

export const healthWord = (health: Health): string => say(`health.${health}`);

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
  if (look === 'confirming') return say('health.confirming');
  if (look === 'stale') return say(health === 'healthy' ? 'health.was-healthy' : 'health.not-checked');
  return healthWord(health);
}
