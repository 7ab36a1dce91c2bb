import gifenc from 'gifenc';
import { PNG } from 'pngjs';

/** One picture of an animation. */
export interface Frame {
  /** A PNG; all of an animation are of the same size. */
  readonly screenshot: Buffer;
  /** How long it is shown, in milliseconds. */
  readonly shownMs: number;
}

/** One color is left for "as in the frame before". */
const COLORS = 255;

/** Puts pictures together as a GIF that begins again at its end. */
export function animationOf(frames: readonly Frame[]): Uint8Array {
  const drawn = frames.map(({ screenshot, shownMs }) => ({ ...PNG.sync.read(screenshot), shownMs }));
  const palette = gifenc.quantize(Buffer.concat(drawn.map(({ data }) => data)), COLORS);
  const unchanged = palette.length;
  const encoder = gifenc.GIFEncoder();
  let before: Uint8Array | null = null;
  for (const { data, width, height, shownMs } of drawn) {
    const indexes = gifenc.applyPalette(data, palette);
    const previous: Uint8Array | null = before;
    encoder.writeFrame(
      previous ? indexes.map((index, place) => (index === previous[place] ? unchanged : index)) : indexes,
      width,
      height,
      {
        ...(previous ? {} : { palette: [...palette, [0, 0, 0]] }),
        delay: shownMs,
        dispose: 1,
        ...(previous ? { transparent: true, transparentIndex: unchanged } : {}),
      },
    );
    before = indexes;
  }
  encoder.finish();
  return encoder.bytes();
}
