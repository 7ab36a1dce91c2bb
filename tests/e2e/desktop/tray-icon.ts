import * as v from 'valibot';

const BYTES_PER_PIXEL = 4;

/** `IconPixmap` of a StatusNotifierItem: width, height, and pixels of alpha, red, green, blue. */
export const IconPixmap = v.tuple([v.number(), v.number(), v.instance(Buffer)]);

export interface TrayIcon {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, row by row: red, green, blue, alpha. */
  readonly rgba: Uint8Array;
}

/** The largest of the sizes an item offers, or null when it offers none. */
export function trayIconOf(pixmaps: readonly v.InferOutput<typeof IconPixmap>[]): TrayIcon | null {
  const [largest] = [...pixmaps].sort(([left], [right]) => right - left);
  if (largest === undefined) return null;
  const [width, height, argb] = largest;
  return { width, height, rgba: rgbaOf(argb) };
}

function rgbaOf(argb: Buffer): Uint8Array {
  const rgba = new Uint8Array(argb.length);
  for (let at = 0; at + 3 < argb.length; at += BYTES_PER_PIXEL) {
    rgba.set(argb.subarray(at + 1, at + 4), at);
    rgba.set(argb.subarray(at, at + 1), at + 3);
  }
  return rgba;
}

/** The share (0 to 1) of an icon's visible pixels that a person would call red; 0 for an icon that shows nothing. */
export function redShareOf(icon: TrayIcon): number {
  let visible = 0;
  let red = 0;
  for (let at = 0; at < icon.rgba.length; at += BYTES_PER_PIXEL) {
    const [r = 0, g = 0, b = 0, alpha = 0] = icon.rgba.subarray(at, at + BYTES_PER_PIXEL);
    if (alpha <= 127) continue;
    visible += 1;
    if (r > 150 && g < 100 && b < 100) red += 1;
  }
  return visible === 0 ? 0 : red / visible;
}
