import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { locationIdOf } from '../../../../src/core/account.ts';
import type { LocationSettings } from '../../../../src/core/settings.ts';
import { exportLocationsText } from '../../../../src/main/storage/location-export.ts';
import { NOW } from '../../sample-snapshot.ts';

const BAKERY: LocationSettings = {
  id: locationIdOf('bakery1'),
  name: 'Blue Door Bakery',
  token: { last4: '5963', addedAt: NOW, keptIn: 'keychain' },
  dialect: { name: 'v3', isPinned: true },
  userId: 'user1',
};

const textOf = (...changes: readonly Partial<LocationSettings>[]): string =>
  exportLocationsText({ locations: changes.map((change) => ({ ...BAKERY, ...change })) });

it('the locations become a table', () => {
  const text = textOf({}, { id: locationIdOf('other1'), dialect: null, userId: null });
  expect(text).toBe(
    'locationId,name,dialect,userId\r\nbakery1,Blue Door Bakery,v3,user1\r\nother1,Blue Door Bakery,,\r\n',
  );
});

it('nothing of a token is in it', () => {
  expect(textOf({})).not.toMatch(/5963|pit|keychain/);
});

it('without a location it has its heading only', () => {
  expect(textOf()).toBe('locationId,name,dialect,userId\r\n');
});

it.each(['Bakery, Blue "Door"', 'two\nlines', 'Müller 🥐'])('a name survives: %j', (name) => {
  const { data } = Papa.parse<readonly string[]>(textOf({ name }), { skipEmptyLines: true });
  expect(data[1]?.[1]).toBe(name);
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=1\n+2'])(
  'no spreadsheet takes a name for a formula: %j',
  (name) => {
    const { data } = Papa.parse<readonly string[]>(textOf({ name, userId: name }), { skipEmptyLines: true });
    expect(data[1]?.[1]).toBe(`'${name}`);
    expect(data[1]?.[3]).toBe(`'${name}`);
  },
);
