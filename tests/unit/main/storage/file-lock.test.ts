import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withFileLock } from '../../../../src/main/storage/file-lock.ts';
import { makeImpossibleFolder, makeTempFolder } from '../../temp-folder.ts';

/** Longer than taking over takes, and much shorter than waiting for a lock to go stale. */
const AT_ONCE_MS = 2_000;

function lockIn(folder: string) {
  const path = join(folder, 'thing.json');
  return { path, lock: `${path}.lock` };
}

/** The process ID of a process that has ended. */
const endedPid = (): number => spawnSync(process.execPath, ['--version']).pid;

describe('the lock of a file', () => {
  it('names its owner while it is held, and is gone afterwards', () => {
    const folder = makeTempFolder();
    const { path, lock } = lockIn(folder);
    expect(withFileLock(path, () => readFileSync(lock, 'utf8'))).toBe(String(process.pid));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is given back when the act fails', () => {
    const { path, lock } = lockIn(makeTempFolder());
    const act = () =>
      withFileLock(path, () => {
        throw new Error('no space');
      });
    expect(act).toThrow('no space');
    expect(existsSync(lock)).toBe(false);
  });

  it.each([
    ['a process that was killed', () => String(endedPid()), 0],
    ['a process that was killed before it named itself', () => '', 1_000],
    ['a process that was stopped', () => String(process.ppid), 6_000],
    ['a time before the clock was set back', () => String(process.ppid), -6_000],
  ])('of %s is taken over', (_, ownerOf, ageMs) => {
    const folder = makeTempFolder();
    const { path, lock } = lockIn(folder);
    writeFileSync(lock, ownerOf());
    const madeAt = (Date.now() - ageMs) / 1000;
    utimesSync(lock, madeAt, madeAt);
    const startedAt = performance.now();
    expect(withFileLock(path, () => readFileSync(lock, 'utf8'))).toBe(String(process.pid));
    expect(performance.now() - startedAt).toBeLessThan(AT_ONCE_MS);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is done without where none can be made', () => {
    const { path } = lockIn(makeImpossibleFolder());
    expect(withFileLock(path, () => 'done')).toBe('done');
  });
});
