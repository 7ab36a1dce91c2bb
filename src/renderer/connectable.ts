import type { LocationAbilities, View } from '../core/bridge.ts';
import type { LocationSettings } from '../core/settings.ts';

/** A location in which new accounts can be connected. */
export interface Connectable {
  readonly location: LocationSettings;
  readonly platforms: LocationAbilities['platforms'];
}

/** The locations in which the API in use can connect new accounts, in the order of the settings. */
export const connectablesOf = ({
  settings,
  abilities,
}: Pick<View, 'settings' | 'abilities'>): readonly Connectable[] => {
  const byId = new Map(abilities.map((ability) => [ability.locationId, ability]));
  return settings.locations.flatMap((location) => {
    const ability = byId.get(location.id);
    return ability?.canConnect && ability.platforms.length > 0
      ? [{ location, platforms: ability.platforms }]
      : [];
  });
};
