import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LocationState } from '../../../../src/core/snapshot.ts';
import { readKeptFace } from '../../../../src/main/storage/kept-face.ts';
import { openSnapshotCache } from '../../../../src/main/storage/snapshot-cache.ts';
import { accountOf, failingCheck, locationOf } from '../../sample-snapshot.ts';
import { makeTempFolder } from '../../temp-folder.ts';
import { inEnglish } from '../../told-in-english.ts';

const LOOK = { panel: 'dark', palette: 'color-blind' } as const;

function folderWith(locations: readonly LocationState[]): string {
  const folder = makeTempFolder();
  const fail = inEnglish((sentence) => expect.fail(sentence));
  openSnapshotCache(folder, fail, undefined, () => LOOK).write({ locations });
  return folder;
}

function folderWithText(text: string): string {
  const folder = makeTempFolder();
  writeFileSync(join(folder, 'snapshot.json'), text);
  return folder;
}

/** The file of an expired account after this was done to it. */
function folderWithChanged(change: (text: string) => string): string {
  const folder = folderWith([locationOf('L', [accountOf('a', 'expired')])]);
  return folderWithText(change(readFileSync(join(folder, 'snapshot.json'), 'utf8')));
}

describe('the face of the first icon', () => {
  it.each<[string, readonly LocationState[], string]>([
    ['an expired account', [locationOf('L', [accountOf('a'), accountOf('b', 'expired')])], 'expired'],
    ['healthy accounts', [locationOf('L', [accountOf('a')])], 'healthy'],
    ['no answer', [locationOf('L', [], { check: failingCheck({ kind: 'offline' }) })], 'offline'],
    ['no location', [], 'setup'],
  ])('after %s is that of the snapshot', (_what, locations, state) => {
    expect(readKeptFace(folderWith(locations))).toEqual({ state, ...LOOK });
  });

  it('is found before any number of accounts', () => {
    const accounts = Array.from({ length: 500 }, (_, index) => accountOf(`a${index}`));
    expect(readKeptFace(folderWith([locationOf('L', [...accounts, accountOf('z', 'expired')])]))).toEqual({
      state: 'expired',
      ...LOOK,
    });
  });

  it.each<[string, () => string]>([
    ['there is no file', makeTempFolder],
    ['the file is empty', () => folderWithText('')],
    ['the file is of an older kind', () => folderWithText('{"version":2,"locations":[]}')],
    ['the file is of a newer version', () => folderWithChanged((text) => text.replace(/\d+/, '99'))],
    ['the file has lost its version', () => folderWithChanged((text) => text.replace('"version":', '"v":'))],
    ['the head is cut off', () => folderWithChanged((text) => text.slice(0, 30))],
    [
      'the state is none',
      () => folderWithChanged((text) => text.replace('"state":"expired"', '"state":"fine"')),
    ],
    ['the panel is none', () => folderWithChanged((text) => text.replace('"panel":"dark"', '"panel":1'))],
    [
      'a location only speaks of one',
      () => folderWithText('{"version":2,"name":"\\"face\\":{}","locations":[]}'),
    ],
  ])('is not known when %s', (_what, makeFolder) => {
    expect(readKeptFace(makeFolder())).toBeNull();
  });
});
