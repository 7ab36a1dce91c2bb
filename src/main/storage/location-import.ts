import pLimit from 'p-limit';
import Papa from 'papaparse';
import type { ImportedRow, ImportOutcome } from '../../core/bridge.ts';
import { sentenceOfId } from '../../core/failure-table.ts';
import { plainText } from '../../core/plain-text.ts';
import type { Say } from '../../core/words/say.ts';
import type { Locations } from './locations.ts';

/** What has become of an import; the name of the file is known to whoever has read it. */
export type ImportResult =
  | Extract<ImportOutcome, { result: 'refused' }>
  | { readonly result: 'imported'; readonly rows: readonly ImportedRow[] };

const MAX_IMPORT_BYTES = 5 * 1024 * 1024;
const MAX_ROWS = 5_000;
/** Each row is verified by a live call. */
const ROWS_AT_ONCE = 4;
const COLUMNS = ['locationId', 'pit', 'name'] as const;
type Column = (typeof COLUMNS)[number];
/** Whatever looks like a token, in whichever column it was put. */
const TOKEN = /pit-[0-9a-f]{8}[0-9a-f-]*/gi;
const LONGEST_ID_SHOWN = 64;

interface CsvRow extends Readonly<Record<Column, string>> {
  /** 1 for the first row after the heading; empty lines do not count. */
  readonly row: number;
  readonly hasExtraCells: boolean;
}

/**
 * Adds the locations of a CSV text with the columns `locationId`, `pit` and `name`, as if each had been typed in.
 * The result never carries a token.
 * @param onRow told of each row as soon as it is done, in the order in which that happens
 */
export async function importLocationsFrom(
  csvText: string,
  locations: Pick<Locations, 'add'>,
  say: Say,
  onRow: (row: ImportedRow) => void = () => {},
): Promise<ImportResult> {
  const read = readRows(csvText, say);
  if ('refusal' in read) return { result: 'refused', sentence: read.refusal };
  const firstRows = new Map<string, number>();
  for (const { locationId, row } of read.rows) {
    if (!firstRows.has(locationId)) firstRows.set(locationId, row);
  }
  const rows = await pLimit(ROWS_AT_ONCE).map(read.rows, async (row) => {
    const outcome = await addRow(row, firstRows.get(row.locationId) ?? row.row, locations, say);
    const imported: ImportedRow = {
      row: row.row,
      locationId: withoutToken(row.locationId, row.pit).slice(0, LONGEST_ID_SHOWN),
      outcome,
    };
    onRow(imported);
    return imported;
  });
  return { result: 'imported', rows };
}

async function addRow(
  { row, locationId, pit, name, hasExtraCells }: CsvRow,
  firstRow: number,
  locations: Pick<Locations, 'add'>,
  say: Say,
): Promise<ImportedRow['outcome']> {
  const refused = (sentence: string) => ({ result: 'refused', sentence }) as const;
  if (hasExtraCells) {
    return refused(sentenceOfId('import-extra-cells', say));
  }
  if (locationId !== '' && firstRow !== row) {
    return refused(sentenceOfId('import-duplicate', say, { row: String(firstRow) }));
  }
  if (name.search(TOKEN) >= 0) {
    return refused(sentenceOfId('import-token-in-name', say));
  }
  const outcome = await locations.add({
    id: locationId,
    pit,
    name,
    keepIn: 'keychain',
    dialect: null,
    userId: null,
  });
  if (outcome.result === 'done') return { result: 'added', name: plainText(name || locationId) };
  return refused(withoutToken(outcome.sentence, pit));
}

function readRows(
  csvText: string,
  say: Say,
): { readonly rows: readonly CsvRow[] } | { readonly refusal: string } {
  if (Buffer.byteLength(csvText) > MAX_IMPORT_BYTES) {
    return { refusal: sentenceOfId('import-too-large', say) };
  }
  const { data, errors } = Papa.parse<readonly string[]>(csvText, { skipEmptyLines: 'greedy' });
  if (errors.some(({ type }) => type === 'Quotes')) {
    return {
      refusal: sentenceOfId('import-bad-quotes', say),
    };
  }
  const [heading = [], ...lines] = data;
  const titles = heading.map(titleOf);
  const missing = COLUMNS.filter((column) => !titles.includes(titleOf(column)));
  if (missing.length > 0) {
    return {
      refusal: sentenceOfId('import-no-column', say, {
        missing: missing.join(', '),
        heading: COLUMNS.join(','),
      }),
    };
  }
  if (lines.length === 0) return { refusal: sentenceOfId('import-no-rows', say) };
  if (lines.length > MAX_ROWS) {
    return { refusal: sentenceOfId('import-too-many-rows', say) };
  }
  const cellOf = (line: readonly string[], column: Column): string =>
    line[titles.indexOf(titleOf(column))]?.trim() ?? '';
  return {
    rows: lines.map((line, index) => ({
      row: index + 1,
      locationId: cellOf(line, 'locationId'),
      pit: cellOf(line, 'pit'),
      name: cellOf(line, 'name'),
      hasExtraCells: line.slice(titles.length).some((cell) => cell.trim() !== ''),
    })),
  };
}

/** "Location ID", "location_id" and "locationId" are one title. */
const titleOf = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

/** Text for a result, even where a token stands in the wrong column or comes back in an answer. */
function withoutToken(text: string, pit: string): string {
  const hidden = pit.length < 8 ? text : text.replaceAll(pit, '…');
  return plainText(hidden.replace(TOKEN, 'pit-…'));
}
