import { PNG } from 'pngjs';

/** So many pixels a side become one: what letters and edges look like in detail is no longer seen. */
const SHRINK = 4;
/** Colors in steps of this size take half the space. */
const COLOR_STEP = 8;
/** How far a shrunken pixel may be off, of 255: letters are drawn a little differently from version to version. */
const TOLERANCE = 26;
/** The share of shrunken pixels that may be further off. */
const STRAY_SHARE = 0.0004;
const CHANNELS = 3;

/** A small picture of a screenshot, to compare with: about what a person sees who squints. */
export function shrinkPicture(screenshot: Buffer): Buffer {
  const from = PNG.sync.read(screenshot);
  const to = new PNG({ width: Math.floor(from.width / SHRINK), height: Math.floor(from.height / SHRINK) });
  for (let y = 0; y < to.height; y += 1) {
    for (let x = 0; x < to.width; x += 1) {
      const place = (y * to.width + x) * 4;
      for (let channel = 0; channel < CHANNELS; channel += 1) {
        const step = Math.round(meanOf(from, x, y, channel) / COLOR_STEP) * COLOR_STEP;
        // A byte holds no 256: white would come out black.
        to.data[place + channel] = Math.min(step, 255);
      }
      to.data[place + 3] = 255;
    }
  }
  return PNG.sync.write(to, { colorType: 2, deflateLevel: 9 });
}

function meanOf(from: PNG, x: number, y: number, channel: number): number {
  let sum = 0;
  for (let row = y * SHRINK; row < (y + 1) * SHRINK; row += 1) {
    for (let column = x * SHRINK; column < (x + 1) * SHRINK; column += 1) {
      sum += from.data[(row * from.width + column) * 4 + channel] ?? 0;
    }
  }
  return sum / SHRINK ** 2;
}

/** What tells two shrunken pictures apart, in words; null when a person would not see it. */
export function findDifference(known: Buffer, seen: Buffer): string | null {
  const [one, other] = [PNG.sync.read(known), PNG.sync.read(seen)];
  if (one.width !== other.width || one.height !== other.height) return 'They are not of the same size.';
  const pixels = one.width * one.height;
  const isOff = (pixel: number): boolean =>
    [0, 1, 2].some((channel) => {
      const place = pixel * 4 + channel;
      return Math.abs((one.data[place] ?? 0) - (other.data[place] ?? 0)) > TOLERANCE;
    });
  const off = [...Array(pixels).keys()].filter(isOff);
  if (off.length <= pixels * STRAY_SHARE) return null;
  const columns = off.map((pixel) => (pixel % one.width) * SHRINK);
  const rows = off.map((pixel) => Math.floor(pixel / one.width) * SHRINK);
  const area = `from ${Math.min(...columns)}, ${Math.min(...rows)} to ${Math.max(...columns)}, ${Math.max(...rows)}`;
  return `${off.length} of ${pixels} shrunken pixels differ, ${area}.`;
}
