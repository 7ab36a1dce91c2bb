import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const PREFIX = 'node_modules/';
const IMPORT = /(?:from |import\()'((?:@[^/'\n]+\/)?[^./'@\n][^/':\n]*)(?:\/[^'\n]*)?'/g;
const ROW = /^\| `([^`]+)` +\| \S/gm;
const ITEM = /^- `([^`]+)`: ([^\n]+(?:\n {2}[^\n]+)*)/gm;
const NAME = /`([^`]+)`/g;

const NamesSchema = v.optional(v.record(v.string(), v.string()), {});
const LockSchema = v.object({
  packages: v.record(
    v.string(),
    v.object({ integrity: v.optional(v.string()), dependencies: NamesSchema, devDependencies: NamesSchema }),
  ),
});

const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { packages } = v.parse(LockSchema, JSON.parse(readText('package-lock.json')));

/** The packages that the sources import, without Node's own modules. */
function importedPackages(): ReadonlySet<string> {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  const names = sources
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) =>
      [...readText(join('src', name)).matchAll(IMPORT)].map(([, imported]) => imported ?? ''),
    );
  return new Set(names);
}

/** What comes in with a package, as the lock file says. */
function companionsOf(name: string): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = (from: string): void => {
    const inner = packages[`${PREFIX}${name}/${PREFIX}${from}`] ?? packages[PREFIX + from];
    for (const companion of Object.keys(inner?.dependencies ?? {})) {
      if (found.has(companion)) continue;
      found.add(companion);
      collect(companion);
    }
  };
  collect(name);
  return found;
}

const [, chapter = ''] = readText('docs/security.md').split('## Runtime dependencies');
const documented = [...chapter.matchAll(ROW)].map(([, name = '']) => name);
const broughtAlong = new Map(
  [...chapter.matchAll(ITEM)].map(([, name = '', words = '']) => [
    name,
    new Set([...words.matchAll(NAME)].map(([, companion = '']) => companion)),
  ]),
);

test('each package that the sources import stands with its reason, and no other does', () => {
  expect(documented).toHaveLength(new Set(documented).size);
  expect(new Set(documented)).toEqual(importedPackages());
});

test('what they bring along stands there too', () => {
  // The packages that electron names fetch it; the app holds none of them.
  const bundled = documented.filter((name) => name !== 'electron');
  const companions = bundled.map((name) => [name, companionsOf(name)] as const);
  expect(broughtAlong).toEqual(new Map(companions.filter(([, along]) => along.size > 0)));
});

test('the lock file pins every package with its hash, and package.json each of them to one version', () => {
  const { '': own, ...others } = packages;
  const unpinned = Object.entries(others).filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? ''));
  expect(unpinned.map(([path]) => path)).toEqual([]);
  const versions = Object.values({ ...own?.dependencies, ...own?.devDependencies });
  expect(versions.length).toBeGreaterThan(20);
  for (const version of versions) expect(version).toMatch(/^(npm:@?[^@]+@)?\d+\.\d+\.\d+$/);
});
