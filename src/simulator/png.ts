import { deflateSync } from 'node:zlib';

/** Each from 0 to 255. */
export type Rgb = readonly [number, number, number];

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** Eight bits a channel, true color, and the only kinds of compression, filter and order without interlacing. */
const FORMAT = [8, 2, 0, 0, 0];

/** A square picture, pixel by pixel. */
export function pngOf(sidePx: number, colorOf: (column: number, row: number) => Rgb): Buffer {
  const rows = Array.from({ length: sidePx }, (_, row) => [
    // The row is not filtered.
    0,
    ...Array.from({ length: sidePx }, (_, column) => colorOf(column, row)).flat(),
  ]);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(sidePx, 0);
  header.writeUInt32BE(sidePx, 4);
  return Buffer.concat([
    SIGNATURE,
    chunkOf('IHDR', Buffer.concat([header, Buffer.from(FORMAT)])),
    chunkOf('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunkOf('IEND', Buffer.alloc(0)),
  ]);
}

function chunkOf(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  named.copy(chunk, 4);
  chunk.writeUInt32BE(crc32Of(named), named.length + 4);
  return chunk;
}

/** The checksum of ISO 3309, bit by bit; `zlib.crc32` came with Node 22. */
function crc32Of(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
