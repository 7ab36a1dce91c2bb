import { clientScenariosOf } from './client-scenarios.ts';
import type { Version } from './open-api-file.ts';
import { ownScenariosOf } from './own-scenarios.ts';
import type { Scenario } from './scenario.ts';

/** All that is sent to the simulator and judged. */
export const scenariosOf = (version: Version): readonly Scenario[] => [
  ...ownScenariosOf(version),
  ...clientScenariosOf(version),
];
