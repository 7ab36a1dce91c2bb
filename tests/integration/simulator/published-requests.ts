import type { SimulatedLocation } from '../../../src/simulator/agency.ts';
import type { Simulator } from '../../../src/simulator/server.ts';

export type Version = '2021-07-28' | 'v3';
export const VERSIONS: readonly Version[] = ['2021-07-28', 'v3'];

export const USER_ID = 'u37swmmLbA02zgqKPpxI';

export interface PublishedRequest {
  readonly method?: string;
  /** A header that is undefined is left out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

/** A caller that sends the token of a location and a version to paths below the base URL. */
export type Call = ReturnType<typeof callerOf>;

export const callerOf =
  (simulator: Simulator, location: SimulatedLocation, version: Version) =>
  async (path: string, request: PublishedRequest = {}) => {
    const headers = {
      authorization: `Bearer ${location.pit}`,
      version,
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...request.headers,
    };
    const response = await fetch(simulator.baseUrl + path, {
      method: request.method ?? 'GET',
      headers: Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
      redirect: 'manual',
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };

export const accountsPath = (location: SimulatedLocation) => `/social-media-posting/${location.id}/accounts`;

export function startPath(
  location: SimulatedLocation,
  platform: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const all = new URLSearchParams({ locationId: location.id, userId: USER_ID, ...query });
  return `/social-media-posting/oauth/${platform}/start?${all}`;
}

/** Where a login's offers are listed and attached. */
export function offersPath(
  location: SimulatedLocation,
  version: Version,
  platform: string,
  oauthId: string,
): string {
  const word = version === '2021-07-28' && platform === 'google' ? 'locations' : 'accounts';
  return `/social-media-posting/oauth/${location.id}/${platform}/${word}/${oauthId}`;
}

/** Starts a sign-in as a browser does, and returns the address of the consent page. */
export async function openStart(
  simulator: Simulator,
  location: SimulatedLocation,
  platform: string,
  query: Readonly<Record<string, string>> = {},
): Promise<string> {
  const reply = await fetch(simulator.baseUrl + startPath(location, platform, query), { redirect: 'manual' });
  const page = reply.headers.get('location');
  if (reply.status !== 302 || !page)
    throw new Error(`No redirect but ${reply.status}: ${await reply.text()}`);
  return page;
}

/** Sends the form of a consent page. */
export const decide = (page: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(page, { method: 'POST', body: new URLSearchParams(fields) });

/** The message that the last page of a sign-in carries for its opener; null when there is none. */
export async function messageIn(reply: Response): Promise<unknown> {
  const data = /data-message="([^"]*)"/.exec(await reply.text())?.[1];
  return data === undefined ? null : JSON.parse(data.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
}

/** Signs in with a login of its own and returns its id. */
export async function makeLogin(
  simulator: Simulator,
  location: SimulatedLocation,
  platform: string,
): Promise<string> {
  const page = await openStart(simulator, location, platform);
  const message = await messageIn(await decide(page, { decision: 'approve' }));
  return (message as { readonly accountId: string }).accountId;
}
