import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const REPOSITORY = resolve(import.meta.dirname, '..');

/** A script that a plain Node runs, with the storage as the command line has it. */
export interface Bundle {
  readonly path: string;
  readonly remove: () => void;
}

/**
 * Makes a TypeScript program into a script, so that it can be a process of its own.
 * @param file its whole path
 */
export async function bundleProgram(file: string): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), 'relink-kill-loop-'));
  await build({
    configFile: false,
    root: REPOSITORY,
    logLevel: 'error',
    resolve: { alias: { electron: join(REPOSITORY, 'src/cli/electron-absent.ts') } },
    ssr: { noExternal: true },
    build: {
      ssr: file,
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'program.cjs' } },
    },
  });
  return {
    path: join(folder, 'program.cjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
