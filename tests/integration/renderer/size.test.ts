import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const ASSETS = resolve(import.meta.dirname, '../../../dist/renderer/assets');
/** In bytes, compressed as a server would: what the window has to read before it can show anything. */
const BUDGET = 60_000;

test('the scripts and styles of the window stay small enough to open at once', () => {
  const files = readdirSync(ASSETS).filter((name) => /\.(js|css)$/.test(name));
  const sizes = files.map((name) => gzipSync(readFileSync(join(ASSETS, name)), { level: 9 }).length);
  expect(files.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGET);
});
