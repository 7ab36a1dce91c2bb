import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildTargets } from './build/build-targets.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureDisplay } from './setup/display.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { runScript, SetupError } from './setup/errors.mjs';
import { ROOT } from './setup/places.mjs';
import { stdoutProgress as progress } from './setup/progress.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

/**
 * @typedef {{
 *   readonly runGallery: (folder: string, word: string) => Promise<string>,
 *   readonly renewPictures: () => Promise<number>,
 * }} GalleryModule
 * @typedef {{ readonly recordStory: (executable: string, file: string) => Promise<void> }} StoryModule
 */

/** Draws every state of the window, or renews the pictures that the tests compare with and those of the README. */
await runScript(async () => {
  const { only, renew, animation } = optionsOf(process.argv.slice(2));
  await ensureDependencies(progress);
  await ensureSystemPackages(progress, { hasDisplay: false, forTests: true });
  await buildTargets(progress, ['renderer']);
  const gallery = await /** @type {typeof loadModule<GalleryModule>} */ (loadModule)('run-gallery.ts');
  if (renew) {
    progress.say(`Renewed ${await gallery.renewPictures()} pictures.`);
    return 0;
  }
  if (animation) return recordAnimation();
  progress.say('Drawing every state of the window …');
  progress.say(`Open ${await gallery.runGallery(join(ROOT, 'gallery'), only)}`);
  return 0;
});

/** Records the story of the demo from the real app, for the README. */
async function recordAnimation() {
  await buildTargets(progress);
  const electron = await ensureElectron(progress);
  const display = await ensureDisplay(progress);
  Object.assign(process.env, display.env);
  try {
    const load = /** @type {typeof loadModule<StoryModule>} */ (loadModule);
    const file = join(ROOT, 'docs/story.gif');
    await (await load('record-story.ts')).recordStory(electron.executable, file);
    progress.say(`Recorded ${file}`);
    return 0;
  } finally {
    display.stop();
  }
}

/**
 * @template Module
 * @param {string} name
 * @returns {Promise<Module>}
 */
async function loadModule(name) {
  const { runnerImport } = await import('vite');
  const load = /** @type {typeof runnerImport<Module>} */ (runnerImport);
  const entry = join(ROOT, 'tests/gallery', name);
  return (await load(entry, { configFile: false, root: ROOT, logLevel: 'error' })).module;
}

/**
 * @param {string[]} args
 * @returns {{ readonly only: string, readonly renew: boolean, readonly animation: boolean }}
 */
function optionsOf(args) {
  const options = /** @type {const} */ ({
    only: { type: 'string', default: '' },
    renew: { type: 'boolean', default: false },
    animation: { type: 'boolean', default: false },
  });
  try {
    return parseArgs({ args, options }).values;
  } catch {
    throw new SetupError('Understood are: npm run gallery -- [--only WORD | --renew | --animation]');
  }
}
