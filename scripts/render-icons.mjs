import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { PNG } from 'pngjs';
import { PLATFORM_GLYPHS, platformGlyphs } from './platform-glyphs.mjs';
import { ROOT } from './setup/places.mjs';

const SOURCES = join(ROOT, 'build');
const TRAY_ART = join(ROOT, 'src/main/desktop/art/tray-art');

/** Tray sources are drawn on a grid of this many units. */
const TRAY_GRID = 16;
const LINUX_TRAY_SIZES = [16, 22, 24, 32, 48, 64];
const WINDOWS_TRAY_SIZES = [16, 20, 24, 32, 48, 64];
/** The ink of a neutral state, by the panel it stands on. */
const PANEL_INKS = { light: '#2b2f36', dark: '#f1f3f5' };
const TEMPLATE_INK = '#000';
/** States that have the same colors on every panel. */
const COLORED = ['attention', 'expired', 'expired-color-blind', 'setup'];
/** States that macOS shows as they are; it tints all others (template images). */
const LOUD = ['attention', 'expired', 'expired-color-blind'];

/** The window of the macOS disk image, in points. */
const DMG_WIDTH = 540;
/** Fainter pixels than this are invisible, but their color is lost to rounding and may come out as any. */
const FAINTEST_ALPHA = 8;

/** Sizes from which the app icon is drawn in full; smaller ones have a simpler drawing. */
const FULL_DRAWING_FROM = 48;
/** The drawing without the margin that only macOS wants. */
const TIGHT_VIEW_BOX = '100 100 824 824';
const LINUX_ICON_SIZES = [16, 32, 48, 64, 128, 256, 512];
const WINDOWS_ICON_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** https://en.wikipedia.org/wiki/Apple_Icon_Image_format: types that hold a PNG, with its size in pixels. */
const ICNS_TYPES = /** @type {const} */ ([
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]);

/**
 * @param {string} svg
 * @param {number} size in pixels
 */
function renderPixels(svg, size) {
  const options = {
    fitTo: /** @type {const} */ ({ mode: 'width', value: size }),
    font: { loadSystemFonts: false },
  };
  return PNG.sync.read(new Resvg(svg, options).render().asPng());
}

/**
 * The smaller of two encodings: flat art is best left unfiltered, gradients are not.
 * @param {PNG} image
 */
function pngOf(image) {
  const settings = { deflateLevel: 9, deflateStrategy: 0 };
  const flat = PNG.sync.write(image, { ...settings, filterType: 0 });
  const graded = PNG.sync.write(image, { ...settings, filterType: -1 });
  return flat.length < graded.length ? flat : graded;
}

/**
 * Moves the edges of every rectangle to whole pixels. An edge in the middle of a pixel moves outward, so that what is
 * symmetric stays so.
 * @param {string} svg
 * @param {number} scale pixels per unit
 */
function snapRectangles(svg, scale) {
  return svg.replace(/<rect x="(.+?)" y="(.+?)" width="(.+?)" height="(.+?)"/g, (_, ...numbers) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbers.slice(0, 4).map((number) => Number(number) * scale);
    const left = Math.ceil(x - 0.5);
    const top = Math.ceil(y - 0.5);
    const right = Math.floor(x + width + 0.5);
    const bottom = Math.floor(y + height + 0.5);
    return `<rect x="${left / scale}" y="${top / scale}" width="${(right - left) / scale}" height="${(bottom - top) / scale}"`;
  });
}

/**
 * @param {string} state
 * @param {string | undefined} ink replaces the ink of the source
 * @param {number} size in pixels
 */
function renderTray(state, ink, size) {
  const source = readFileSync(join(SOURCES, 'tray', `${state}.svg`), 'utf8');
  const inked = ink ? source.replace(/ color="[^"]+"/, ` color="${ink}"`) : source;
  const image = renderPixels(snapRectangles(inked, size / TRAY_GRID), size);
  for (let at = 0; at < image.data.length; at += 4) {
    if ((image.data[at + 3] ?? 0) < FAINTEST_ALPHA) image.data.fill(0, at, at + 4);
  }
  return image;
}

/**
 * @param {number} size in pixels
 * @param {'margin' | 'tight'} fit
 */
function renderAppIcon(size, fit) {
  const drawing = size < FULL_DRAWING_FROM ? 'icon-small.svg' : 'icon.svg';
  const source = readFileSync(join(SOURCES, drawing), 'utf8');
  const svg = fit === 'tight' ? source.replace('0 0 1024 1024', TIGHT_VIEW_BOX) : source;
  return renderPixels(svg, size);
}

/**
 * A Windows bitmap as an icon holds it: 32 bits a pixel, bottom row first, twice the height, an empty mask after it.
 * @param {PNG} image
 */
function bitmapOf({ width, height, data }) {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(width, 4);
  header.writeInt32LE(height * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const pixels = Buffer.alloc(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4;
      const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(from, from + 4);
      pixels.set([blue, green, red, alpha], ((height - 1 - y) * width + x) * 4);
    }
  }
  const mask = Buffer.alloc(Math.ceil(width / 32) * 4 * height);
  return Buffer.concat([header, pixels, mask]);
}

/**
 * A Windows icon. Small images are bitmaps, which everything that shows icons can read; PNGs save space in large ones.
 * @param {readonly PNG[]} images
 * @param {number} largestBitmap in pixels
 */
function icoOf(images, largestBitmap) {
  const bodies = images.map((image) => (image.width <= largestBitmap ? bitmapOf(image) : pngOf(image)));
  const directory = Buffer.alloc(6 + 16 * images.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(images.length, 4);
  let offset = directory.length;
  bodies.forEach((body, index) => {
    const at = 6 + 16 * index;
    // 0 stands for 256 pixels.
    const side = (images[index]?.width ?? 0) % 256;
    directory.set([side, side, 0, 0, 1, 0, 32, 0], at);
    directory.writeUInt32LE(body.length, at + 8);
    directory.writeUInt32LE(offset, at + 12);
    offset += body.length;
  });
  return Buffer.concat([directory, ...bodies]);
}

/** A macOS icon made of PNGs. */
function icnsOf() {
  const entries = ICNS_TYPES.map(([type, size]) => blockOf(type, pngOf(renderAppIcon(size, 'margin'))));
  return blockOf('icns', Buffer.concat(entries));
}

/**
 * @param {string} type four letters
 * @param {Buffer} body
 */
function blockOf(type, body) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length + 8);
  return Buffer.concat([Buffer.from(type, 'ascii'), length, body]);
}

/**
 * @param {string} file
 * @param {Buffer | string} content
 */
function writeArt(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** @param {string} state the name of its source */
function renderTrayState(state) {
  const isTemplate = !LOUD.includes(state);
  const macName = join(TRAY_ART, 'mac', isTemplate ? `${state}Template` : state);
  const macInk = isTemplate ? TEMPLATE_INK : undefined;
  writeArt(`${macName}.png`, pngOf(renderTray(state, macInk, 16)));
  writeArt(`${macName}@2x.png`, pngOf(renderTray(state, macInk, 32)));
  const variants = COLORED.includes(state)
    ? [['', undefined]]
    : Object.entries(PANEL_INKS).map(([panel, ink]) => [`-${panel}`, ink]);
  for (const [suffix, ink] of variants) {
    for (const size of LINUX_TRAY_SIZES) {
      writeArt(join(TRAY_ART, 'linux', `${state}${suffix}-${size}.png`), pngOf(renderTray(state, ink, size)));
    }
    const images = WINDOWS_TRAY_SIZES.map((size) => renderTray(state, ink, size));
    writeArt(join(TRAY_ART, 'win', `${state}${suffix}.ico`), icoOf(images, 32));
  }
}

/**
 * Renders the icons of Relink and the art of its installer from its SVG sources in `build/`, and gathers the marks of
 * the platforms. The same sources give the same bytes.
 */
rmSync(TRAY_ART, { recursive: true, force: true });
for (const file of readdirSync(join(SOURCES, 'tray'))) renderTrayState(file.replace(/\.svg$/, ''));
writeArt(join(SOURCES, 'icon.png'), pngOf(renderAppIcon(1024, 'margin')));
writeArt(join(SOURCES, 'icon.icns'), icnsOf());
writeArt(
  join(SOURCES, 'icon.ico'),
  icoOf(
    WINDOWS_ICON_SIZES.map((size) => renderAppIcon(size, 'tight')),
    64,
  ),
);
for (const size of LINUX_ICON_SIZES) {
  writeArt(join(SOURCES, 'icons', `${size}x${size}.png`), pngOf(renderAppIcon(size, 'tight')));
}
const dmgBackground = readFileSync(join(SOURCES, 'installer/dmg-background.svg'), 'utf8');
for (const [suffix, scale] of /** @type {const} */ ([
  ['', 1],
  ['@2x', 2],
])) {
  const image = renderPixels(dmgBackground, DMG_WIDTH * scale);
  writeArt(join(SOURCES, 'installer', `dmg-background${suffix}.png`), pngOf(image));
}
writeArt(PLATFORM_GLYPHS, platformGlyphs());
