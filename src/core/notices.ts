import type { ForecastEntry, Telling } from './alert-candidates.ts';
import { type Notice, refOf } from './alerts.ts';
import { daysLeft } from './forecast.ts';
import type { Entry } from './mutes.ts';
import type { Rotation } from './token-age.ts';

/**
 * Puts what is told at once into as few notices as possible.
 * @param wasHeld quiet time has held something back: all becomes one notice, but for good news
 */
export function noticesOf(told: Telling, wasHeld: boolean, now: number): readonly Notice[] {
  const news = [
    ...oneOrSeveral(told.fresh, 'needs-reconnect', 'several-need-reconnect'),
    ...oneOrSeveral(told.reminders, 'still-broken', 'several-still-broken'),
    ...forecastNoticesOf(told.forecasts, now),
    ...told.refused.map((location): Notice => ({ kind: 'token-refused', location })),
    ...rotationNoticesOf(told.rotations),
  ];
  return [
    ...(wasHeld && news.length > 1 ? [digestOf(told)] : news),
    ...oneOrSeveral(told.recovered, 'recovered', 'several-recovered'),
  ];
}

const digestOf = (told: Telling): Notice => ({
  kind: 'digest',
  fresh: told.fresh.map(refOf),
  reminders: told.reminders.map(refOf),
  expiring: told.forecasts.map(refOf),
  refusedTokens: told.refused.map(({ id }) => id),
  rotations: told.rotations.map(({ token }) => token.locationId),
});

function oneOrSeveral(
  entries: readonly Entry[],
  one: 'needs-reconnect' | 'recovered' | 'still-broken',
  several: 'several-need-reconnect' | 'several-recovered' | 'several-still-broken',
): readonly Notice[] {
  const [first, ...rest] = entries;
  if (!first) return [];
  if (rest.length === 0) return [{ kind: one, account: first.account, location: first.location }];
  return [{ kind: several, accounts: entries.map(refOf) }];
}

function forecastNoticesOf(forecasts: readonly ForecastEntry[], now: number): readonly Notice[] {
  const [first, ...rest] = forecasts;
  if (!first) return [];
  const days = daysLeft(Math.min(...forecasts.map(({ expiresAt }) => expiresAt)), now);
  if (rest.length > 0)
    return [{ kind: 'several-expire-soon', accounts: forecasts.map(refOf), daysLeft: days }];
  return [{ kind: 'expires-soon', account: first.account, location: first.location, daysLeft: days }];
}

/** Tokens that were added on one day come of age on one day. */
function rotationNoticesOf(rotations: readonly Rotation[]): readonly Notice[] {
  const [first, ...rest] = rotations;
  if (!first) return [];
  if (rest.length === 0) {
    const { locationId, name } = first.token;
    return [{ kind: 'rotate-token', location: { id: locationId, name }, stage: first.stage }];
  }
  return [
    {
      kind: 'rotate-several-tokens',
      locations: rotations.map(({ token }) => token.locationId),
      stage: rotations.some(({ stage }) => stage === 'due') ? 'due' : 'due-soon',
    },
  ];
}
