import { appendFileSync, mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KEPT_MS, type TimelineEntry } from '../../../../src/core/timeline.ts';
import { openTimelineFile, type TimelineFile } from '../../../../src/main/storage/timeline-file.ts';
import { NOW, refOf } from '../../sample-snapshot.ts';
import { makeTempFolder } from '../../temp-folder.ts';
import { inEnglish } from '../../told-in-english.ts';

const entryOf = (account: string, at: number, accountName = `Page ${account}`): TimelineEntry => ({
  at,
  ...refOf('L', account),
  locationName: 'Location L',
  accountName,
  platform: 'facebook',
  event: { what: 'broke', health: 'expired' },
});

interface Opened {
  readonly folder: string;
  readonly path: string;
  readonly file: TimelineFile;
  readonly troubles: readonly string[];
}

function openIn(folder = makeTempFolder()): Opened {
  const troubles: string[] = [];
  const file = openTimelineFile(
    folder,
    { report: inEnglish((sentence) => troubles.push(sentence)), end: () => {} },
    () => NOW,
  );
  return { folder, path: join(folder, 'timeline.jsonl'), file, troubles };
}

const accountsIn = (file: TimelineFile): readonly string[] => file.read().map(({ accountId }) => accountId);

describe('the timeline on disk', () => {
  it('is the same after a restart', () => {
    const { folder, file } = openIn();
    file.append([entryOf('a', NOW - 2)]);
    file.append([entryOf('b', NOW - 1)]);
    expect(openIn(folder).file.read()).toEqual([entryOf('a', NOW - 2), entryOf('b', NOW - 1)]);
  });

  it('is readable by its owner alone', () => {
    const { path, file } = openIn();
    file.append([entryOf('a', NOW)]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('loses nothing but the line that a kill has cut off', () => {
    const { path, file } = openIn();
    file.append([entryOf('a', NOW - 3)]);
    appendFileSync(path, JSON.stringify(entryOf('b', NOW - 2)).slice(0, 40));
    file.append([entryOf('c', NOW - 1)]);
    expect(accountsIn(file)).toEqual(['a', 'c']);
  });

  it('skips what is no entry', () => {
    const { path, file } = openIn();
    writeFileSync(path, 'null\n[]\n{"at":"now"}\n\u0000\n');
    file.append([entryOf('a', NOW)]);
    expect(accountsIn(file)).toEqual(['a']);
  });

  it('is kept until Relink quits where it cannot be saved, which is told once', () => {
    const { path, file, troubles } = openIn();
    mkdirSync(path);
    file.append([entryOf('a', NOW - 2)]);
    file.append([entryOf('b', NOW - 1)]);
    expect(accountsIn(file)).toEqual(['a', 'b']);
    expect(troubles).toEqual([expect.stringContaining('Relink cannot save to')]);
  });

  it('is saved as soon as it can be, though nothing is added', () => {
    const { folder, path, file } = openIn();
    mkdirSync(path);
    file.append([entryOf('a', NOW - 1)]);
    rmdirSync(path);
    file.append([]);
    expect(accountsIn(openIn(folder).file)).toEqual(['a']);
  });

  it('forgets what is older than a year', () => {
    const { path, file } = openIn();
    file.append([entryOf('old', NOW - KEPT_MS), entryOf('new', NOW)]);
    expect(accountsIn(file)).toEqual(['new']);
    file.trim();
    expect(readFileSync(path, 'utf8')).not.toContain('old');
  });

  it('lets go of the oldest when it has grown beyond 10 MB', () => {
    const { path, file } = openIn();
    const name = 'n'.repeat(900);
    file.append(
      Array.from({ length: 12_000 }, (_, index) => entryOf(`a${index}`, NOW - 20_000 + index, name)),
    );
    expect(statSync(path).size).toBeGreaterThan(10_000_000);
    file.trim();
    expect(statSync(path).size).toBeLessThanOrEqual(8_000_000);
    expect(accountsIn(file).at(-1)).toBe('a11999');
    expect(accountsIn(file)).not.toContain('a0');
  });

  it('is left alone while there is nothing to let go of', () => {
    const { path, file } = openIn();
    file.append([entryOf('a', NOW)]);
    const before = statSync(path).mtimeMs;
    file.trim();
    expect(statSync(path).mtimeMs).toBe(before);
  });
});
