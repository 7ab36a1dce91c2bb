import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { type HostPolicy, isReachable } from './reachable-address.ts';

/** Finds every address of a host, as `lookup` of `node:dns/promises` does. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** The host leads to an address that pictures are not asked of. */
export class UnreachableHostError extends Error {
  override readonly name = 'UnreachableHostError';
  override readonly message = 'the host is not of the public internet';
}

/**
 * Looks up a host for one connection. The addresses that are checked are those that are connected to: a second
 * look-up could answer otherwise (DNS rebinding). One forbidden address condemns the others.
 */
export const checkedLookup =
  (resolve: Resolve, policy: HostPolicy): LookupFunction =>
  (host, options, done) => {
    resolve(host)
      .then((addresses) => {
        const [first] = addresses;
        const isAllowed = addresses.every(({ address }) => isReachable(host, address, policy));
        if (!first || !isAllowed) throw new UnreachableHostError();
        return { addresses, first };
      })
      .then(
        ({ addresses, first }) => {
          if (options.all) done(null, [...addresses]);
          else done(null, first.address, first.family);
        },
        (error: NodeJS.ErrnoException) => done(error, ''),
      );
  };
