import Papa from 'papaparse';

/** Spreadsheets take a cell that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as CSV whose cells no spreadsheet takes for formulas. @param rows the heading first */
export const csvTextOf = (rows: readonly (readonly string[])[]): string =>
  `${Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: FORMULA },
  )}\r\n`;
