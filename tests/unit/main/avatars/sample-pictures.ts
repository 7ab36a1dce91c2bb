import type { Picture } from '../../../../src/main/avatars/picture.ts';
import { pngOf } from '../../../../src/simulator/png.ts';

/** A real PNG of one pixel. */
export const PNG_BYTES = Buffer.from(pngOf(1, () => [40, 80, 120]));

/** A PNG with this many bytes; behind its end there are zeros, which nobody reads. */
export const pictureOfSize = (bytes: number): Picture => ({
  type: 'image/png',
  bytes: Buffer.concat([PNG_BYTES, Buffer.alloc(bytes - PNG_BYTES.length)]),
});
