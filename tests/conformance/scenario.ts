import type { SimulatedLocation } from '../../src/simulator/agency.ts';
import type { Simulator } from '../../src/simulator/server.ts';
import type { Fetch } from './exchange.ts';
import type { Version } from './open-api-file.ts';

/** Where a scenario plays: a fresh simulator, one of its locations, and a `fetch` whose exchanges are judged. */
export interface Stage {
  readonly version: Version;
  readonly simulator: Simulator;
  readonly location: SimulatedLocation;
  readonly fetch: Fetch;
}

export interface Scenario {
  readonly name: string;
  /** Whether its requests must satisfy the file. Others are sent to see how they are refused. */
  readonly isProper: boolean;
  readonly run: (stage: Stage) => Promise<void>;
}

export interface StageRequest {
  readonly method?: string;
  /** A header that is undefined is left out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

/** Asks with the token of the location and the version of the file. */
export function ask(stage: Stage, path: string, request: StageRequest = {}): Promise<Response> {
  const headers = {
    authorization: `Bearer ${stage.location.pit}`,
    version: stage.version,
    ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...request.headers,
  };
  return stage.fetch(stage.simulator.baseUrl + path, {
    method: request.method ?? 'GET',
    headers: Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
    redirect: 'manual',
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  });
}
