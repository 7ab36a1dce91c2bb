import type { LocationId } from './account.ts';
import { DAY_MS } from './durations.ts';
import type { Say } from './words/say.ts';

/** HighLevel advises to rotate a Private Integration token every 90 days; nothing stops working by itself. */
const DUE_DAYS = 90;
const DUE_SOON_DAYS = 80;

/** How urgent it is to rotate a token. */
export type RotationStage = 'due-soon' | 'due';
export type TokenAge = 'fine' | RotationStage;

/** The token of a location, as far as its age is concerned. */
export interface DatedToken {
  readonly locationId: LocationId;
  /** The location's name. */
  readonly name: string;
  /** Epoch milliseconds at which the token was handed to Relink; tells one token from the next. */
  readonly addedAt: number;
}

/** A reminder that has been announced. */
export interface AnnouncedRotation {
  readonly locationId: LocationId;
  readonly addedAt: number;
  readonly stage: RotationStage;
}

/** @param addedAt epoch milliseconds */
export function tokenAge(addedAt: number, now: number): TokenAge {
  const days = (now - addedAt) / DAY_MS;
  if (days >= DUE_DAYS) return 'due';
  return days >= DUE_SOON_DAYS ? 'due-soon' : 'fine';
}

/** Why a token should be rotated, and how, in plain words. */
export const rotationSentenceOf = (stage: RotationStage, say: Say): string => say(`rotation.${stage}`);

/** A reminder that is due. */
export interface Rotation {
  readonly token: DatedToken;
  readonly stage: RotationStage;
}

/**
 * Decides which tokens to remind of: each once per stage, and anew when it has been replaced.
 * @returns the reminders, and which of those announced are still to be remembered
 */
export function decideRotations(
  tokens: readonly DatedToken[],
  announced: readonly AnnouncedRotation[],
  now: number,
): { readonly fresh: readonly Rotation[]; readonly kept: readonly AnnouncedRotation[] } {
  const inUse = new Set(tokens.map(tokenKeyOf));
  const kept = announced.filter((rotation) => inUse.has(tokenKeyOf(rotation)));
  const told = new Set(kept.map(rotationKeyOf));
  const fresh = tokens.flatMap((token): readonly Rotation[] => {
    const stage = tokenAge(token.addedAt, now);
    if (stage === 'fine') return [];
    const isTold = [stage, 'due' as const].some((one) => told.has(rotationKeyOf({ ...token, stage: one })));
    return isTold ? [] : [{ token, stage }];
  });
  return { fresh, kept };
}

/** Tells one reminder from every other. */
export const rotationKeyOf = (rotation: AnnouncedRotation): string =>
  `${rotation.stage} ${tokenKeyOf(rotation)}`;
export const announcedRotationOf = ({
  token: { locationId, addedAt },
  stage,
}: Rotation): AnnouncedRotation => ({ locationId, addedAt, stage });

/** When a token comes of age next, in epoch milliseconds; null when it has. */
export function nextTokenAgeAt(addedAt: number, now: number): number | null {
  const ahead = [DUE_SOON_DAYS, DUE_DAYS].map((days) => addedAt + days * DAY_MS).find((at) => at > now);
  return ahead ?? null;
}

const tokenKeyOf = ({ locationId, addedAt }: Pick<DatedToken, 'locationId' | 'addedAt'>): string =>
  `${addedAt} ${locationId}`;
