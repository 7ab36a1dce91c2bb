import type { AccountFacts } from './account.ts';
import { DAY_MS } from './durations.ts';

/** What is remembered of an account's login, to tell an end that threatens from one that is put off by itself. */
export interface LoginMemory {
  /** Epoch milliseconds since when the login is known: first seen, or last renewed by a sign-in. */
  readonly since: number;
  /** The forecast end has been seen to move forward without a sign-in. */
  readonly refreshesItself: boolean;
}

/** An account as it was known before it was read again. */
interface KnownLogin {
  readonly login: LoginMemory;
  readonly facts: Pick<AccountFacts, 'expiresAt' | 'connectedAt'>;
  /** Known to work: not broken, not suspected of it, not unknown. */
  readonly isWell: boolean;
}

/** A login whose forecast end is nearer than this counts as expiring. */
export const EXPIRING_SOON_MS = 14 * DAY_MS;
/** A login that is given less than this in all is one that the platform renews by itself. */
const SHORTEST_LIFE_MS = 7 * DAY_MS;
/** Smallest first: how many days before its end an expiring login is spoken of. */
export const STAGE_DAYS = [1, 3, 7, 14] as const;
export type StageDays = (typeof STAGE_DAYS)[number];

export const newLogin = (now: number): LoginMemory => ({ since: now, refreshesItself: false });

/**
 * What is to be remembered of a login after a read.
 *
 * @param isSigningIn whether Relink is taking, or has just taken, a person through a sign-in of this login
 */
export function loginAfter(
  before: KnownLogin | null,
  facts: Pick<AccountFacts, 'expiresAt' | 'connectedAt' | 'standing'>,
  isSigningIn: boolean,
  now: number,
): LoginMemory {
  if (!before) return newLogin(now);
  const { login } = before;
  const hasMovedForward =
    facts.expiresAt !== null && before.facts.expiresAt !== null && facts.expiresAt > before.facts.expiresAt;
  if (!hasMovedForward) return login;
  const isSameConnection = facts.connectedAt === before.facts.connectedAt;
  const isByItself = before.isWell && facts.standing === 'active' && isSameConnection && !isSigningIn;
  return isByItself ? { ...login, refreshesItself: true } : { ...login, since: now };
}

/** Whether the end that the API names for a login is near, and nobody but a person can put it off. */
export function isExpiringSoon(
  { expiresAt, connectedAt }: Pick<AccountFacts, 'expiresAt' | 'connectedAt'>,
  { since, refreshesItself }: LoginMemory,
  now: number,
): boolean {
  if (expiresAt === null || expiresAt <= now || expiresAt - now > EXPIRING_SOON_MS) return false;
  return !refreshesItself && expiresAt - (connectedAt ?? since) >= SHORTEST_LIFE_MS;
}

/** The smallest stage that a login has reached; null when its end is far, or has passed. */
export function stageOf(expiresAt: number, now: number): StageDays | null {
  if (expiresAt <= now) return null;
  return STAGE_DAYS.find((days) => expiresAt - now <= days * DAY_MS) ?? null;
}

/** When the login reaches its next stage, in epoch milliseconds; null when it has reached the last. */
export function nextStageAt(expiresAt: number, now: number): number | null {
  const ahead = STAGE_DAYS.map((days) => expiresAt - days * DAY_MS).filter((at) => at > now);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}

/** The days until a forecast end, as people count them: a last day that has begun is one. */
export const daysLeft = (expiresAt: number, now: number): number =>
  Math.max(1, Math.ceil((expiresAt - now) / DAY_MS));
