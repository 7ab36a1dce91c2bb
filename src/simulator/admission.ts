import { type Agency, locationOfPit, type SimulatedLocation } from './agency.ts';
import { type Reply, refusal, type SimulatedRequest } from './messages.ts';

/** A request whose token is known, and the one location that the token belongs to. */
export type Admission =
  | { readonly kind: 'admitted'; readonly location: SimulatedLocation }
  | { readonly kind: 'refused'; readonly reply: Reply };

export const bearerTokenOf = (request: SimulatedRequest): string | undefined =>
  /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];

/** Recognizes the location by the token. The messages are those that HighLevel sends. */
export function admitRequest(request: SimulatedRequest, agency: Agency): Admission {
  const location = locationOfPit(agency, bearerTokenOf(request) ?? '');
  return location
    ? { kind: 'admitted', location }
    : { kind: 'refused', reply: refusal(401, 'Invalid Private Integration token') };
}

/** The refusal of a request that does not name the expected API version, or undefined. */
export const versionRefusal = (request: SimulatedRequest, version: string): Reply | undefined =>
  request.headers.version === version ? undefined : refusal(401, 'version header was not found.');

/** The refusal of a request about another location than the token's, or undefined. */
export const locationRefusal = (
  location: SimulatedLocation,
  asked: string | null | undefined,
): Reply | undefined =>
  asked == null || asked === location.id
    ? undefined
    : refusal(403, 'The token does not have access to this location.');
