import type { SimulatedLocation } from '../agency.ts';
import type { Dialect, Question } from '../dialects/dialect.ts';
import { noSuchRoute } from '../messages.ts';
import { matchRoute, type PathParts, type Route } from '../routes.ts';
import type { Outcome } from '../world.ts';
import type { Admit } from './admission.ts';

/** One admitted request to a published surface. */
export interface PublishedCall extends Question {
  readonly location: SimulatedLocation;
  readonly parts: PathParts;
}

export interface PublishedRoute extends Route {
  readonly admit: Admit;
  readonly answer: (call: PublishedCall) => Outcome;
}

/** A surface that HighLevel publishes an OpenAPI file for. */
export const publishedDialect = (routes: readonly PublishedRoute[]): Dialect => ({
  paths: ['/social-media-posting/', '/users/', '/locations/'],
  isMetered: true,
  answer: (question) => {
    const { request, world } = question;
    const match = matchRoute(routes, request);
    if (!match) return { world, reply: noSuchRoute(request) };
    const { route, parts } = match;
    const admission = route.admit(request, parts, world);
    if (admission.kind === 'refused') return { world, reply: admission.reply };
    return route.answer({ ...question, parts, location: admission.location });
  },
});
