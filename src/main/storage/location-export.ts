import type { Settings } from '../../core/settings.ts';
import { csvTextOf } from '../csv-text.ts';

const HEADING = ['locationId', 'name', 'dialect', 'userId'];

/** The locations as CSV, with nothing of their tokens. */
export function exportLocationsText({ locations }: Pick<Settings, 'locations'>): string {
  const rows = locations.map(({ id, name, dialect, userId }) => [
    id,
    name,
    dialect?.name ?? '',
    userId ?? '',
  ]);
  return csvTextOf([HEADING, ...rows]);
}
