import { promisify } from 'node:util';
import {
  brotliDecompress,
  brotliDecompressSync,
  gunzip,
  gunzipSync,
  inflate,
  inflateSync,
  type ZlibOptions,
} from 'node:zlib';
import { OversizedError } from './exchange.ts';

interface Unpacker {
  readonly atOnce: (body: Buffer, options: ZlibOptions) => Buffer;
  readonly elsewhere: (body: Buffer, options: ZlibOptions) => Promise<Buffer>;
}

const GZIP: Unpacker = { atOnce: gunzipSync, elsewhere: promisify(gunzip) };
/** What Relink asks for, and what some gateways pack with though nobody asked. */
const UNPACKERS: Readonly<Record<string, Unpacker>> = {
  gzip: GZIP,
  'x-gzip': GZIP,
  deflate: { atOnce: inflateSync, elsewhere: promisify(inflate) },
  br: { atOnce: brotliDecompressSync, elsewhere: promisify(brotliDecompress) },
};
/** Less is unpacked in a fraction of a millisecond; to have another thread do it costs more than that. */
const SMALL_BYTES = 32 * 1024;

/**
 * Unpacks the body of a reply. A packing that is not known is taken for none: who names a strange one often uses none.
 * @throws OversizedError, or an error about what is damaged
 */
export async function unpack(body: Buffer, packing: string | null, maxBytes: number): Promise<Buffer> {
  const unpacker = UNPACKERS[packing?.trim().toLowerCase() ?? ''];
  if (!unpacker || body.byteLength === 0) return body;
  const { atOnce, elsewhere } = unpacker;
  try {
    const options = { maxOutputLength: maxBytes };
    return body.byteLength > SMALL_BYTES ? await elsewhere(body, options) : atOnce(body, options);
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    throw isTooLarge ? new OversizedError(`The reply unpacks to more than ${maxBytes} bytes`) : error;
  }
}
