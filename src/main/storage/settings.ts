import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import ElectronStore from 'electron-store';
import * as v from 'valibot';
import { DIALECT_NAMES } from '../../core/dialect.ts';
import {
  DEFAULT_SETTINGS,
  type LocationSettings,
  MAX_POLL_SECONDS,
  MIN_POLL_SECONDS,
  type Settings,
  THEMES,
} from '../../core/settings.ts';
import { type ReportTrouble, setAside } from './json-file.ts';
import { LocationIdSchema } from './schemas.ts';

const TokenMarkSchema = v.object({
  last4: v.pipe(v.string(), v.maxLength(4)),
  addedAt: v.number(),
  keptIn: v.picklist(['keychain', 'session']),
});
const DialectChoiceSchema = v.object({ name: v.picklist(DIALECT_NAMES), isPinned: v.boolean() });
const LocationSchema = v.object({
  id: LocationIdSchema,
  name: v.pipe(v.string(), v.maxLength(200)),
  token: v.nullable(TokenMarkSchema),
  dialect: v.fallback(v.optional(v.nullable(DialectChoiceSchema), null), null),
  userId: v.fallback(v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200))), null), null),
});
export const PreferenceSchemas = {
  pollSeconds: v.pipe(v.number(), v.minValue(MIN_POLL_SECONDS), v.maxValue(MAX_POLL_SECONDS)),
  theme: v.picklist(THEMES),
  launchAtLogin: v.boolean(),
};
/** A preference that cannot be read falls back to its default; the locations must never be lost over it. */
const SettingsSchema = v.object({
  locations: v.optional(v.array(LocationSchema), []),
  pollSeconds: v.fallback(
    v.optional(PreferenceSchemas.pollSeconds, DEFAULT_SETTINGS.pollSeconds),
    DEFAULT_SETTINGS.pollSeconds,
  ),
  theme: v.fallback(v.optional(PreferenceSchemas.theme, DEFAULT_SETTINGS.theme), DEFAULT_SETTINGS.theme),
  launchAtLogin: v.fallback(v.optional(PreferenceSchemas.launchAtLogin, false), false),
});

const FILE_NAME = 'settings';
const HOLDS = 'your settings';

/** The settings file, shared by the app and the command line. */
export interface SettingsStore {
  readonly current: () => Settings;
  readonly change: (change: (settings: Settings) => Settings) => void;
  /** Also tells of changes that another process made. @returns the undo */
  readonly onChange: (listener: (settings: Settings) => void) => () => void;
}

/**
 * Opens the settings in a folder, which is created when missing.
 * @param follow whether to follow changes that another process makes to the file
 */
export function openSettings(
  userDataDir: string,
  reportTrouble: ReportTrouble,
  { follow }: { readonly follow: boolean },
): SettingsStore {
  const store = openStore(userDataDir, reportTrouble);
  let current = store ? readSettings(store, userDataDir, reportTrouble) : DEFAULT_SETTINGS;
  /** Whether the file lacks what was chosen last: it must not be taken for the truth then. */
  let isUnsaved = store === null;
  const listeners = new Set<(settings: Settings) => void>();

  const announce = (settings: Settings): void => {
    if (JSON.stringify(settings) === JSON.stringify(current)) return;
    current = settings;
    for (const listener of listeners) listener(settings);
  };
  if (store && follow) {
    watchFile(userDataDir, () => {
      const stored = isUnsaved ? null : readStored(store);
      if (stored) announce(stored);
    });
  }

  return {
    current: () => current,
    change(change) {
      const stored = store && !isUnsaved ? readStored(store) : null;
      const next = change(stored ?? current);
      isUnsaved = !saveSettings(store, next);
      if (isUnsaved) {
        reportTrouble(
          `Relink cannot save ${HOLDS}. It keeps them until it quits; check the free space and the permissions of ${userDataDir}.`,
        );
      }
      announce(next);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

type Store = ElectronStore<Record<string, unknown>>;

/** Null when the folder cannot be used at all. */
function openStore(cwd: string, reportTrouble: ReportTrouble): Store | null {
  const open = (): Store | null => {
    try {
      return new ElectronStore({ cwd, name: FILE_NAME, configFileMode: 0o600 });
    } catch {
      return null;
    }
  };
  const store = open();
  if (store) return store;
  const path = join(cwd, `${FILE_NAME}.json`);
  if (existsSync(path)) setAside(path, HOLDS, reportTrouble);
  const second = open();
  if (!second) {
    reportTrouble(
      `Relink cannot keep ${HOLDS} in ${cwd} and started without them; check that this is a folder it may write to.`,
    );
  }
  return second;
}

function saveSettings(store: Store | null, settings: Settings): boolean {
  if (!store) return false;
  try {
    store.store = { ...settings };
    return true;
  } catch {
    return false;
  }
}

/** What the file holds; null when it cannot be read. */
function readStored(store: Store): Settings | null {
  try {
    return v.parse(SettingsSchema, store.store);
  } catch {
    return null;
  }
}

/**
 * Follows the file through its folder, since each write puts a new file in its place. electron-store's own watch
 * would wake up every five seconds on Linux to look.
 */
function watchFile(folder: string, onChange: () => void): void {
  try {
    const watcher = watch(folder, { persistent: false }, (_event, name) => {
      // A file that is taken away says nothing, and reading it would put its folder back.
      if (name === `${FILE_NAME}.json` && existsSync(join(folder, name))) onChange();
    });
    // A folder that is taken away cannot be followed; the app goes on with what it knows.
    watcher.on('error', () => watcher.close());
  } catch {
    // Linux allows a limited number of watches; without one, changes from outside show at the next start.
  }
}

function readSettings(store: Store, userDataDir: string, reportTrouble: ReportTrouble): Settings {
  const stored = readStored(store);
  if (stored) return stored;
  setAside(join(userDataDir, `${FILE_NAME}.json`), HOLDS, reportTrouble);
  return DEFAULT_SETTINGS;
}

/** The settings with a location added, or replaced where its ID is known. */
export const withLocation = (settings: Settings, location: LocationSettings): Settings => {
  const isKnown = settings.locations.some(({ id }) => id === location.id);
  const locations = isKnown
    ? settings.locations.map((known) => (known.id === location.id ? location : known))
    : [...settings.locations, location];
  return { ...settings, locations };
};

/** The settings without a location. */
export const withoutLocation = (settings: Settings, id: LocationSettings['id']): Settings => ({
  ...settings,
  locations: settings.locations.filter((location) => location.id !== id),
});
