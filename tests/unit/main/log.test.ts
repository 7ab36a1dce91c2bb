import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { openLog } from '../../../src/main/log.ts';
import { OTHER_PIT_TEXT, PIT_TEXT } from '../sample-pit.ts';
import { makeTempFolder } from '../temp-folder.ts';

const MEGABYTE = 1024 * 1024;
const QUIET = { isVerbose: false };
const LINE = 'x'.repeat(64 * 1024);

// The log goes to the terminal as well, through the methods that the console has when the log is loaded.
const toStandardError = vi.hoisted(() => {
  const lines: string[] = [];
  console.info = () => undefined;
  console.warn = (line: string) => lines.push(line);
  return lines;
});
beforeEach(() => {
  toStandardError.length = 0;
});

it('keeps three files of a megabyte, the newest lines among them', () => {
  const userDataDir = makeTempFolder();
  const log = openLog(userDataDir, QUIET);
  for (let line = 0; line < 100; line += 1) log.info(`${line} ${LINE}`);
  log.warn('the last line');
  const folder = join(userDataDir, 'logs');
  const files = readdirSync(folder);
  expect([...files].sort()).toEqual(['relink.1.log', 'relink.2.log', 'relink.log']);
  for (const file of files)
    expect(statSync(join(folder, file)).size).toBeLessThan(MEGABYTE + 2 * LINE.length);
  expect(readFileSync(join(folder, 'relink.log'), 'utf8')).toContain('the last line');
  const kept = files.flatMap((file) => readFileSync(join(folder, file), 'utf8').match(/\d+(?= x)/g) ?? []);
  const numbers = kept.map(Number).sort((one, other) => one - other);
  expect(numbers).toEqual(numbers.map((_, index) => 100 - numbers.length + index));
});

it('writes no token, however often one stands in a line', () => {
  const userDataDir = makeTempFolder();
  const log = openLog(userDataDir, QUIET);
  log.warn(`refused: Bearer ${PIT_TEXT}, ${OTHER_PIT_TEXT.toUpperCase()} and "${PIT_TEXT}"`);
  const written = readFileSync(join(userDataDir, 'logs', 'relink.log'), 'utf8');
  expect(written).toContain(`refused: Bearer pit-…${PIT_TEXT.slice(-4)}`);
  for (const token of [PIT_TEXT, OTHER_PIT_TEXT]) {
    expect(written.toLowerCase()).not.toContain(token.slice(4, -4));
  }
});

it.skipIf(process.platform === 'win32')('can be read by nobody else', () => {
  const userDataDir = makeTempFolder();
  openLog(userDataDir, QUIET).info('started');
  expect(statSync(join(userDataDir, 'logs', 'relink.log')).mode & 0o077).toBe(0);
});

it('tells what only helps to find a fault when it is asked to, without tokens', () => {
  const userDataDir = makeTempFolder();
  openLog(userDataDir, QUIET).debug('not asked for');
  const log = openLog(userDataDir, { isVerbose: true });
  log.debug(`GET /accounts with ${PIT_TEXT}`);
  const written = readFileSync(join(userDataDir, 'logs', 'relink.log'), 'utf8');
  expect(written).not.toContain('not asked for');
  expect(written).toContain(`GET /accounts with pit-…${PIT_TEXT.slice(-4)}`);
  expect(toStandardError).toEqual([expect.stringContaining('GET /accounts with pit-…')]);
});
