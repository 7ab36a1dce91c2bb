import { type IncomingMessage, request as requestOverHttp } from 'node:http';
import { request as requestOverHttps } from 'node:https';
import { isIP } from 'node:net';
import { safeAddressOf } from '../../core/safe-address.ts';
import { checkedLookup, type Resolve, UnreachableHostError } from './checked-lookup.ts';
import { type Picture, pictureOf } from './picture.ts';
import { type HostPolicy, isReachable } from './reachable-address.ts';

const MAX_BYTES = 512 * 1024;
const MAX_REDIRECTS = 2;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/** There is no picture at the address that Relink would show. The message says why, without the address. */
export class NoPictureError extends Error {
  override readonly name = 'NoPictureError';
}

export interface PictureSource {
  readonly policy: HostPolicy;
  readonly resolve: Resolve;
  /** For everything from the first look-up to the last byte. */
  readonly timeoutMs: number;
  readonly userAgent: string;
}

/** Asks for the picture at an address that comes from the network. */
export type FetchPicture = (address: string) => Promise<Picture>;

/**
 * A fetch that tells nobody more than that somebody wants the picture: no cookie, no token, no referrer, a connection
 * of its own. It does not run on Chromium's network stack, which would look the host up itself.
 * @throws NoPictureError, UnreachableHostError, or the error of Node when the host cannot be asked
 */
export const pictureFetchOf =
  (source: PictureSource): FetchPicture =>
  async (address) => {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), source.timeoutMs);
    try {
      return await followTo(address, source, deadline.signal);
    } catch (error) {
      throw deadline.signal.aborted ? new NoPictureError('not whole in time', { cause: error }) : error;
    } finally {
      clearTimeout(timer);
    }
  };

async function followTo(address: string, source: PictureSource, signal: AbortSignal): Promise<Picture> {
  let url = checkedUrlOf(address, source.policy);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const response = await ask(url, source, signal);
    const { location } = response.headers;
    if (location === undefined || !REDIRECTS.includes(response.statusCode ?? 0)) {
      return readPicture(response);
    }
    response.destroy();
    url = checkedUrlOf(absoluteOf(location, url), source.policy);
  }
  throw new NoPictureError('too many redirects');
}

function absoluteOf(location: string, base: URL): string {
  try {
    return new URL(location, base).href;
  } catch {
    throw new NoPictureError('a redirect to no address');
  }
}

function checkedUrlOf(address: string, policy: HostPolicy): URL {
  const safe = safeAddressOf(address, { allowsLoopbackHttp: policy.allowsLoopback });
  if (safe === null) throw new NoPictureError('the address is not a safe one');
  const url = new URL(safe);
  // A literal address is connected to without a look-up.
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0 && !isReachable(url.hostname, literal, policy)) throw new UnreachableHostError();
  return url;
}

function ask(url: URL, source: PictureSource, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestOverHttps : requestOverHttp;
  return new Promise((done, fail) => {
    request(url, {
      lookup: checkedLookup(source.resolve, source.policy),
      // A connection that is used again was looked up for another request.
      agent: false,
      signal,
      headers: {
        accept: 'image/webp,image/png,image/jpeg,image/gif',
        'accept-encoding': 'identity',
        'user-agent': source.userAgent,
      },
    })
      .once('response', done)
      // Not `once`: the deadline can strike after the response has begun.
      .on('error', fail)
      // A reply that is none, such as an upgrade, ends without an error.
      .once('close', () => fail(new NoPictureError('no reply')))
      .end();
  });
}

async function readPicture(response: IncomingMessage): Promise<Picture> {
  try {
    if (response.statusCode !== 200) throw new NoPictureError(`status ${response.statusCode}`);
    const picture = pictureOf(await readBounded(response));
    if (!picture) throw new NoPictureError('neither PNG, JPEG, GIF nor WebP of a sensible size');
    return picture;
  } finally {
    response.destroy();
  }
}

async function readBounded(response: AsyncIterable<Buffer>): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) throw new NoPictureError(`more than ${MAX_BYTES / 1024} KiB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
