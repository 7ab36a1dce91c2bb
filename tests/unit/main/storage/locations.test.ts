import { describe, expect, it } from 'vitest';
import { locationIdOf } from '../../../../src/core/account.ts';
import type { NewLocation } from '../../../../src/core/bridge.ts';
import type { DialectName } from '../../../../src/core/dialect.ts';
import { type Attempt, type Failure, failed, succeeded } from '../../../../src/core/failure.ts';
import type { Reading } from '../../../../src/core/reading.ts';
import { sayInEnglish } from '../../../../src/core/words/speech.ts';
import { openKeychain } from '../../../../src/main/storage/keychain.ts';
import { createLocations, type LocationsOptions } from '../../../../src/main/storage/locations.ts';
import { openSettings, withLocation } from '../../../../src/main/storage/settings.ts';
import { createTokens } from '../../../../src/main/storage/tokens.ts';
import { OTHER_PIT_TEXT, PIT_TEXT } from '../../sample-pit.ts';
import { locationSettingsOf } from '../../sample-settings.ts';
import { NOW, readingOf } from '../../sample-snapshot.ts';
import { makeTempFolder } from '../../temp-folder.ts';
import { createMemoryKeytar } from './memory-keytar.ts';

const ID = 'K83W5f03EFph2rlg5N1L';
const WANTED: NewLocation = {
  id: ID,
  name: 'Blue Door Bakery',
  pit: PIT_TEXT,
  keepIn: 'keychain',
  dialect: null,
  userId: null,
};
const ENTRY = `Relink/${ID}`;

interface Wishes {
  /** What listing the accounts answers, in whatever dialect; without it, an empty list. */
  readonly verdict?: Attempt<Reading>;
  /** The dialect that a search finds. */
  readonly finds?: DialectName;
  /** HighLevel's own name for the location; without it, the token may not read it. */
  readonly ownName?: string;
}

function openLocations(wishes: Wishes = {}) {
  const { verdict = succeeded(readingOf()), finds = 'v3', ownName } = wishes;
  const keytar = createMemoryKeytar();
  const settings = openSettings(makeTempFolder(), () => {}, { follow: false });
  const verified: string[] = [];
  let meanwhile = (): unknown => null;
  let now = NOW;
  const client: LocationsOptions['client'] = {
    async findDialect({ location, pit }) {
      verified.push(`search ${location} ${pit.last4} ${keytar.entries.size}`);
      return verdict.ok ? succeeded({ dialect: finds, reading: verdict.value }) : verdict;
    },
    async listAccounts({ location, pit, dialect }) {
      verified.push(`${dialect} ${location} ${pit.last4} ${keytar.entries.size}`);
      await meanwhile();
      return verdict;
    },
    async readLocationName({ dialect }) {
      verified.push(`name ${dialect}`);
      return ownName === undefined ? failed({ kind: 'token-lacks-scope' }) : succeeded(ownName);
    },
  };
  const locations = createLocations({
    settings,
    tokens: createTokens(
      openKeychain(async () => keytar),
      () => now++,
    ),
    client,
    say: sayInEnglish,
  });
  return {
    keytar,
    settings,
    locations,
    verified,
    saved: () => settings.current().locations,
    /** Lets something happen while a dialect is being asked. */
    during: (happening: () => unknown) => {
      meanwhile = happening;
    },
  };
}

describe('adding a location', () => {
  it('saves token and location after one live call with the token', async () => {
    const { keytar, locations, verified, saved } = openLocations();
    expect(await locations.add(WANTED)).toEqual({ result: 'done' });
    // The keychain was still empty when the call was made.
    expect(verified).toEqual([`search ${ID} 5963 0`]);
    expect(keytar.entries.get(ENTRY)).toBe(PIT_TEXT);
    expect(saved()).toEqual([
      {
        id: ID,
        name: 'Blue Door Bakery',
        token: { last4: '5963', addedAt: NOW, keptIn: 'keychain' },
        dialect: { name: 'v3', isPinned: false },
        userId: null,
      },
    ]);
  });

  it('trims what was pasted', async () => {
    const { keytar, locations, saved } = openLocations();
    await locations.add({ ...WANTED, id: ` ${ID}\n`, name: '  Bakery ', pit: `${PIT_TEXT}\r\n` });
    expect(keytar.entries.get(ENTRY)).toBe(PIT_TEXT);
    expect(saved()).toMatchObject([{ id: ID, name: 'Bakery' }]);
  });

  it('names a location without a name after its ID', async () => {
    const { locations, saved } = openLocations();
    await locations.add({ ...WANTED, name: ' ' });
    expect(saved()[0]?.name).toBe(ID);
  });

  it('names it as HighLevel does, where the token may read that', async () => {
    const { locations, saved } = openLocations({ ownName: ' Blue Door \u001b[2J ' });
    await locations.add({ ...WANTED, name: ' ' });
    expect(saved()[0]?.name).toBe('Blue Door  [2J');
  });

  it("prefers the person's own name for it, and does not ask for another", async () => {
    const { locations, saved, verified } = openLocations({ ownName: 'Blue Door' });
    await locations.add(WANTED);
    expect(saved()[0]?.name).toBe('Blue Door Bakery');
    await locations.add({ ...WANTED, name: '' });
    expect(saved()[0]?.name).toBe('Blue Door Bakery');
    expect(verified.filter((call) => call.startsWith('name'))).toEqual([]);
  });

  it('keeps the user in whose name accounts are reconnected', async () => {
    const { locations, saved } = openLocations();
    await locations.add({ ...WANTED, userId: ' u1 ' });
    expect(saved()[0]?.userId).toBe('u1');
    await locations.add(WANTED);
    expect(saved()[0]?.userId).toBe('u1');
    await locations.add({ ...WANTED, userId: 'u2' });
    expect(saved()[0]?.userId).toBe('u2');
  });

  it('leaves no token in the settings', async () => {
    const { locations, settings } = openLocations();
    await locations.add(WANTED);
    expect(JSON.stringify(settings.current())).not.toContain('25c9b0a0');
  });

  it('again gives a known location its new token, and keeps its name', async () => {
    const { keytar, locations, saved } = openLocations();
    await locations.add(WANTED);
    await locations.add({ ...WANTED, name: '', pit: OTHER_PIT_TEXT });
    expect(saved()).toMatchObject([{ name: 'Blue Door Bakery', token: { last4: '422a' } }]);
    expect(keytar.entries.get(ENTRY)).toBe(OTHER_PIT_TEXT);
  });
});

describe('a location that is refused', () => {
  it.each<[string, Partial<NewLocation>, 'id' | 'pit', RegExp]>([
    ['an ID of another form', { id: '../x' }, 'id', /not a location ID/],
    ['a token in the place of the ID', { id: PIT_TEXT }, 'id', /looks like a token/],
    ['nothing as its token', { pit: '' }, 'pit', /empty/],
    ['nonsense as its token', { pit: 'hello' }, 'pit', /not a Private Integration token/],
  ])('for %s is not even asked about', async (_, changes, field, sentence) => {
    const { keytar, locations, verified, saved } = openLocations();
    expect(await locations.add({ ...WANTED, ...changes })).toEqual({
      result: 'refused',
      field,
      sentence: expect.stringMatching(sentence),
    });
    expect([verified.length, keytar.entries.size, saved().length]).toEqual([0, 0, 0]);
  });

  it.each<[Failure, 'id' | 'pit', RegExp]>([
    [{ kind: 'token-invalid' }, 'pit', /no longer accepts the token/],
    [{ kind: 'token-lacks-scope' }, 'pit', /tick the social media posting scopes/],
    [{ kind: 'token-of-agency' }, 'pit', /agency token/],
    [{ kind: 'token-of-other-location' }, 'id', /Check the location ID/],
    [{ kind: 'request-refused', status: 422, message: '' }, 'id', /Check the location ID/],
    [{ kind: 'offline' }, 'pit', /offline/],
  ])('by the live call with %j is not saved', async (failure, field, sentence) => {
    const { keytar, locations, saved } = openLocations({ verdict: failed(failure) });
    expect(await locations.add(WANTED)).toEqual({
      result: 'refused',
      field,
      sentence: expect.stringMatching(sentence),
    });
    expect([keytar.entries.size, saved().length]).toEqual([0, 0]);
  });
});

describe('the dialect of a location', () => {
  const id = locationIdOf(ID);

  it('is the one that a search finds', async () => {
    const { locations, saved, verified } = openLocations({ finds: 'quick-start' });
    await locations.add(WANTED);
    expect(saved()[0]?.dialect).toEqual({ name: 'quick-start', isPinned: false });
    expect(verified).toEqual([`search ${ID} 5963 0`]);
  });

  it('can be pinned when the location is added, and is not searched then', async () => {
    const { locations, saved, verified } = openLocations();
    expect(await locations.add({ ...WANTED, dialect: '2021-07-28', name: '' })).toEqual({ result: 'done' });
    expect(saved()[0]?.dialect).toEqual({ name: '2021-07-28', isPinned: true });
    expect(verified).toEqual([`2021-07-28 ${ID} 5963 0`, 'name 2021-07-28']);
  });

  it('that is pinned but does not answer refuses the location', async () => {
    const { locations, saved } = openLocations({ verdict: failed({ kind: 'not-found' }) });
    expect(await locations.add({ ...WANTED, dialect: 'v3' })).toMatchObject({ result: 'refused' });
    expect(saved()).toEqual([]);
  });

  it('stays pinned when the location gets a new token', async () => {
    const { locations, saved, verified } = openLocations();
    await locations.add({ ...WANTED, dialect: 'quick-start' });
    await locations.add({ ...WANTED, pit: OTHER_PIT_TEXT });
    expect(saved()[0]?.dialect).toEqual({ name: 'quick-start', isPinned: true });
    expect(verified.at(-1)).toBe(`quick-start ${ID} 422a 1`);
  });

  it('can be pinned later, once it has answered', async () => {
    const { locations, saved, verified } = openLocations();
    await locations.add(WANTED);
    expect(await locations.setDialect(id, '2021-07-28')).toEqual({ result: 'done' });
    expect(verified.at(-1)).toBe(`2021-07-28 ${ID} 5963 1`);
    expect(saved()).toMatchObject([
      { name: 'Blue Door Bakery', dialect: { name: '2021-07-28', isPinned: true } },
    ]);
  });

  it('can be left to Relink again', async () => {
    const { locations, saved, verified } = openLocations();
    await locations.add({ ...WANTED, dialect: 'v3' });
    expect(await locations.setDialect(id, null)).toEqual({ result: 'done' });
    expect(saved()).toMatchObject([{ dialect: null, token: { last4: '5963' } }]);
    expect(verified).toHaveLength(1);
  });

  it('is not pinned when it does not answer, and the person is told so', async () => {
    const { locations, settings } = openLocations({ verdict: failed({ kind: 'not-found' }) });
    settings.change((current) => withLocation(current, locationSettingsOf(ID)));
    expect(await locations.setDialect(id, 'v3')).toEqual({
      result: 'refused',
      sentence: expect.stringMatching(/\w/),
    });
    expect(settings.current().locations).toEqual([locationSettingsOf(ID)]);
  });

  it('does not undo what happens while it is asked', async () => {
    const { locations, saved, during } = openLocations();
    await locations.add(WANTED);
    during(() => locations.rename(id, 'Renamed'));
    await locations.setDialect(id, 'v3');
    expect(saved()).toMatchObject([{ name: 'Renamed', dialect: { isPinned: true } }]);
    during(() => locations.remove(id));
    await locations.setDialect(id, 'quick-start');
    expect(saved()).toEqual([]);
  });

  it('needs a location', async () => {
    const { locations } = openLocations();
    expect(await locations.setDialect(id, null)).toMatchObject({ result: 'refused' });
    expect(await locations.setDialect(id, 'v3')).toMatchObject({ result: 'refused' });
  });
});

describe('the user of a location', () => {
  it('can be chosen, and forgotten again', async () => {
    const { locations, saved } = openLocations();
    await locations.add(WANTED);
    expect(locations.setUser(locationIdOf(ID), ' u1 ')).toEqual({ result: 'done' });
    expect(saved()).toMatchObject([{ userId: 'u1', token: { last4: '5963' } }]);
    expect(locations.setUser(locationIdOf(ID), ' ')).toEqual({ result: 'done' });
    expect(saved()[0]?.userId).toBeNull();
  });

  it('needs a location', () => {
    expect(openLocations().locations.setUser(locationIdOf(ID), 'u1')).toMatchObject({ result: 'refused' });
  });
});

describe('without a keychain', () => {
  it('a location is not saved, and the person is told so', async () => {
    const { keytar, locations, saved } = openLocations();
    keytar.become('missing');
    expect(await locations.add(WANTED)).toEqual({
      result: 'no-keychain',
      sentence: expect.stringContaining('no keychain'),
    });
    expect(saved()).toEqual([]);
  });

  it('the person may keep the token for this session only', async () => {
    const { keytar, locations, saved } = openLocations();
    keytar.become('missing');
    expect(await locations.add({ ...WANTED, keepIn: 'session' })).toEqual({ result: 'done' });
    expect(saved()).toMatchObject([{ token: { keptIn: 'session', last4: '5963' } }]);
    expect(keytar.entries.size).toBe(0);
  });
});

describe('renaming a location', () => {
  it('keeps its token', async () => {
    const { locations, saved } = openLocations();
    await locations.add(WANTED);
    expect(locations.rename(locationIdOf(ID), ' New name ')).toEqual({ result: 'done' });
    expect(saved()).toMatchObject([{ name: 'New name', token: { last4: '5963' } }]);
  });

  it('needs a name, and a location', async () => {
    const { locations } = openLocations();
    await locations.add(WANTED);
    expect(locations.rename(locationIdOf(ID), '  ')).toMatchObject({
      sentence: expect.stringContaining('Enter a name'),
    });
    expect(locations.rename(locationIdOf('other'), 'Name')).toMatchObject({ result: 'refused' });
  });
});

describe('removing a location', () => {
  it('forgets it and its token', async () => {
    const { keytar, locations, saved } = openLocations();
    await locations.add(WANTED);
    expect(await locations.remove(locationIdOf(ID))).toEqual({ result: 'done' });
    expect([keytar.entries.size, saved().length]).toEqual([0, 0]);
  });

  it('says so when the keychain keeps the token, and forgets the location all the same', async () => {
    const { keytar, locations, saved } = openLocations();
    await locations.add(WANTED);
    keytar.become('locked');
    expect(await locations.remove(locationIdOf(ID))).toEqual({
      result: 'refused',
      sentence: expect.stringMatching(/could not be removed.*locked/),
    });
    expect(saved()).toEqual([]);
  });

  it('needs one that is watched', async () => {
    const { locations } = openLocations();
    expect(await locations.remove(locationIdOf(ID))).toMatchObject({ result: 'refused' });
  });
});

describe('trying a location out', () => {
  it('tells what is there, and keeps nothing of it', async () => {
    const { keytar, locations, saved } = openLocations({ ownName: 'Blue Door' });
    expect(await locations.tryOut(WANTED)).toEqual({ result: 'works', accounts: 0, name: 'Blue Door' });
    expect([keytar.entries.size, saved()]).toEqual([0, []]);
  });

  it('tells how it failed', async () => {
    const failure: Failure = { kind: 'token-of-agency' };
    const { locations } = openLocations({ verdict: failed(failure) });
    expect(await locations.tryOut(WANTED)).toEqual({ result: 'failed', failure });
  });

  it('asks nothing when the entries cannot be right', async () => {
    const { locations, verified } = openLocations();
    expect(await locations.tryOut({ ...WANTED, pit: 'eyJ' })).toMatchObject({
      result: 'refused',
      field: 'pit',
    });
    expect(await locations.tryOut({ ...WANTED, id: 'a b' })).toMatchObject({
      result: 'refused',
      field: 'id',
    });
    expect(verified).toEqual([]);
  });

  it('reads the location from an address, as adding does', async () => {
    const { locations, saved } = openLocations();
    await locations.add({ ...WANTED, id: `https://app.gohighlevel.com/v2/location/${ID}/dashboard` });
    expect(saved()[0]?.id).toBe(ID);
  });
});
