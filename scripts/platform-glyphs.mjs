import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './setup/places.mjs';

/** Where the window finds the picture. */
export const PLATFORM_GLYPHS = join(ROOT, 'src/renderer/styles/platform-glyphs.svg');

/** From top to bottom; `styles/marks.css` counts the same way. */
export const GLYPHS = [
  'facebook',
  'instagram',
  'linkedin',
  'google',
  'tiktok',
  'youtube',
  'pinterest',
  'threads',
  'bluesky',
  'x',
];
/** Not in the package (its owner does not permit that), so its two letters are drawn here. */
const OWN = ['linkedin'];

/** Units of the grid that a glyph is drawn on. Between two there is as much room, so that none shows in another's place. */
const SIDE = 24;

/**
 * The marks of all platforms in one picture, in white: each picture is a document of its own to the browser, which
 * takes more time and memory than all that is drawn in it.
 * @throws {Error} when the package draws a mark in another way
 */
export function platformGlyphs() {
  const paths = GLYPHS.map((name, place) => {
    const path = sourceOf(name).match(/(?<=<path )d="[^"]+"/);
    if (!path) throw new Error(`The mark of ${name} is no longer drawn as one path.`);
    return `<path transform="translate(0 ${2 * SIDE * place})" ${path[0]}/>`;
  });
  const height = SIDE * (2 * GLYPHS.length - 1);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${height}" width="${SIDE}" height="${height}" fill="#fff">\n<title>Platforms</title>\n${paths.join('\n')}\n</svg>\n`;
}

/** @param {string} name */
function sourceOf(name) {
  const folder = OWN.includes(name) ? 'build/glyphs' : 'node_modules/simple-icons/icons';
  return readFileSync(join(ROOT, folder, `${name}.svg`), 'utf8');
}
