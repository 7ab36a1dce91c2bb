/** A picture that a window may be shown: of a known type, and of a bounded size on the screen. */
export interface Picture {
  readonly type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';
  readonly bytes: Buffer<ArrayBuffer>;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A small file can unpack to gigabytes of pixels; no avatar needs more than this. */
const MAX_SIDE_PX = 2048;

/** By its first bytes, whatever its sender calls it. SVG is not among the types: it can hold scripts and links. */
export function pictureOf(bytes: Picture['bytes']): Picture | null {
  const type = typeOf(bytes);
  const size = type && sizeOf(type, bytes);
  if (!size || size.width < 1 || size.height < 1) return null;
  return size.width <= MAX_SIDE_PX && size.height <= MAX_SIDE_PX ? { type, bytes } : null;
}

function typeOf(bytes: Buffer): Picture['type'] | null {
  const head = bytes.toString('latin1', 0, 12);
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^GIF8[79]a/.test(head)) return 'image/gif';
  return /^RIFF.{4}WEBP$/s.test(head) ? 'image/webp' : null;
}

/** Null when the file ends before it says. */
function sizeOf(type: Picture['type'], bytes: Buffer): Size | null {
  try {
    switch (type) {
      case 'image/png':
        return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
      case 'image/gif':
        return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
      case 'image/webp':
        return sizeOfWebp(bytes);
      case 'image/jpeg':
        return sizeOfJpeg(bytes);
    }
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** By its first chunk: lossy (RFC 6386, 9.1), lossless, or extended (RFC 9649). */
function sizeOfWebp(bytes: Buffer): Size | null {
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const packed = bytes.readUInt32LE(21);
      return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    default:
      return null;
  }
}

/** DHT, JPG and DAC stand in the range of the markers that begin a frame. */
const NO_FRAME: readonly number[] = [0xc4, 0xc8, 0xcc];

/** Goes from segment to segment up to the one that begins the frame (ITU-T T.81, B.2.2). */
function sizeOfJpeg(bytes: Buffer): Size | null {
  let at = 2;
  while (bytes.readUInt8(at) === 0xff) {
    const marker = bytes.readUInt8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.includes(marker)) {
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    // A marker may be preceded by any number of fill bytes.
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
