import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sweepLeftOvers } from '../../../../src/main/storage/left-overs.ts';
import { makeImpossibleFolder, makeTempFolder } from '../../temp-folder.ts';

const MINUTE_MS = 60_000;

/** A folder with an empty file of this age under each name. */
function folderWith(names: readonly string[], ageMs: number): string {
  const folder = makeTempFolder();
  for (const name of names) {
    const path = join(folder, name);
    writeFileSync(path, '');
    const madeAt = (Date.now() - ageMs) / 1000;
    utimesSync(path, madeAt, madeAt);
  }
  return folder;
}

const LEFT_OVERS = [
  'snapshot.json.2718281828',
  'alerts.json.31415',
  'settings.json.tmp-1764000000a1b2c3',
  'settings.json.lock',
  'settings.json.lock.4242',
];

it('what a kill in the middle of a write left behind is removed', () => {
  const folder = folderWith(LEFT_OVERS, 2 * MINUTE_MS);
  sweepLeftOvers(folder, Date.now());
  expect(readdirSync(folder)).toEqual([]);
});

it('so is what seems to come from the future, since the clock was set back', () => {
  const folder = folderWith(LEFT_OVERS, -2 * MINUTE_MS);
  sweepLeftOvers(folder, Date.now());
  expect(readdirSync(folder)).toEqual([]);
});

it('what another process may be writing at this moment stays', () => {
  const folder = folderWith(LEFT_OVERS, MINUTE_MS / 2);
  sweepLeftOvers(folder, Date.now());
  expect(readdirSync(folder).sort()).toEqual([...LEFT_OVERS].sort());
});

it('Relink’s files, those that were set aside, and those of others stay', () => {
  const names = [
    'alerts.json',
    'settings.json',
    'settings.json.newer-1764000000000',
    'settings.json.unreadable-1764000000000',
    'snapshot.json.1764.bak',
    'Preferences.123',
    'other.json.lock',
  ];
  const folder = folderWith(names, 2 * MINUTE_MS);
  mkdirSync(join(folder, 'alerts.json.99'));
  utimesSync(join(folder, 'alerts.json.99'), 0, 0);
  sweepLeftOvers(folder, Date.now());
  expect(readdirSync(folder).sort()).toEqual([...names, 'alerts.json.99'].sort());
});

it('a folder that is not there is no trouble', () => {
  expect(() => sweepLeftOvers(makeImpossibleFolder(), Date.now())).not.toThrow();
});
