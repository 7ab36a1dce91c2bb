import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const DIST = resolve(import.meta.dirname, '../../../dist');
/** In bytes, compressed as a server would: all scripts of main and preload. */
const BUDGET = 150_000;
/** Likewise: what is read before the first icon stands. */
const START_BUDGET = 6_000;

const sizeOf = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;

test('the scripts of main and preload stay small', () => {
  const files = ['main', 'preload'].flatMap((folder) =>
    readdirSync(join(DIST, folder))
      .filter((name) => name.endsWith('.cjs'))
      .map((name) => join(DIST, folder, name)),
  );
  expect(files.length).toBeGreaterThan(1);
  expect(files.map(sizeOf).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGET);
});

test('nothing is loaded before the first icon that it does not need', () => {
  const start = join(DIST, 'main/start.cjs');
  expect(sizeOf(start)).toBeLessThanOrEqual(START_BUDGET);
  expect(readFileSync(start, 'utf8')).not.toMatch(/(?<!then\(\(\)=>)require\("\.\//);
});
