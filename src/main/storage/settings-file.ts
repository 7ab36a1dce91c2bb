import { existsSync, mkdirSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ElectronStore from 'electron-store';
import type { GenericSchema } from 'valibot';
import { sentenceOfId } from '../../core/failure-table.ts';
import type { Settings } from '../../core/settings.ts';
import { withFileLock } from './file-lock.ts';
import type { Migration } from './file-version.ts';
import { findValue, flushFolder, type ReportTrouble, setAside } from './json-file.ts';

/** The place of the settings on disk; what they mean is not its affair. */
export interface SettingsFile {
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
const HOLDS = 'your settings';

/** Version 0 carried no version; what it lacked is filled in when it is parsed. */
const MIGRATIONS: readonly Migration[] = [(older) => ({ ...older, version: 1 })];

export function openSettingsFile(
  folder: string,
  schema: GenericSchema<unknown, Settings>,
  reportTrouble: ReportTrouble,
): SettingsFile {
  const path = join(folder, `${FILE_NAME}.json`);
  const form = { path, schema, migrations: MIGRATIONS };
  if (!isFolder(folder)) {
    reportTrouble(sentenceOfId('settings-not-kept', { folder }));
  }

  /** To be called under the lock: what another process writes meanwhile must not be set aside. */
  const readUsable = (): { readonly stored: Settings | null; readonly mayWrite: boolean } => {
    const finding = findValue(form);
    if (finding.found === 'value') return { stored: finding.value, mayWrite: true };
    const isFree = finding.found === 'nothing' || setAside(path, HOLDS, finding, reportTrouble);
    return { stored: null, mayWrite: isFree };
  };

  return {
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
        return { settings, isSaved: mayWrite && saveSettings(folder, settings) };
      }),
    watch: (onChange) => watchFile(path, onChange),
  };
}

function isFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

function saveSettings(cwd: string, settings: Settings): boolean {
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
    return true;
  } catch {
    return false;
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
