import type { RecordedRequest } from '../../../src/simulator/simulation.ts';
import type { TokenSearch } from './token-search.ts';

/** Where the API begins, in every dialect; all else are pages for the person's browser. */
const API_PATHS = ['/social-media-posting/', '/users/', '/locations/'];

/** Each request that carries a token otherwise than Relink in the `Authorization` header of a call to the API. */
export function requestsHolding(
  requests: readonly RecordedRequest[],
  hasToken: TokenSearch,
): readonly string[] {
  return requests
    .filter(({ method, path, query, headers, body }) => {
      const { authorization = '', ...others } = headers;
      const isCall =
        headers['user-agent']?.startsWith('Relink/') === true &&
        API_PATHS.some((start) => path.startsWith(start));
      const carried = [method, path, [...query], others, body, isCall ? '' : authorization];
      return hasToken(Buffer.from(JSON.stringify(carried))) || (!isCall && authorization !== '');
    })
    .map(({ method, path }) => `${method} ${path}`);
}
