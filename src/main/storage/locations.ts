import type { LocationId } from '../../core/account.ts';
import type { AddLocationOutcome, NewLocation, Outcome } from '../../core/bridge.ts';
import { type Attempt, type Failure, sentenceOf } from '../../core/failure.ts';
import { parseLocationId } from '../../core/location-id.ts';
import { Pit } from '../../core/pit.ts';
import type { LocationSettings } from '../../core/settings.ts';
import { type SettingsStore, withLocation, withoutLocation } from './settings.ts';
import type { Tokens } from './tokens.ts';

/** Takes locations up and drops them, with their tokens; the same for the window and the command line. */
export interface Locations {
  /** Adds a location, or gives a known one a new token, once a live call has shown that the token works. */
  readonly add: (location: NewLocation) => Promise<AddLocationOutcome>;
  readonly rename: (id: LocationId, name: string) => Outcome;
  readonly remove: (id: LocationId) => Promise<Outcome>;
}

export interface LocationsOptions {
  readonly settings: SettingsStore;
  readonly tokens: Tokens;
  /** Makes one live call with the token. */
  readonly verify: (access: {
    readonly location: LocationId;
    readonly pit: Pit;
  }) => Promise<Attempt<unknown>>;
}

const MAX_NAME_LENGTH = 200;

export function createLocations({ settings, tokens, verify }: LocationsOptions): Locations {
  const find = (id: LocationId): LocationSettings | undefined =>
    settings.current().locations.find((location) => location.id === id);

  return {
    async add(wanted) {
      const parsedId = parseLocationId(wanted.id);
      if ('refusal' in parsedId) return { result: 'refused', field: 'id', sentence: parsedId.refusal };
      const parsedPit = Pit.parse(wanted.pit);
      if ('refusal' in parsedPit) return { result: 'refused', field: 'pit', sentence: parsedPit.refusal };
      const { id } = parsedId;
      const { pit } = parsedPit;

      const verified = await verify({ location: id, pit });
      if (!verified.ok) {
        return {
          result: 'refused',
          field: fieldOf(verified.failure),
          sentence: sentenceOf(verified.failure),
        };
      }
      const saved = await tokens.save(id, pit, wanted.keepIn);
      if (!saved.ok) return { result: 'no-keychain', sentence: sentenceOf(saved.failure) };
      const name = nameOf(wanted.name) ?? find(id)?.name ?? id;
      settings.change((current) => withLocation(current, { id, name, token: saved.value }));
      return { result: 'done' };
    },
    rename(id, name) {
      const location = find(id);
      const newName = nameOf(name);
      if (!location) return unknownLocation(id);
      if (newName === null) return { result: 'refused', sentence: 'Enter a name: this field is empty.' };
      settings.change((current) => withLocation(current, { ...location, name: newName }));
      return { result: 'done' };
    },
    async remove(id) {
      const location = find(id);
      if (!location) return unknownLocation(id);
      const removed = await tokens.remove(location);
      settings.change((current) => withoutLocation(current, id));
      if (removed.ok) return { result: 'done' };
      return {
        result: 'refused',
        sentence: `The location is no longer watched, but its token could not be removed from the keychain. ${sentenceOf(removed.failure)}`,
      };
    },
  };
}

function nameOf(text: string): string | null {
  const name = text.trim().slice(0, MAX_NAME_LENGTH);
  return name === '' ? null : name;
}

const fieldOf = (failure: Failure): 'id' | 'pit' =>
  failure.kind === 'token-of-other-location' || failure.kind === 'request-refused' ? 'id' : 'pit';

const unknownLocation = (id: LocationId): Outcome => ({
  result: 'refused',
  sentence: `Relink does not watch a location with the ID ${id}.`,
});
