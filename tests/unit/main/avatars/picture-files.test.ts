import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPictureFiles } from '../../../../src/main/avatars/picture-files.ts';
import { DAY_MS } from '../../sample-snapshot.ts';
import { makeImpossibleFolder, makeTempFolder } from '../../temp-folder.ts';
import { pictureOfSize } from './sample-pictures.ts';

const ADDRESS = 'https://pictures.example/../../a.png';
const PICTURE = pictureOfSize(1000);

/** Files in a folder of its own, with a clock that the test moves. */
function openFiles(folder = join(makeTempFolder(), 'avatars')) {
  const time = { now: Date.now() };
  const files = createPictureFiles(folder, () => time.now);
  const names = (): readonly string[] => readdirSync(folder);
  return { files, folder, time, names };
}

describe('a picture in the folder', () => {
  it('is there at the next start, under a name that gives nothing away', async () => {
    const { files, folder, names } = openFiles();
    await files.write(ADDRESS, PICTURE);
    expect(await openFiles(folder).files.read(ADDRESS)).toEqual(PICTURE);
    expect(names()).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });

  it.skipIf(process.platform === 'win32')('can be read by its owner only', async () => {
    const { files, folder, names } = openFiles();
    await files.write(ADDRESS, PICTURE);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, names()[0] ?? '')).mode & 0o777).toBe(0o600);
  });

  it('is asked for anew after a week', async () => {
    const { files, time } = openFiles();
    await files.write(ADDRESS, PICTURE);
    time.now += 7 * DAY_MS - 60_000;
    expect(await files.read(ADDRESS)).toEqual(PICTURE);
    time.now += 120_000;
    expect(await files.read(ADDRESS)).toBeNull();
  });

  it('is none when somebody has put something else in its place', async () => {
    const { files, folder, names } = openFiles();
    await files.write(ADDRESS, PICTURE);
    writeFileSync(join(folder, names()[0] ?? ''), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await files.read(ADDRESS)).toBeNull();
  });

  it('is not there before it was written, and a folder that cannot be made does no harm', async () => {
    expect(await openFiles().files.read(ADDRESS)).toBeNull();
    const { files } = openFiles(makeImpossibleFolder());
    await files.write(ADDRESS, PICTURE);
    expect(await files.read(ADDRESS)).toBeNull();
  });
});

describe('the folder', () => {
  it('stays below 20 MB; what was written longest ago goes first', async () => {
    const { files, folder, names } = openFiles();
    const addresses = Array.from({ length: 50 }, (_, index) => `${ADDRESS}?${index}`);
    const start = Date.now() / 1000 - 3600;
    for (const [index, address] of addresses.entries()) {
      const before = new Set(index === 0 ? [] : names());
      await files.write(address, pictureOfSize(512 * 1024));
      // Files that are written within one tick of the clock have no order.
      for (const name of names()) {
        if (!before.has(name)) utimesSync(join(folder, name), start + index, start + index);
      }
    }
    const bytes = names().reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(bytes).toBeLessThanOrEqual(20 * 1024 * 1024);
    expect(bytes).toBeGreaterThan(15 * 1024 * 1024);
    expect(await files.read(addresses[0] ?? '')).toBeNull();
    expect(await files.read(addresses[49] ?? '')).not.toBeNull();
  });

  it('loses what has lain there for more than a week', async () => {
    const { files, folder, names } = openFiles();
    await files.write(ADDRESS, PICTURE);
    const old = Date.now() / 1000 - 8 * 24 * 3600;
    utimesSync(join(folder, names()[0] ?? ''), old, old);
    await openFiles(folder).files.write(`${ADDRESS}?other`, PICTURE);
    expect(names()).toHaveLength(1);
  });
});
