import { describe, expect, it } from 'vitest';
import { locationIdOf } from '../../../../src/core/account.ts';
import type { NewLocation } from '../../../../src/core/bridge.ts';
import { type Attempt, type Failure, failed, succeeded } from '../../../../src/core/failure.ts';
import { openKeychain } from '../../../../src/main/storage/keychain.ts';
import { createLocations } from '../../../../src/main/storage/locations.ts';
import { openSettings } from '../../../../src/main/storage/settings.ts';
import { createTokens } from '../../../../src/main/storage/tokens.ts';
import { OTHER_PIT_TEXT, PIT_TEXT } from '../../sample-pit.ts';
import { NOW } from '../../sample-snapshot.ts';
import { makeTempFolder } from '../../temp-folder.ts';
import { createMemoryKeytar } from './memory-keytar.ts';

const ID = 'K83W5f03EFph2rlg5N1L';
const WANTED: NewLocation = { id: ID, name: 'Blue Door Bakery', pit: PIT_TEXT, keepIn: 'keychain' };
const ENTRY = `Relink/${ID}`;

function openLocations(verdict: Attempt<unknown> = succeeded(null)) {
  const keytar = createMemoryKeytar();
  const settings = openSettings(makeTempFolder(), () => {}, { follow: false });
  const verified: string[] = [];
  let now = NOW;
  const locations = createLocations({
    settings,
    tokens: createTokens(
      openKeychain(async () => keytar),
      () => now++,
    ),
    async verify({ location, pit }) {
      verified.push(`${location} ${pit.last4} ${keytar.entries.size}`);
      return verdict;
    },
  });
  return { keytar, settings, locations, verified, saved: () => settings.current().locations };
}

describe('adding a location', () => {
  it('saves token and location after one live call with the token', async () => {
    const { keytar, locations, verified, saved } = openLocations();
    expect(await locations.add(WANTED)).toEqual({ result: 'done' });
    // The keychain was still empty when the call was made.
    expect(verified).toEqual([`${ID} 5963 0`]);
    expect(keytar.entries.get(ENTRY)).toBe(PIT_TEXT);
    expect(saved()).toEqual([
      { id: ID, name: 'Blue Door Bakery', token: { last4: '5963', addedAt: NOW, keptIn: 'keychain' } },
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
    const { keytar, locations, saved } = openLocations(failed(failure));
    expect(await locations.add(WANTED)).toEqual({
      result: 'refused',
      field,
      sentence: expect.stringMatching(sentence),
    });
    expect([keytar.entries.size, saved().length]).toEqual([0, 0]);
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
    expect(locations.rename(locationIdOf(ID), '  ')).toMatchObject({ result: 'refused' });
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
