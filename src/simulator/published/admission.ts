import { bearerTokenOf } from '../admission.ts';
import { locationOf, locationOfPit, type SimulatedLocation } from '../agency.ts';
import type { Reply, SimulatedRequest } from '../messages.ts';
import type { PathParts } from '../routes.ts';
import type { World } from '../world.ts';
import type { Scope } from './conduct.ts';
import { badRequest, missingRefusal, unauthorized, unprocessable } from './replies.ts';

export type Admission =
  | { readonly kind: 'admitted'; readonly location: SimulatedLocation }
  | { readonly kind: 'refused'; readonly reply: Reply };

/** Decides whether a request may be answered, and about which location. */
export type Admit = (request: SimulatedRequest, parts: PathParts, world: World) => Admission;

const refused = (reply: Reply): Admission => ({ kind: 'refused', reply });

/**
 * Admits by token, version, location and scope, in this order. The messages are those that HighLevel sends; the
 * statuses are those that its OpenAPI files name, so 401 even where the quick-start says 403.
 * @param versions accepted values of the `Version` header
 */
export const admitWithToken =
  (versions: readonly string[], scope: Scope): Admit =>
  (request, { locationId }, world) => {
    const location = locationOfPit(world.agency, bearerTokenOf(request) ?? '');
    if (!location) return refused(unauthorized('Invalid Private Integration token'));
    const wrongVersion = versionRefusal(request.headers.version, versions);
    if (wrongVersion) return refused(wrongVersion);
    const asked = locationId || request.query.get('locationId');
    if (asked && asked !== location.id) {
      return refused(unauthorized('This location is not accessible from this token!'));
    }
    if (world.conduct.lackingScopes.includes(scope)) {
      return refused(unauthorized('The token is not authorized for this scope.'));
    }
    return { kind: 'admitted', location };
  };

/** A value that is not accepted is a malformed request; the absence of the header stops at the gateway. */
function versionRefusal(version: string | undefined, accepted: readonly string[]): Reply | undefined {
  if (version === undefined) return unauthorized('version header was not found.');
  if (accepted.includes(version)) return undefined;
  return unprocessable([`version header must be one of the following values: ${accepted.join(', ')}`]);
}

/** Admits a browser, which sends no headers of ours, to the location that the query names. */
const admitBrowser: Admit = ({ query }, _parts, { agency }) => {
  const missing = missingRefusal(query, ['locationId']);
  if (missing) return refused(missing);
  const location = locationOf(agency, query.get('locationId') ?? '');
  return location ? { kind: 'admitted', location } : refused(badRequest('The location was not found.'));
};

/** Admits to a page to be opened in a browser. A token that is sent all the same must be right. */
export const admitToPage =
  (versions: readonly string[], scope: Scope): Admit =>
  (request, parts, world) => {
    const isLikeApi = world.conduct.startNeedsHeaders || request.headers.authorization !== undefined;
    return (isLikeApi ? admitWithToken(versions, scope) : admitBrowser)(request, parts, world);
  };
