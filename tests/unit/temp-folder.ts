import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder that is gone when the test ends. */
export function makeTempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'relink-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A path at which nobody can make a folder, not even root: it lies below a regular file. */
export function makeImpossibleFolder(): string {
  const file = join(makeTempFolder(), 'file');
  writeFileSync(file, 'in the way');
  return join(file, 'folder');
}
