import { join } from 'node:path';
import { ROOT } from '../setup/places.mjs';

const ICONS = /\/lucide-preact\/dist\/esm\/icons\//;
/** What the drawing needs none of: names and aliases become classes, and no strokes change their order. */
const UNUSED = /\bname: ".*",|\bsize: 24,|,\s*aliases: \[[^\]]*\]|,\s*key: "\w+"/g;

/**
 * Takes out of Lucide's icons what the window has no use for, which is as much as their strokes, and has them drawn by
 * `src/renderer/lean-icon.ts`.
 * @returns {import('vite').Plugin}
 */
export function leanIcons() {
  return {
    name: 'relink-lean-icons',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^\.\.\/createLucideIcon\.mjs$/ },
      handler: (_, importer) =>
        ICONS.test(importer ?? '') ? join(ROOT, 'src/renderer/lean-icon.ts') : undefined,
    },
    transform: {
      filter: { id: ICONS },
      handler: (code) => ({ code: code.replaceAll(UNUSED, ''), map: null }),
    },
  };
}
