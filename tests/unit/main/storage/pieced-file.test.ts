import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSnapshotCache } from '../../../../src/main/storage/snapshot-cache.ts';
import { accountOf, locationOf } from '../../sample-snapshot.ts';
import { makeTempFolder } from '../../temp-folder.ts';

const LOCATIONS = Array.from({ length: 400 }, (_, n) =>
  locationOf(
    `L${n}`,
    Array.from({ length: 10 }, (_, a) => accountOf(`a${a}`)),
  ),
);

function openCache() {
  const folder = makeTempFolder();
  const troubles: string[] = [];
  const cache = openSnapshotCache(folder, (trouble) => troubles.push(trouble.id));
  return { cache, folder, path: join(folder, 'snapshot.json'), troubles };
}

it('what is written gently reads back as what is written at once', async () => {
  const { cache, path } = openCache();
  expect(await cache.writeGently({ locations: LOCATIONS }, () => true)).toBe(true);
  const gently = readFileSync(path, 'utf8');
  expect(cache.read().locations).toEqual(LOCATIONS);
  expect(cache.write({ locations: LOCATIONS })).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe(gently);
});

it('a file that is written gently is its owner’s alone, and nothing is left beside it', async () => {
  const { cache, folder, path } = openCache();
  await cache.writeGently({ locations: LOCATIONS }, () => true);
  expect(readdirSync(folder)).toEqual(['snapshot.json']);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
});

it.each([
  ['from the beginning', 0],
  ['after its first pieces', 2],
])('what is not wanted any more %s does not take the place of what is newer', async (_, asked) => {
  const { cache, folder, path } = openCache();
  let questions = 0;
  const isWritten = await cache.writeGently({ locations: LOCATIONS }, () => {
    questions += 1;
    if (questions > asked) cache.write({ locations: [] });
    return questions <= asked;
  });
  expect(isWritten).toBe(false);
  expect(cache.read().locations).toEqual([]);
  expect(readdirSync(folder)).toEqual(['snapshot.json']);
  expect(existsSync(path)).toBe(true);
});
