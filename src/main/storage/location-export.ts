import Papa from 'papaparse';
import type { Settings } from '../../core/settings.ts';

/** Spreadsheets take a cell that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const HEADING = ['locationId', 'name', 'dialect', 'userId'];

/** The locations as CSV, with nothing of their tokens. */
export function exportLocationsText({ locations }: Pick<Settings, 'locations'>): string {
  const rows = locations.map(({ id, name, dialect, userId }) => [
    id,
    name,
    dialect?.name ?? '',
    userId ?? '',
  ]);
  return `${Papa.unparse([HEADING, ...rows], { escapeFormulae: FORMULA })}\r\n`;
}
