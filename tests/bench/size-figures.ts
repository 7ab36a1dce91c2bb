import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { REPOSITORY } from './bench-desktop.ts';
import { atMost, type Figure, figureOf, ONLY_TOLD } from './figures.ts';

const KB = 1e3;
const MB = 1e6;
/** How much larger than Electron's own distribution the packaged app may be. */
const ADDED_MB = 6;

export type Pack = (output: string) => Promise<string>;

/**
 * What has to be loaded, and what has to be downloaded.
 * @param electronDist the folder of Electron's own distribution
 * @param pack packs the app into a folder and returns the path of its executable
 */
export async function measureSizes(electronDist: string, pack: Pack): Promise<readonly Figure[]> {
  const release = mkdtempSync(join(REPOSITORY, 'release-'));
  try {
    const packaged = sizeOf(dirname(await pack(release))) / MB;
    const electron = sizeOf(electronDist) / MB;
    return [
      figureOf({ name: 'Renderer, JS + CSS, gzip', unit: 'kB', target: atMost(60) }, [
        gzippedKb('dist/renderer', ['.js', '.css']),
      ]),
      figureOf({ name: 'Main + preload, gzip', unit: 'kB', target: atMost(150) }, [
        gzippedKb('dist/main', ['.cjs']) + gzippedKb('dist/preload', ['.cjs']),
      ]),
      figureOf({ name: "Electron's own distribution", unit: 'MB', target: ONLY_TOLD }, [electron]),
      figureOf({ name: 'Packaged folder', unit: 'MB', target: atMost(Math.round(electron + ADDED_MB)) }, [
        packaged,
      ]),
    ];
  } finally {
    rmSync(release, { recursive: true, force: true });
  }
}

const gzippedKb = (folder: string, endings: readonly string[]): number =>
  filesIn(join(REPOSITORY, folder))
    .filter((file) => endings.includes(extname(file)))
    .reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / KB;

const sizeOf = (folder: string): number =>
  filesIn(folder).reduce((sum, file) => sum + lstatSync(file).size, 0);

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
