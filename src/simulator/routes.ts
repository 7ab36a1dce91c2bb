import { decodeSegment, type SimulatedRequest } from './messages.ts';

/** The variable parts of a path, decoded; empty where the route has none of that name. */
export interface PathParts {
  readonly locationId: string;
  readonly platform: string;
  readonly accountId: string;
}

export interface Route {
  readonly method: string;
  /** Like `/oauth/{platform}/start`; the names are those of {@link PathParts}. */
  readonly template: string;
}

/** The first route that fits the request, and what its variable parts have caught. */
export function matchRoute<R extends Route>(
  routes: readonly R[],
  request: SimulatedRequest,
): { readonly route: R; readonly parts: PathParts } | undefined {
  for (const route of routes) {
    const caught = route.method === request.method && patternOf(route.template).exec(request.path);
    if (caught) return { route, parts: partsOf(caught.groups ?? {}) };
  }
  return undefined;
}

const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);

const partsOf = (groups: Readonly<Record<string, string>>): PathParts => ({
  locationId: decodeSegment(groups.locationId ?? ''),
  platform: decodeSegment(groups.platform ?? ''),
  accountId: decodeSegment(groups.accountId ?? ''),
});
