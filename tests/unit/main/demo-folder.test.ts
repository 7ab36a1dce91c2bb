import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { makeDemoFolder, removeFolder, sweepDemoFolders } from '../../../src/main/demo-folder.ts';

/** A folder beside those of the demos. */
function makeFolder(name: string): string {
  const folder = join(tmpdir(), name);
  mkdirSync(join(folder, 'Local Storage'), { recursive: true });
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

it('the folder of a demo is its own, and gone afterwards', () => {
  const [first, second] = [makeDemoFolder(), makeDemoFolder()];
  expect(first).not.toBe(second);
  for (const folder of [first, second]) {
    expect(existsSync(folder)).toBe(true);
    removeFolder(folder);
    expect(existsSync(folder)).toBe(false);
  }
});

it('what ended demos have left behind is swept, and nothing else', () => {
  const ended = spawnSync(process.execPath, ['--version']).pid;
  const left = makeFolder(`relink-demo-${ended}-Ab12cd`);
  const running = makeDemoFolder();
  onTestFinished(() => removeFolder(running));
  const others = [makeFolder(`relink-demo-notes-${ended}`), makeFolder(`my-relink-demo-${ended}-Ab12cd`)];
  sweepDemoFolders();
  expect(existsSync(left)).toBe(false);
  for (const folder of [running, ...others]) expect(existsSync(folder)).toBe(true);
});
