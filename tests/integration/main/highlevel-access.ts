import { locationIdOf } from '../../../src/core/account.ts';
import { type Access, createClient, type HighLevelClient } from '../../../src/main/highlevel/client.ts';
import { quickStart } from '../../../src/main/highlevel/dialects/quick-start.ts';
import type { SimulatedLocation } from '../../../src/simulator/agency.ts';
import { pitOf } from '../../unit/sample-pit.ts';

/** The client as the app and the command line make it, over Node's own fetch. */
export const createRealClient = (baseUrl: string): HighLevelClient =>
  createClient({ fetch, baseUrl, dialect: quickStart, version: '1.2.3' });

export const accessOf = ({ id, pit }: Pick<SimulatedLocation, 'id' | 'pit'>): Access => ({
  location: locationIdOf(id),
  pit: pitOf(pit),
});
