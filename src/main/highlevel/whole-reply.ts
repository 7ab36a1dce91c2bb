import { OversizedError, type Reply } from './exchange.ts';

/** A reply that begins to arrive, as Node's HTTP and Electron's network give it. */
export interface ArrivingReply {
  readonly statusCode?: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  on(event: 'data', listener: (chunk: Buffer) => void): unknown;
  on(event: 'end' | 'aborted', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** No reply should have another status, and what such a one means nobody knows. */
const NONSENSE = 502;

/**
 * The body, when all of it is there.
 * @throws OversizedError as soon as there is more than allowed, or an error of the network
 */
export const readWhole = (reply: ArrivingReply, maxBytes: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    reply.on('data', (chunk) => {
      size += chunk.byteLength;
      if (size > maxBytes) reject(new OversizedError(`The reply has more than ${maxBytes} bytes`));
      else chunks.push(chunk);
    });
    reply.on('end', () => resolve(inOne(chunks)));
    reply.on('aborted', () => reject(new Error('The reply was cut off')));
    reply.on('error', reject);
  });

/** Most replies come in one piece, which need not be copied. */
const inOne = (chunks: readonly Buffer[]): Buffer => {
  const [first, ...others] = chunks;
  return first !== undefined && others.length === 0 ? first : Buffer.concat(chunks);
};

/** Unlike a buffer's own reading, it leaves out the mark that some servers put before a text. */
const UTF_8 = new TextDecoder();

export const wholeReplyOf = ({ statusCode = NONSENSE, headers }: ArrivingReply, body: Buffer): Reply => ({
  status: statusCode >= 200 && statusCode <= 599 ? statusCode : NONSENSE,
  headers: { get: (name) => headerOf(headers, name) },
  text: async () => UTF_8.decode(body),
});

export function headerOf(headers: ArrivingReply['headers'], name: string): string | null {
  const value = headers[name.toLowerCase()];
  return value === undefined ? null : [value].flat().join(', ');
}
