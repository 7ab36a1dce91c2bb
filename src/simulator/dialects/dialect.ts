import type { SimulatedRequest } from '../messages.ts';
import type { Outcome, Surroundings, World } from '../world.ts';

/** One request and all that its answer depends on. */
export interface Question {
  readonly request: SimulatedRequest;
  readonly world: World;
  readonly surroundings: Surroundings;
}

/** One surface of HighLevel's API, as the server sees it. */
export interface Dialect {
  /** The beginnings of its paths. */
  readonly paths: readonly string[];
  /** Whether it counts requests and tells its limits in every reply. */
  readonly isMetered: boolean;
  readonly answer: (question: Question) => Outcome;
}
