import type { RecordedRequest } from '../../../src/simulator/simulation.ts';
import type { TokenSearch } from './token-search.ts';

/** Where the API begins, in every dialect; all else are pages for the person's browser. */
const API_PATHS = ['/social-media-posting/', '/users/', '/locations/'];
/** By its own name in calls, by Electron's where a redirect is looked at; never that of a browser. */
const OWN_AGENT = /^Relink\/|\bElectron\//;

/** Each request that carries a token otherwise than Relink in the `Authorization` header of a call to the API. */
export function requestsHolding(
  requests: readonly RecordedRequest[],
  hasToken: TokenSearch,
): readonly string[] {
  return requests
    .filter(({ method, path, query, headers, body }) => {
      const { authorization = '', ...others } = headers;
      const isCall =
        OWN_AGENT.test(headers['user-agent'] ?? '') && API_PATHS.some((start) => path.startsWith(start));
      const carried = [method, path, [...query], others, body, isCall ? '' : authorization];
      return hasToken(Buffer.from(JSON.stringify(carried))) || (!isCall && authorization !== '');
    })
    .map(({ method, path }) => `${method} ${path}`);
}
