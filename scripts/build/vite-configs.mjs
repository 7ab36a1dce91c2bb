import { dirname, join } from 'node:path';
import { preact } from '@preact/preset-vite';
import { ROOT } from '../setup/places.mjs';
import { isInputOf } from './changes.mjs';
import { leanIcons } from './lean-icons.mjs';
import { leanStore } from './lean-store.mjs';

/** The oldest engines that the output must run on: those of the fallback runtime and of Node 20. */
const OLDEST_NODE = 'node18';
const OLDEST_CHROMIUM = 'chrome114';

/** The names of functions and classes stay, for they are what a stack in the log is read by. */
const SMALL = {
  compress: { keepNames: { function: false, class: true } },
  mangle: { keepNames: { function: false, class: true } },
};

/** V8 keeps a whole script in two bytes a character for the sake of a single dash. */
const PLAIN = /** @type {const} */ ({ charset: 'ascii' });

/** The drawings that the main process reads from beside its bundle. */
const ART = join(ROOT, 'src/main/desktop/art');

/**
 * @param {import('./targets.mjs').Target} target
 * @param {string} outputFolder
 * @returns {import('vite').InlineConfig}
 */
export function viteConfigOf(target, outputFolder) {
  switch (target.name) {
    case 'renderer':
      return rendererConfig(target, outputFolder);
    case 'preload':
      return scriptConfig(target, outputFolder, {
        codeSplitting: false,
        isSmall: true,
        target: OLDEST_CHROMIUM,
      });
    case 'cli':
      return scriptConfig(target, outputFolder, {
        codeSplitting: true,
        target: OLDEST_NODE,
        electron: 'absent',
      });
    case 'main':
      return withFiles(
        scriptConfig(target, outputFolder, { codeSplitting: true, isSmall: true, target: OLDEST_NODE }),
        ART,
      );
    case 'simulator':
      return scriptConfig(target, outputFolder, { codeSplitting: true, target: OLDEST_NODE });
  }
}

/**
 * @param {import('./targets.mjs').Target} target
 * @param {string} outputFolder
 * @returns {import('vite').InlineConfig}
 */
function rendererConfig(target, outputFolder) {
  return {
    ...commonConfig(target),
    root: join(ROOT, dirname(target.entry)),
    // Loaded from a file, so nothing may be addressed from the root of a site.
    base: './',
    plugins: [preact(), leanIcons(), inputGuard(target)],
    build: {
      outDir: outputFolder,
      emptyOutDir: true,
      target: OLDEST_CHROMIUM,
      sourcemap: true,
      modulePreload: false,
      // Finds a fiftieth more in what the bundler's own minifier has made.
      minify: 'terser',
      terserOptions: { module: true, ecma: 2020, format: { ascii_only: true } },
      rolldownOptions: {
        output: { ...PLAIN, minify: true },
        checks: { pluginTimings: false },
        // Of Lucide's eighteen hundred icons only those in use are made lean.
        experimental: { lazyBarrel: true },
      },
    },
  };
}

/**
 * A CommonJS script with everything bundled but the runtime's own modules and the native one.
 * @param {import('./targets.mjs').Target} target
 * @param {string} outputFolder
 * @param {{ readonly codeSplitting: boolean, readonly target: string, readonly isSmall?: boolean,
 *   readonly electron?: 'absent' }} options `isSmall` for what people get: read at each start
 * @returns {import('vite').InlineConfig}
 */
function scriptConfig(target, outputFolder, options) {
  const isElectronAbsent = options.electron === 'absent';
  return {
    ...commonConfig(target),
    root: ROOT,
    plugins: [leanStore(), inputGuard(target)],
    resolve: isElectronAbsent ? { alias: { electron: join(ROOT, 'src/cli/electron-absent.ts') } } : {},
    ssr: {
      noExternal: true,
      external: isElectronAbsent ? ['keytar'] : ['electron', 'keytar'],
      target: 'node',
    },
    build: {
      ssr: join(ROOT, target.entry),
      outDir: outputFolder,
      emptyOutDir: true,
      target: options.target,
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        output: {
          ...PLAIN,
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name]-[hash].cjs',
          codeSplitting: options.codeSplitting,
          // The import() of Electrons before 28 cannot read from an asar archive; require() can.
          dynamicImportInCjs: false,
          minify: options.isSmall ? SMALL : false,
        },
      },
    },
  };
}

/**
 * @param {import('vite').InlineConfig} config
 * @param {string} folder its files are copied beside the bundle
 * @returns {import('vite').InlineConfig}
 */
function withFiles(config, folder) {
  return { ...config, publicDir: folder, build: { ...config.build, copyPublicDir: true } };
}

/**
 * @param {import('./targets.mjs').Target} target
 * @returns {import('vite').InlineConfig}
 */
function commonConfig(target) {
  return {
    configFile: false,
    mode: 'production',
    publicDir: false,
    logLevel: 'warn',
    cacheDir: join(ROOT, 'node_modules/.vite', target.name),
  };
}

/**
 * Fails the build when it takes in a file whose change would go unnoticed.
 * @param {import('./targets.mjs').Target} target
 * @returns {import('vite').Plugin}
 */
function inputGuard(target) {
  return {
    name: 'relink-input-guard',
    moduleParsed({ id }) {
      const file = id.split('?')[0] ?? id;
      if (!file.startsWith(ROOT) || file.startsWith(join(ROOT, 'node_modules')) || isInputOf(target, file))
        return;
      this.error(
        `${file} is built into "${target.name}" but is none of its inputs in scripts/build/targets.mjs.`,
      );
    },
  };
}
