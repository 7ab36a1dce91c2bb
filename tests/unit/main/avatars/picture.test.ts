import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../../../src/main/avatars/picture.ts';
import { PNG_BYTES } from './sample-pictures.ts';

const bytesOf = (...parts: readonly (string | readonly number[])[]): Buffer<ArrayBuffer> =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
const big = (value: number): readonly number[] => [(value >> 8) & 0xff, value & 0xff];
const little = (value: number): readonly number[] => [value & 0xff, (value >> 8) & 0xff];

const pngOfSide = (width: number, height: number) =>
  bytesOf(
    '\x89PNG\r\n\x1a\n',
    [0, 0, 0, 13],
    'IHDR',
    [0, 0],
    big(width),
    [0, 0],
    big(height),
    [8, 2, 0, 0, 0],
  );
const gifOfSide = (width: number, height: number) =>
  bytesOf('GIF89a', little(width), little(height), [0, 0, 0]);
/** A comment, a table, fill bytes and only then the frame, as cameras and editors write them. */
const jpegOfSide = (width: number, height: number) =>
  bytesOf(
    [0xff, 0xd8, 0xff, 0xfe, 0, 5, 1, 2, 3],
    [0xff, 0xc4, 0, 4, 9, 9],
    [0xff, 0xff, 0xff, 0xc2, 0, 11, 8],
    big(height),
    big(width),
    [1, 1, 0x11, 0],
  );
const webp = (chunk: string, ...rest: readonly (readonly number[])[]) =>
  bytesOf('RIFF', [0, 0, 0, 0], `WEBP${chunk}`, [0, 0, 0, 0], ...rest);
const lossyOfSide = (width: number, height: number) =>
  webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a], little(width), little(height));
const losslessOfSide = (width: number, height: number) => {
  const packed = (width - 1) | ((height - 1) << 14);
  return webp('VP8L', [0x2f], little(packed & 0xffff), little(packed >>> 16));
};
const extendedOfSide = (width: number, height: number) =>
  webp('VP8X', [0, 0, 0, 0], little(width - 1), [0], little(height - 1), [0]);

const FORMATS = [
  ['image/png', 'PNG', pngOfSide],
  ['image/gif', 'GIF', gifOfSide],
  ['image/jpeg', 'JPEG', jpegOfSide],
  ['image/webp', 'lossy WebP', lossyOfSide],
  ['image/webp', 'lossless WebP', losslessOfSide],
  ['image/webp', 'extended WebP', extendedOfSide],
] as const;

describe.each(FORMATS)('%s: a file of the format %s', (type, _, ofSide) => {
  it('is known by its first bytes', () => {
    expect(pictureOf(ofSide(96, 64))).toEqual({ type, bytes: ofSide(96, 64) });
  });

  it('is shown up to 2048 pixels a side, and not beyond: it could unpack to gigabytes', () => {
    expect(pictureOf(ofSide(2048, 2048))?.type).toBe(type);
    expect(pictureOf(ofSide(2049, 1))).toBeNull();
    expect(pictureOf(ofSide(1, 2049))).toBeNull();
  });

  it('is none when it ends before its size', () => {
    const whole = ofSide(96, 64);
    for (let length = 0; length < 10; length += 1) expect(pictureOf(whole.subarray(0, length))).toBeNull();
  });
});

it('a real picture is one', () => {
  expect(pictureOf(PNG_BYTES)?.type).toBe('image/png');
});

describe('no picture is', () => {
  it.each([
    ['nothing', ''],
    [
      'SVG, which can hold scripts',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    ],
    ['a page', '<!doctype html><title>Sign in</title>'],
    ['JSON', '{"error":"not found"}'],
    ['a compressed file', '\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x00'],
    ['a bitmap', 'BM\x36\x00\x00\x00\x00\x00\x00\x00'],
    ['sound in the same wrapping as WebP', 'RIFF\x00\x00\x00\x00WAVEfmt '],
    [
      'WebP of an unknown kind',
      'RIFF\x00\x00\x00\x00WEBPVP9 \x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00',
    ],
    ['JPEG without a frame', '\xff\xd8\xff\xfe\x00\x02\x00\x00'],
  ])('%s', (_, text) => {
    expect(pictureOf(Buffer.from(text, 'latin1'))).toBeNull();
  });

  it('one without pixels', () => {
    expect(pictureOf(pngOfSide(0, 10))).toBeNull();
  });

  it('one whose sides are numbers beyond all measure', () => {
    const png = pngOfSide(1, 1);
    png.writeUInt32BE(0xffffffff, 16);
    expect(pictureOf(png)).toBeNull();
  });
});
