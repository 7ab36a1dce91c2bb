import { chmodSync, existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chromiumFolderFor } from '../../../src/main/chromium-folder.ts';
import { makeImpossibleFolder, makeTempFolder } from '../temp-folder.ts';

function folderFor(userDataDir: string) {
  const folder = chromiumFolderFor(userDataDir);
  onTestFinished(() => rmSync(folder.path, { recursive: true, force: true }));
  return folder;
}

it('Chromium keeps its files in the user data, which are made when missing', () => {
  const userDataDir = join(makeTempFolder(), 'not', 'yet');
  expect(folderFor(userDataDir)).toEqual({ path: userDataDir, isTemporary: false });
  expect(existsSync(userDataDir)).toBe(true);
});

describe('user data that cannot be written to', () => {
  it('have one other folder for Chromium, so that a second launch finds the first', () => {
    const userDataDir = makeImpossibleFolder();
    const folder = folderFor(userDataDir);
    expect(folder.isTemporary).toBe(true);
    expect(statSync(folder.path).isDirectory()).toBe(true);
    expect(folderFor(userDataDir)).toEqual(folder);
    expect(folderFor(makeImpossibleFolder()).path).not.toBe(folder.path);
  });

  it.skipIf(process.platform === 'win32')('do not use a folder that others may write to', () => {
    const userDataDir = makeImpossibleFolder();
    const { path } = folderFor(userDataDir);
    chmodSync(path, 0o777);
    const own = folderFor(userDataDir).path;
    expect(own).not.toBe(path);
    expect(statSync(own).mode & 0o077).toBe(0);
  });
});
