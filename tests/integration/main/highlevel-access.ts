import { locationIdOf } from '../../../src/core/account.ts';
import type { DialectName } from '../../../src/core/dialect.ts';
import {
  BOUNDS,
  createClient,
  type DialectAccess,
  type HighLevelClient,
} from '../../../src/main/highlevel/client.ts';
import { createNodeExchange } from '../../../src/main/highlevel/node-exchange.ts';
import type { SimulatedLocation } from '../../../src/simulator/agency.ts';
import { pitOf } from '../../unit/sample-pit.ts';

/** The client as the app and the command line make it. */
export const createRealClient = (baseUrl: string): HighLevelClient =>
  createClient({ ...createNodeExchange(BOUNDS), baseUrl, version: '1.2.3' });

export const accessOf = (
  { id, pit }: Pick<SimulatedLocation, 'id' | 'pit'>,
  dialect: DialectName = 'quick-start',
): DialectAccess => ({ location: locationIdOf(id), pit: pitOf(pit), dialect });
