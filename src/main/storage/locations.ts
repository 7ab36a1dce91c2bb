import type { LocationId } from '../../core/account.ts';
import type { AddLocationOutcome, NewLocation, Outcome, TrialOutcome } from '../../core/bridge.ts';
import type { DialectChoice, DialectName } from '../../core/dialect.ts';
import { type Attempt, type Failure, sentenceOf, succeeded } from '../../core/failure.ts';
import { sentenceOfId } from '../../core/failure-table.ts';
import { parseLocationId } from '../../core/location-id.ts';
import { Pit } from '../../core/pit.ts';
import { plainText } from '../../core/plain-text.ts';
import type { Reading } from '../../core/reading.ts';
import type { LocationSettings } from '../../core/settings.ts';
import type { Say } from '../../core/words/say.ts';
import type { Access, HighLevelClient } from '../highlevel/client.ts';
import { type SettingsStore, withChangedLocation, withLocation, withoutLocation } from './settings.ts';
import { type Tokens, withToken } from './tokens.ts';

/** Takes locations up and drops them, with their tokens; the same for the window and the command line. */
export interface Locations {
  /** Adds a location, or gives a known one a new token, once a live call has shown that the token works. */
  readonly add: (location: NewLocation) => Promise<AddLocationOutcome>;
  /** Tries out what would be added, with the same live call, and keeps nothing of it. */
  readonly tryOut: (location: NewLocation) => Promise<TrialOutcome>;
  readonly rename: (id: LocationId, name: string) => Outcome;
  readonly setUser: (id: LocationId, userId: string) => Outcome;
  /** Pins a dialect once it has answered; null lets Relink search again. */
  readonly setDialect: (id: LocationId, dialect: DialectName | null) => Promise<Outcome>;
  readonly remove: (id: LocationId) => Promise<Outcome>;
}

export interface LocationsOptions {
  readonly settings: SettingsStore;
  readonly tokens: Tokens;
  readonly client: Pick<HighLevelClient, 'findDialect' | 'listAccounts' | 'readLocationName'>;
  readonly say: Say;
}

interface Verified {
  readonly dialect: DialectChoice;
  readonly reading: Reading;
}

const MAX_NAME_LENGTH = 200;

export function createLocations({ settings, tokens, client, say }: LocationsOptions): Locations {
  const find = (id: LocationId): LocationSettings | undefined =>
    settings.current().locations.find((location) => location.id === id);

  const unwatched = (): Outcome => ({ result: 'refused', sentence: sentenceOfId('location-unwatched', say) });

  /** One live call shows that the token works, and which dialect answers. */
  const verify = async (access: Access, pinned: DialectName | null): Promise<Attempt<Verified>> => {
    if (pinned === null) {
      const found = await client.findDialect(access);
      if (!found.ok) return found;
      const { dialect, reading } = found.value;
      return succeeded({ dialect: { name: dialect, isPinned: false }, reading });
    }
    const listed = await client.listAccounts({ ...access, dialect: pinned });
    return listed.ok
      ? succeeded({ dialect: { name: pinned, isPinned: true }, reading: listed.value })
      : listed;
  };

  /** HighLevel's own name for the location, where the token's scopes allow to read it. */
  const readName = async (access: Access, dialect: DialectName): Promise<string | null> => {
    const read = await client.readLocationName({ ...access, dialect });
    return read.ok ? nameOf(plainText(read.value)) : null;
  };

  return {
    async tryOut(wanted) {
      const access = accessOf(wanted, say);
      if ('sentence' in access) return access;
      const verified = await verify(access, wanted.dialect ?? pinOf(find(access.location)));
      if (!verified.ok) return { result: 'failed', failure: verified.failure };
      const { dialect, reading } = verified.value;
      return {
        result: 'works',
        accounts: reading.accounts.length,
        name: await readName(access, dialect.name),
      };
    },
    async add(wanted) {
      const access = accessOf(wanted, say);
      if ('sentence' in access) return access;

      const verified = await verify(access, wanted.dialect ?? pinOf(find(access.location)));
      if (!verified.ok) {
        return {
          result: 'refused',
          field: fieldOf(verified.failure),
          sentence: sentenceOf(verified.failure, say),
        };
      }
      const known = find(access.location);
      if (wanted.keepIn === 'session' && known) await tokens.remove(known);
      const saved = await tokens.save(access.location, access.pit, wanted.keepIn);
      if (!saved.ok) return { result: 'no-keychain', sentence: sentenceOf(saved.failure, say) };
      const name =
        nameOf(wanted.name) ??
        known?.name ??
        (await readName(access, verified.value.dialect.name)) ??
        access.location;
      const userId = wanted.userId?.trim() || known?.userId || null;
      settings.change((current) =>
        withLocation(current, {
          id: access.location,
          name,
          token: saved.value,
          dialect: verified.value.dialect,
          userId,
        }),
      );
      return { result: 'done' };
    },
    setUser(id, userId) {
      if (!find(id)) return unwatched();
      settings.change((all) => withChangedLocation(all, id, { userId: userId.trim() || null }));
      return { result: 'done' };
    },
    async setDialect(id, name) {
      const location = find(id);
      if (!location) return unwatched();
      const choose = (dialect: DialectChoice | null): Outcome => {
        // It may be gone since the dialect was asked.
        if (!find(id)) return unwatched();
        settings.change((all) => withChangedLocation(all, id, { dialect }));
        return { result: 'done' };
      };
      if (name === null) return choose(null);
      const listed = await withToken(tokens, location, (access) =>
        client.listAccounts({ ...access, dialect: name }),
      );
      return listed.ok
        ? choose({ name, isPinned: true })
        : { result: 'refused', sentence: sentenceOf(listed.failure, say) };
    },
    rename(id, name) {
      const newName = nameOf(name);
      if (!find(id)) return unwatched();
      if (newName === null) return { result: 'refused', sentence: sentenceOfId('name-empty', say) };
      settings.change((all) => withChangedLocation(all, id, { name: newName }));
      return { result: 'done' };
    },
    async remove(id) {
      const location = find(id);
      if (!location) return unwatched();
      const removed = await tokens.remove(location);
      settings.change((current) => withoutLocation(current, id));
      if (removed.ok) return { result: 'done' };
      return {
        result: 'refused',
        sentence: sentenceOfId('token-left-behind', say, { reason: sentenceOf(removed.failure, say) }),
      };
    },
  };
}

function accessOf(
  { id, pit }: NewLocation,
  say: Say,
): Access | Extract<AddLocationOutcome, { result: 'refused' }> {
  const parsedId = parseLocationId(id);
  if ('fault' in parsedId)
    return { result: 'refused', field: 'id', sentence: sentenceOfId(parsedId.fault, say) };
  const parsedPit = Pit.parse(pit);
  if ('fault' in parsedPit)
    return { result: 'refused', field: 'pit', sentence: sentenceOfId(parsedPit.fault, say) };
  return { location: parsedId.id, pit: parsedPit.pit };
}

function nameOf(text: string): string | null {
  const name = text.trim().slice(0, MAX_NAME_LENGTH);
  return name === '' ? null : name;
}

const pinOf = (location: LocationSettings | undefined): DialectName | null =>
  location?.dialect?.isPinned ? location.dialect.name : null;

const fieldOf = (failure: Failure): 'id' | 'pit' =>
  failure.kind === 'token-of-other-location' || failure.kind === 'request-refused' ? 'id' : 'pit';
