import { describe, expect, it } from 'vitest';
import type { AddLocationOutcome, ImportedRow, NewLocation } from '../../../../src/core/bridge.ts';
import { sayInEnglish } from '../../../../src/core/words/speech.ts';
import { importLocationsFrom } from '../../../../src/main/storage/location-import.ts';
import { settle } from '../../fake-clock.ts';
import { OTHER_PIT_TEXT, PIT_TEXT } from '../../sample-pit.ts';

const DONE: AddLocationOutcome = { result: 'done' };
const HEADING = 'locationId,pit,name';

/** Imports a text; `added` holds what was asked to be added. */
async function importText(
  text: string,
  answer: (location: NewLocation) => AddLocationOutcome | Promise<AddLocationOutcome> = () => DONE,
) {
  const added: NewLocation[] = [];
  const told: ImportedRow[] = [];
  const result = await importLocationsFrom(
    text,
    {
      async add(location) {
        added.push(location);
        return answer(location);
      },
    },
    sayInEnglish,
    (row) => told.push(row),
  );
  const rows = result.result === 'imported' ? result.rows : [];
  const sentence = result.result === 'refused' ? result.sentence : null;
  return { added, told, result, rows, sentence };
}

const csvOf = (...lines: readonly string[]): string => [HEADING, ...lines].join('\n');

describe('a file with a heading and rows', () => {
  it('adds each row as if it had been typed in, with its token in the keychain', async () => {
    const { added, rows } = await importText(csvOf(`bakery1,${PIT_TEXT},Blue Door Bakery`));
    expect(added).toEqual([
      {
        id: 'bakery1',
        pit: PIT_TEXT,
        name: 'Blue Door Bakery',
        keepIn: 'keychain',
        dialect: null,
        userId: null,
      },
    ]);
    expect(rows).toEqual([
      { row: 1, locationId: 'bakery1', outcome: { result: 'added', name: 'Blue Door Bakery' } },
    ]);
  });

  it.each([
    ['in another order and spelling', `Name,Location ID,PIT\nBakery,bakery1,${PIT_TEXT}`],
    ['with a byte order mark', `\uFEFF${HEADING}\nbakery1,${PIT_TEXT},Bakery`],
    ['with the line ends of Windows', `${HEADING}\r\nbakery1,${PIT_TEXT},Bakery\r\n`],
    ['with semicolons', `locationId;pit;name\nbakery1;${PIT_TEXT};Bakery`],
    ['with quotation marks', `"locationId","pit","name"\n"bakery1","${PIT_TEXT}","Bakery"`],
    ['with white space', `locationId , pit , name\n bakery1 , ${PIT_TEXT} , Bakery `],
    ['with empty lines', `\n${HEADING}\n\nbakery1,${PIT_TEXT},Bakery\n,,\n  \n`],
    ['with more columns', `note,${HEADING}\nfirst,bakery1,${PIT_TEXT},Bakery`],
  ])('is understood %s', async (_, text) => {
    const { added, rows } = await importText(text);
    expect(added).toMatchObject([{ id: 'bakery1', pit: PIT_TEXT, name: 'Bakery' }]);
    expect(rows).toMatchObject([{ row: 1, outcome: { result: 'added' } }]);
  });

  it('may quote commas and line breaks in a name', async () => {
    const { added } = await importText(csvOf(`a12,${PIT_TEXT},"Bakery, ""Blue""\nDoor"`));
    expect(added[0]?.name).toBe('Bakery, "Blue"\nDoor');
  });

  it('may leave a name empty', async () => {
    const { added, rows } = await importText(csvOf(`bakery1,${PIT_TEXT},`));
    expect(added[0]?.name).toBe('');
    expect(rows[0]?.outcome).toEqual({ result: 'added', name: 'bakery1' });
  });
});

describe('a row that is refused', () => {
  it('says why, and the others are added', async () => {
    const { rows } = await importText(
      csvOf(`good1,${PIT_TEXT},One`, `bad1,${PIT_TEXT},Two`, `good2,${PIT_TEXT},Three`),
      ({ id }) => (id === 'bad1' ? { result: 'refused', field: 'pit', sentence: 'It is wrong.' } : DONE),
    );
    expect(rows.map(({ row, outcome }) => [row, outcome.result])).toEqual([
      [1, 'added'],
      [2, 'refused'],
      [3, 'added'],
    ]);
    expect(rows[1]?.outcome).toEqual({ result: 'refused', sentence: 'It is wrong.' });
  });

  it('is one whose token the keychain does not take', async () => {
    const { rows } = await importText(csvOf(`bakery1,${PIT_TEXT},One`), () => ({
      result: 'no-keychain',
      sentence: 'There is no keychain.',
    }));
    expect(rows[0]?.outcome).toEqual({ result: 'refused', sentence: 'There is no keychain.' });
  });

  it('is one that names the location of an earlier row', async () => {
    const { added, rows } = await importText(csvOf(`same1,${PIT_TEXT},One`, `same1,${OTHER_PIT_TEXT},Two`));
    expect(added).toHaveLength(1);
    expect(rows[1]?.outcome).toMatchObject({ sentence: expect.stringContaining('already in row 1') });
  });

  it('is one that has too many cells', async () => {
    const { added, rows } = await importText(csvOf(`bakery1,${PIT_TEXT},Bakery, Blue Door`));
    expect(added).toEqual([]);
    expect(rows[0]?.outcome).toMatchObject({ sentence: expect.stringContaining('quotation marks') });
  });
});

describe('a token', () => {
  it.each([
    ['in the column of the ID', `${PIT_TEXT},bakery1,Bakery`],
    ['in the column of the name', `bakery1,,Bakery ${PIT_TEXT}`],
    ['in every column', `${PIT_TEXT},${PIT_TEXT},${PIT_TEXT}`],
    ['in its own column', `bakery1,${PIT_TEXT},Bakery`],
  ])('%s never appears in the result', async (_, line) => {
    const { result, told } = await importText(csvOf(line), ({ id, pit, name }) => ({
      result: 'refused',
      field: 'id',
      sentence: `It said: ${id} ${pit} ${name}`,
    }));
    const everything = JSON.stringify([result, told]);
    expect(everything).not.toContain('25c9b0a0');
    expect(everything).not.toContain(PIT_TEXT.slice(-12));
  });

  it('in the name is not kept as a name', async () => {
    const { added } = await importText(csvOf(`bakery1,${PIT_TEXT},${PIT_TEXT}`));
    expect(added).toEqual([]);
  });

  it('is not what every name with a hyphen is', async () => {
    const { added } = await importText(csvOf(`bakery1,${PIT_TEXT},Pit-a-pat Bakery`));
    expect(added).toHaveLength(1);
  });
});

describe('a file that is refused as a whole', () => {
  const rowsOf = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `loc${index},${PIT_TEXT},`);

  it.each([
    ['no text', '', 'locationId, pit, name'],
    ['no heading', `bakery1,${PIT_TEXT},Bakery`, 'locationId, pit, name'],
    ['no column for tokens', 'locationId,name\nbakery1,Bakery', 'no column pit'],
    ['no rows', HEADING, 'no rows'],
    ['a quotation mark that is not closed', csvOf(`bakery1,${PIT_TEXT},"Bakery`), 'quotation mark'],
    ['too many rows', csvOf(...rowsOf(5_001)), '5,000 rows'],
    ['too many bytes', csvOf(`bakery1,${PIT_TEXT},${'é'.repeat(2_700_000)}`), '5 MB'],
    ['something else in it', '\u0000\u0001PK\u0003\u0004', 'locationId, pit, name'],
  ])('for %s adds nothing, and says why', async (_, text, words) => {
    const { added, sentence } = await importText(text);
    expect(added).toEqual([]);
    expect(sentence).toContain(words);
    expect(sentence).not.toContain(PIT_TEXT);
  });

  it('is not one that is just small enough', async () => {
    expect((await importText(csvOf(...rowsOf(5_000)))).rows).toHaveLength(5_000);
  });
});

it('at most 4 rows are verified at once, and each is told of when it is done', async () => {
  const open: (() => void)[] = [];
  const told: number[] = [];
  const importing = importLocationsFrom(
    csvOf(...['a01', 'a02', 'a03', 'a04', 'a05', 'a06'].map((id) => `${id},${PIT_TEXT},`)),
    { add: () => new Promise((resolve) => open.push(() => resolve(DONE))) },
    sayInEnglish,
    ({ row }) => told.push(row),
  );
  await settle();
  expect(open).toHaveLength(4);
  open[2]?.();
  await settle();
  expect(told).toEqual([3]);
  expect(open).toHaveLength(5);
  for (let next = 0; next < 6; next += 1) {
    open[next]?.();
    await settle();
  }
  const result = await importing;
  expect(result.result === 'imported' && result.rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6]);
});
