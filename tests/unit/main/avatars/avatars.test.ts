import { describe, expect, it } from 'vitest';
import { createAvatars } from '../../../../src/main/avatars/avatars.ts';
import type { Picture } from '../../../../src/main/avatars/picture.ts';
import { HOUR_MS, NOW } from '../../sample-snapshot.ts';
import { pictureOfSize } from './sample-pictures.ts';

const ADDRESS = 'https://pictures.example/a.png';
const PICTURE = pictureOfSize(1000);

/** Avatars over a network and a folder in memory. */
function startAvatars(answer: (address: string) => Promise<Picture> = async () => PICTURE) {
  const asked: string[] = [];
  const filed = new Map<string, Picture>();
  const failures: unknown[] = [];
  const time = { now: NOW };
  const avatars = createAvatars({
    fetchPicture: (address) => {
      asked.push(address);
      return answer(address);
    },
    files: {
      read: async (address) => filed.get(address) ?? null,
      write: async (address, picture) => void filed.set(address, picture),
    },
    now: () => time.now,
    onFailed: (error) => failures.push(error),
  });
  return { avatars, asked, filed, failures, time };
}

describe('a picture', () => {
  it('is asked for once, and kept', async () => {
    const { avatars, asked, filed } = startAvatars();
    expect(await avatars.load(ADDRESS)).toBe(PICTURE);
    filed.clear();
    expect(await avatars.load(ADDRESS)).toBe(PICTURE);
    expect(asked).toEqual([ADDRESS]);
  });

  it('is asked for once when many want it at the same time', async () => {
    const { avatars, asked } = startAvatars();
    await Promise.all(Array.from({ length: 20 }, () => avatars.load(ADDRESS)));
    expect(asked).toEqual([ADDRESS]);
  });

  it('of an earlier run comes from the folder', async () => {
    const { avatars, asked, filed } = startAvatars();
    filed.set(ADDRESS, PICTURE);
    expect(await avatars.load(ADDRESS)).toBe(PICTURE);
    expect(asked).toEqual([]);
  });

  it('that failed is not asked for again within an hour', async () => {
    const { avatars, asked, failures, time } = startAvatars(() => Promise.reject(new Error('refused')));
    expect(await avatars.load(ADDRESS)).toBeNull();
    time.now += HOUR_MS - 1;
    expect(await avatars.load(ADDRESS)).toBeNull();
    expect([asked.length, failures.length]).toEqual([1, 1]);
    time.now += 1;
    await avatars.load(ADDRESS);
    expect(asked).toHaveLength(2);
  });
});

describe('many pictures', () => {
  it('are asked for four at a time', async () => {
    let running = 0;
    let most = 0;
    const { avatars } = startAvatars(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((done) => setImmediate(done));
      running -= 1;
      return PICTURE;
    });
    await Promise.all(Array.from({ length: 40 }, (_, index) => avatars.load(`${ADDRESS}?${index}`)));
    expect(most).toBe(4);
  });

  it.each([
    ['200 pictures', 1000, 201],
    ['8 MB', 512 * 1024, 17],
  ])(
    'are kept in memory up to %s; the one that was asked for longest ago goes first',
    async (_, size, count) => {
      const { avatars, asked, filed } = startAvatars(async () => pictureOfSize(size));
      const addresses = Array.from({ length: count }, (_unused, index) => `${ADDRESS}?${index}`);
      const [first = '', second = '', ...rest] = addresses;
      const last = rest.pop() ?? '';
      for (const address of [first, second, ...rest, first, last]) await avatars.load(address);
      filed.clear();
      asked.length = 0;
      for (const address of [first, last, second]) await avatars.load(address);
      expect(asked).toEqual([second]);
    },
  );
});
