import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';

type Picture = { readonly width: number; readonly data: Uint8Array };
type Pixel = { readonly red: number; readonly green: number; readonly blue: number; readonly alpha: number };
type Art = { readonly file: string; readonly state: string; readonly pictures: readonly Picture[] };

const ART_FOLDER = fileURLToPath(new URL('../../../../src/main/desktop/art/tray-art', import.meta.url));
const LOUD_STATES = ['attention', 'expired'];
const COLORED_STATES = [...LOUD_STATES, 'setup'];
const NEUTRAL_STATES = ['cannot-check', 'healthy', 'offline', 'paused'];
const STATES = [...COLORED_STATES, ...NEUTRAL_STATES];
const LINUX_SIZES = [16, 22, 24, 32, 48, 64];
const WINDOWS_SIZES = [16, 20, 24, 32, 48, 64];
const MAC_SIZES = [16, 32];
/** The same drawing as "expired", in another color. */
const COLOR_BLIND = 'expired-color-blind';
const PANEL_NAMES = [
  COLOR_BLIND,
  ...COLORED_STATES,
  ...NEUTRAL_STATES.flatMap((state) => [`${state}-dark`, `${state}-light`]),
];
const MAC_NAMES = [
  COLOR_BLIND,
  ...STATES.map((state) => (LOUD_STATES.includes(state) ? state : `${state}Template`)),
];

const EXPECTED_FILES = [
  ...PANEL_NAMES.flatMap((name) => LINUX_SIZES.map((size) => `linux/${name}-${size}.png`)),
  ...PANEL_NAMES.map((name) => `win/${name}.ico`),
  ...MAC_NAMES.flatMap((name) => [`mac/${name}.png`, `mac/${name}@2x.png`]),
];

const ART = EXPECTED_FILES.map(readArt);

function readArt(file: string): Art {
  const bytes = readFileSync(join(ART_FOLDER, file));
  const state = STATES.find((name) => file.split('/')[1]?.startsWith(name)) ?? 'no state';
  return { file, state, pictures: file.endsWith('.ico') ? picturesOfIcon(bytes) : [PNG.sync.read(bytes)] };
}

function picturesOfIcon(icon: Buffer): readonly Picture[] {
  return Array.from({ length: icon.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const offset = icon.readUInt32LE(entry + 12);
    const body = icon.subarray(offset, offset + icon.readUInt32LE(entry + 8));
    const picture = body.readUInt32LE(0) === 40 ? pictureOfBitmap(body) : PNG.sync.read(body);
    expect(picture.width).toBe(icon.readUInt8(entry));
    return picture;
  });
}

/** A bitmap keeps its rows from bottom to top and its bytes as blue, green, red, alpha. */
function pictureOfBitmap(bitmap: Buffer): Picture {
  const width = bitmap.readInt32LE(4);
  const rows = Array.from({ length: width }, (_, row) =>
    bitmap.subarray(40 + row * width * 4, 40 + (row + 1) * width * 4),
  );
  const data = Buffer.concat(rows.reverse());
  for (let at = 0; at < data.length; at += 4) data.subarray(at, at + 3).reverse();
  return { width, data };
}

function pixelsOf({ data }: Picture): readonly Pixel[] {
  return Array.from({ length: data.length / 4 }, (_, index) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(index * 4, index * 4 + 4);
    return { red, green, blue, alpha };
  });
}

const isVisible = (pixel: Pixel): boolean => pixel.alpha > 0;
const isRed = (pixel: Pixel): boolean =>
  isVisible(pixel) && pixel.red > 150 && pixel.green < 100 && pixel.blue < 100;

function redShareOf(picture: Picture): number {
  const pixels = pixelsOf(picture);
  return pixels.filter(isRed).length / pixels.filter(isVisible).length;
}

/** The share of all pixels in which one picture is solid and the other is clear. */
function shapeDifferenceOf(one: Picture, other: Picture): number {
  const others = pixelsOf(other);
  const pixels = pixelsOf(one);
  const differing = pixels.filter(
    (pixel, index) => Math.abs(pixel.alpha - (others[index]?.alpha ?? 0)) > 127,
  );
  return differing.length / pixels.length;
}

const pairsOf = (states: readonly string[]): readonly (readonly [string, string])[] =>
  states.flatMap((one, index) => states.slice(index + 1).map((other) => [one, other] as const));

function pictureOf(file: string): Picture {
  const picture = ART.find((art) => art.file === file)?.pictures[0];
  if (picture === undefined) throw new Error(`No picture ${file}.`);
  return picture;
}

describe('the tray art', () => {
  it('consists of exactly the files that the tray may load', () => {
    const files = readdirSync(ART_FOLDER, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(ART_FOLDER.length + 1)
          .replaceAll('\\', '/'),
      );
    expect(files.sort()).toEqual([...EXPECTED_FILES].sort());
  });

  it('has every picture in the sizes that its name and platform promise', () => {
    for (const { file, pictures } of ART) {
      const sizes = pictures.map((picture) => picture.width);
      if (file.startsWith('win/')) expect(sizes, file).toEqual(WINDOWS_SIZES);
      else if (file.startsWith('mac/'))
        expect(sizes, file).toEqual([MAC_SIZES[file.includes('@2x') ? 1 : 0]]);
      else expect(sizes, file).toEqual([Number(/-(\d+)\.png$/.exec(file)?.[1])]);
    }
  });

  it('shows "expired" with at least half of its visible pixels red, at every size', () => {
    for (const { file, pictures } of ART.filter((art) => art.state === 'expired')) {
      for (const picture of pictures) expect(redShareOf(picture), file).toBeGreaterThan(0.5);
    }
  });

  it('has no red pixel in any other state', () => {
    for (const { file, pictures } of ART.filter((art) => art.state !== 'expired')) {
      for (const picture of pictures) expect(pixelsOf(picture).filter(isRed), file).toEqual([]);
    }
  });

  it('gives macOS black and transparency alone where macOS chooses the color', () => {
    for (const { file, pictures } of ART.filter((art) => art.file.includes('Template'))) {
      const inks = new Set(pictures.flatMap(pixelsOf).map(({ red, green, blue }) => red + green + blue));
      expect([...inks], file).toEqual([0]);
    }
  });

  it.each(pairsOf(STATES))('tells "%s" from "%s" by shape, not by color alone', (one, other) => {
    const panelNameOf = (state: string) => (COLORED_STATES.includes(state) ? state : `${state}-dark`);
    for (const size of LINUX_SIZES) {
      const pictures = [one, other].map((state) => pictureOf(`linux/${panelNameOf(state)}-${size}.png`));
      const [first, second] = pictures;
      if (first && second) expect(shapeDifferenceOf(first, second), `at ${size} px`).toBeGreaterThan(0.1);
    }
  });

  it('stays small enough to ship: less than 200 kB', () => {
    const total = EXPECTED_FILES.reduce((sum, file) => sum + readFileSync(join(ART_FOLDER, file)).length, 0);
    expect(total).toBeLessThan(200_000);
  });
});
