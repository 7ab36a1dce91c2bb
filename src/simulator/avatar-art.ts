import { createHash } from 'node:crypto';
import { pngOf, type Rgb } from './png.ts';

const SIDE_PX = 96;
/** Each pixel is the mean of so many samples a side, for smooth edges. */
const SAMPLES = 3;

/** Ground and figure. */
const COLORS: readonly (readonly [Rgb, Rgb])[] = [
  [0x1f4e79, 0xf4d9a6],
  [0xf2e6d8, 0xb5533c],
  [0x2f5d50, 0xe8efe0],
  [0xe9e4f5, 0x5b4b9a],
  [0x2b2d3a, 0xf2b84b],
  [0xdcebf2, 0x20708f],
  [0x8c2f45, 0xf6dfe0],
  [0xf7efd2, 0x3d6b35],
].map(([ground = 0, figure = 0]) => [rgbOf(ground), rgbOf(figure)]);

/** Whether a point, each coordinate from -1 to 1 with y downward, belongs to the figure. */
type Figure = (x: number, y: number) => boolean;

const FIGURES: readonly Figure[] = [
  // The sun above the sea.
  (x, y) => (y < 0.15 ? Math.hypot(x, y - 0.15) < 0.52 : Math.abs(((y - 0.15) * 6) % 2) > 1 && y < 0.7),
  // A ring with its center.
  (x, y) => Math.abs(Math.hypot(x, y) - 0.5) < 0.1 || Math.hypot(x, y) < 0.2,
  // Two mountains.
  (x, y) => y < 0.5 && (y > 1.5 * Math.abs(x + 0.2) - 0.5 || y > 1.5 * Math.abs(x - 0.35) - 0.15),
  // A flower of six petals.
  (x, y) => Math.hypot(x, y) < 0.42 + 0.16 * Math.cos(6 * Math.atan2(y, x)),
  // A leaf.
  (x, y) => Math.hypot(x - 0.32, y + 0.32) < 0.78 && Math.hypot(x + 0.32, y - 0.32) < 0.78,
];

/** An invented logo as PNG; the same name gives the same one. */
export function drawAvatar(name: string): Buffer {
  const [first = 0, second = 0] = createHash('sha256').update(name).digest();
  const [ground, figure] = pick(COLORS, first);
  const isInside = pick(FIGURES, second);
  return pngOf(SIDE_PX, (column, row) => mixed(ground, figure, shareOf(isInside, column, row)));
}

/** How much of a pixel the figure covers, from 0 to 1. */
function shareOf(isInside: Figure, column: number, row: number): number {
  let hits = 0;
  for (let sample = 0; sample < SAMPLES ** 2; sample += 1) {
    const x = column + ((sample % SAMPLES) + 0.5) / SAMPLES;
    const y = row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
    if (isInside((2 * x) / SIDE_PX - 1, (2 * y) / SIDE_PX - 1)) hits += 1;
  }
  return hits / SAMPLES ** 2;
}

const mixed = (ground: Rgb, figure: Rgb, share: number): Rgb => [
  ground[0] + (figure[0] - ground[0]) * share,
  ground[1] + (figure[1] - ground[1]) * share,
  ground[2] + (figure[2] - ground[2]) * share,
];

function rgbOf(color: number): Rgb {
  return [color >> 16, (color >> 8) & 0xff, color & 0xff];
}

function pick<T>(choices: readonly T[], number: number): T {
  const chosen = choices[number % choices.length];
  if (chosen === undefined) throw new Error('There is nothing to choose from.');
  return chosen;
}
