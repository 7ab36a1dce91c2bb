import type { SimulatedLocation } from '../../../src/simulator/agency.ts';
import type { Simulator } from '../../../src/simulator/server.ts';

/** A request as a well-behaved client sends it, except for what a test changes. */
export interface ApiRequest {
  readonly method?: string;
  /** A header that is undefined is left out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

export function locationAt(simulator: Simulator, index: number): SimulatedLocation {
  const location = simulator.locations[index];
  if (!location) throw new Error(`The seed has no location ${index}.`);
  return location;
}

/** Calls the API with the token of a location. */
export function callApi(
  simulator: Simulator,
  location: SimulatedLocation,
  path: string,
  request: ApiRequest = {},
): Promise<Response> {
  const headers = {
    authorization: `Bearer ${location.pit}`,
    version: '2021-07-28',
    ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...request.headers,
  };
  return fetch(`${simulator.baseUrl}/social-media-posting${path}`, {
    method: request.method ?? 'GET',
    headers: Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    ...(request.signal ? { signal: request.signal } : {}),
  });
}

/** Lists the accounts of a location, as `id status` in the order of the reply. */
export async function listStatuses(simulator: Simulator, location: SimulatedLocation) {
  const response = await callApi(simulator, location, `/accounts?locationId=${location.id}`);
  const { accounts } = (await response.json()) as {
    accounts: readonly { readonly id: string; readonly status: string }[];
  };
  return Object.fromEntries(accounts.map(({ id, status }) => [id, status]));
}

/** Begins an authorization and returns the address of its page. */
export async function startOAuth(
  simulator: Simulator,
  location: SimulatedLocation,
  platform: string,
  callbackUrl: string,
): Promise<string> {
  const body = { locationId: location.id, platform, callbackUrl };
  const response = await callApi(simulator, location, '/oauth/start', { method: 'POST', body });
  return ((await response.json()) as { authorizationUrl: string }).authorizationUrl;
}
