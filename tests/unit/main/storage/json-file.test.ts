import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { openJsonFile } from '../../../../src/main/storage/json-file.ts';
import { makeImpossibleFolder, makeTempFolder } from '../../temp-folder.ts';
import { inEnglish } from '../../told-in-english.ts';

const FALLBACK = { count: 0 };

function openIn(folder: string) {
  const troubles: string[] = [];
  const path = join(folder, 'thing.json');
  const file = openJsonFile({
    path,
    holds: 'stored.window-place',
    schema: v.object({ count: v.number() }),
    migrations: [(older) => ({ count: older.amount, version: 1 }), (older) => ({ ...older, version: 2 })],
    fallback: FALLBACK,
    reportTrouble: inEnglish((sentence) => troubles.push(sentence)),
    endTrouble: inEnglish((sentence) => troubles.splice(troubles.indexOf(sentence), 1)),
  });
  return { file, path, folder, troubles };
}

describe('a value in a file', () => {
  it('comes back as it was written', () => {
    const { file, troubles } = openIn(makeTempFolder());
    file.write({ count: 7 });
    expect(file.read()).toEqual({ count: 7 });
    expect(troubles).toEqual([]);
  });

  it('is the fallback before anything was written, which is no trouble', () => {
    const { file, path, troubles } = openIn(makeTempFolder());
    expect(file.read()).toBe(FALLBACK);
    expect([existsSync(path), troubles]).toEqual([false, []]);
  });

  it('is written into folders that are made for it', () => {
    const { file } = openIn(join(makeTempFolder(), 'not', 'yet', 'there'));
    file.write({ count: 1 });
    expect(file.read()).toEqual({ count: 1 });
  });

  it('is replaced whole, and leaves nothing else behind', () => {
    const { file, folder } = openIn(makeTempFolder());
    file.write({ count: 1 });
    file.write({ count: 2 });
    expect(readdirSync(folder)).toEqual(['thing.json']);
  });

  it.skipIf(process.platform === 'win32')('is readable by its owner only', () => {
    const { file, path } = openIn(makeTempFolder());
    file.write({ count: 1 });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});

describe('a file that can not be read', () => {
  it.each([
    ['is cut off', '{"count":'],
    ['is empty', ''],
    ['holds something else', '{"count":"seven"}'],
    ['holds no JSON', '\0\0\0'],
  ])('and %s is set aside with a sentence', (_, text) => {
    const { file, path, folder, troubles } = openIn(makeTempFolder());
    writeFileSync(path, text);
    expect(file.read()).toBe(FALLBACK);
    const [kept = ''] = readdirSync(folder);
    expect(kept).toMatch(/^thing\.json\.unreadable-\d+$/);
    expect(readFileSync(join(folder, kept), 'utf8')).toBe(text);
    expect(troubles).toEqual([
      expect.stringMatching(/could not read the place of its window.*kept as thing\.json\.unreadable/),
    ]);
  });

  it('makes way for the next value', () => {
    const { file, path } = openIn(makeTempFolder());
    writeFileSync(path, 'broken');
    file.read();
    file.write({ count: 3 });
    expect(file.read()).toEqual({ count: 3 });
  });
});

describe('a place that can not be written to', () => {
  it('is reported with what to do, and nothing is thrown', () => {
    const { file, troubles } = openIn(makeImpossibleFolder());
    file.write({ count: 1 });
    expect(troubles).toEqual([expect.stringMatching(/cannot save to .*\(ENOTDIR\).*check the free space/)]);
    expect(file.read()).toBe(FALLBACK);
  });

  it('takes the next value once it can, and the trouble is over', () => {
    const folder = join(makeTempFolder(), 'data');
    writeFileSync(folder, 'in the way');
    const { file, troubles } = openIn(folder);
    expect(file.write({ count: 1 })).toBe(false);
    expect(troubles).toHaveLength(1);
    rmSync(folder);
    expect(file.write({ count: 2 })).toBe(true);
    expect(troubles).toEqual([]);
    expect(file.read()).toEqual({ count: 2 });
  });

  it('may also be a folder of that name', () => {
    const { file, path, troubles } = openIn(makeTempFolder());
    mkdirSync(path);
    writeFileSync(join(path, 'x'), '');
    file.write({ count: 1 });
    expect(troubles).toEqual([expect.stringContaining('cannot save to')]);
  });
});

describe('a file of another version', () => {
  it('that had no version yet is lifted step by step, and written as the newest', () => {
    const { file, path, troubles } = openIn(makeTempFolder());
    writeFileSync(path, '{"amount":5}');
    expect(file.read()).toEqual({ count: 5 });
    file.write({ count: 6 });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ version: 2, count: 6 });
    expect(troubles).toEqual([]);
  });

  it('takes only the steps that it lacks', () => {
    const { file, path } = openIn(makeTempFolder());
    writeFileSync(path, '{"version":1,"count":5,"amount":4}');
    expect(file.read()).toEqual({ count: 5 });
  });

  it('that a newer Relink wrote is kept and named, in one sentence', () => {
    const { file, path, folder, troubles } = openIn(makeTempFolder());
    writeFileSync(path, '{"version":3,"count":5}');
    expect(file.read()).toBe(FALLBACK);
    const [kept = ''] = readdirSync(folder);
    expect(kept).toMatch(/^thing\.json\.newer-\d+$/);
    expect(readFileSync(join(folder, kept), 'utf8')).toBe('{"version":3,"count":5}');
    expect(troubles).toEqual([
      `Relink could not read the place of its window, which a newer Relink wrote (version 3), so it started without it. The old file is kept as ${kept}.`,
    ]);
  });

  it.each(['"two"', '-1', '1.5', 'null'])('is unreadable when its version is %s', (version) => {
    const { file, path, troubles } = openIn(makeTempFolder());
    writeFileSync(path, `{"version":${version},"count":5}`);
    expect(file.read()).toBe(FALLBACK);
    expect(troubles).toEqual([expect.stringContaining('kept as thing.json.unreadable')]);
  });
});

describe('a file that is read-only', () => {
  it('is replaced all the same, since its place is what counts', () => {
    const { file, path, troubles } = openIn(makeTempFolder());
    file.write({ count: 1 });
    chmodSync(path, 0o400);
    file.write({ count: 2 });
    expect(file.read()).toEqual({ count: 2 });
    expect(troubles).toEqual([]);
  });
});
