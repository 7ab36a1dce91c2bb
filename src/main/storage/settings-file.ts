import { existsSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ElectronStore from 'electron-store';
import type { GenericSchema } from 'valibot';
import type { Settings } from '../../core/settings.ts';
import { codeOf } from './error-code.ts';
import { withFileLock } from './file-lock.ts';
import type { Migration } from './file-version.ts';
import { findValue, flushFolder, setAside } from './json-file.ts';
import { createSaveReport, type EndTrouble, type ReportTrouble } from './save-report.ts';
import { whyUnwritable } from './writable-folder.ts';

/** The place of the settings on disk; what they mean is not its affair. */
export interface SettingsFile {
  /** False when nothing could be written to the folder as it was opened. */
  readonly isWritable: boolean;
  /** What the file holds; null when there is none, or none that can be read, which is then set aside. */
  readonly read: () => Settings | null;
  /**
   * Reads, changes and writes while no other process does.
   *
   * @param change is given what the file holds; null when there is none that can be read
   */
  readonly replace: (change: (stored: Settings | null) => Settings) => {
    readonly settings: Settings;
    readonly isSaved: boolean;
  };
  /** Tells that the file was written, by this process or another one. */
  readonly watch: (onChange: () => void) => void;
}

const FILE_NAME = 'settings';

/** Version 0 carried no version; what it lacked is filled in when it is parsed. */
const MIGRATIONS: readonly Migration[] = [(older) => ({ ...older, version: 1 })];

export function openSettingsFile(
  folder: string,
  schema: GenericSchema<unknown, Settings>,
  reportTrouble: ReportTrouble,
  endTrouble?: EndTrouble,
): SettingsFile {
  const path = join(folder, `${FILE_NAME}.json`);
  const form = { path, schema, migrations: MIGRATIONS };
  const saving = createSaveReport(folder, reportTrouble, endTrouble);
  const refusal = whyUnwritable(folder);
  if (refusal !== null) saving.failed(refusal);

  /** To be called under the lock: what another process writes meanwhile must not be set aside. */
  const readUsable = (): { readonly stored: Settings | null; readonly mayWrite: boolean } => {
    const finding = findValue(form);
    if (finding.found === 'value') return { stored: finding.value, mayWrite: true };
    const isFree = finding.found === 'nothing' || setAside(path, 'stored.settings', finding, reportTrouble);
    return { stored: null, mayWrite: isFree };
  };

  return {
    isWritable: refusal === null,
    read() {
      const finding = findValue(form);
      if (finding.found === 'value') return finding.value;
      if (finding.found === 'nothing') return null;
      return withFileLock(path, () => readUsable().stored);
    },
    replace: (change) =>
      withFileLock(path, () => {
        const { stored, mayWrite } = readUsable();
        const settings = change(stored);
        const failure = mayWrite ? saveSettings(folder, settings) : ({ word: 'stored.in-the-way' } as const);
        if (failure === null) saving.succeeded();
        else saving.failed(failure);
        return { settings, isSaved: failure === null };
      }),
    watch: (onChange) => watchFile(path, onChange),
  };
}

/** @returns the code of the error that kept the settings from being saved; null when they are */
function saveSettings(cwd: string, settings: Settings): string | null {
  try {
    outsideSnap(() => {
      // Writes a new file, flushes it and puts it in the place of the old one.
      const store = new ElectronStore<Record<string, unknown>>({
        cwd,
        name: FILE_NAME,
        configFileMode: 0o600,
      });
      store.store = { version: MIGRATIONS.length, ...settings };
    });
    flushFolder(cwd);
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

/**
 * electron-store writes in place where the environment names a snap, even one whose terminal merely started Relink.
 * A kill would cut the file off then.
 */
function outsideSnap(act: () => void): void {
  const { SNAP } = process.env;
  delete process.env.SNAP;
  try {
    act();
  } finally {
    if (SNAP !== undefined) process.env.SNAP = SNAP;
  }
}

/**
 * Follows the file through its folder, since each write puts a new file in its place. electron-store's own watch
 * would wake up every five seconds on Linux to look.
 */
function watchFile(path: string, onChange: () => void): void {
  try {
    const watcher = watch(dirname(path), { persistent: false }, (_event, name) => {
      // A file that is taken away says nothing.
      if (name === basename(path) && existsSync(path)) onChange();
    });
    // A folder that is taken away cannot be followed; the app goes on with what it knows.
    watcher.on('error', () => watcher.close());
  } catch {
    // Linux allows a limited number of watches; without one, changes from outside show at the next start.
  }
}
