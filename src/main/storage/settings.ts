import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ElectronStore from 'electron-store';
import * as v from 'valibot';
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
const LocationSchema = v.object({
  id: LocationIdSchema,
  name: v.pipe(v.string(), v.maxLength(200)),
  token: v.nullable(TokenMarkSchema),
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
 * @param watch whether to follow changes that another process makes to the file
 */
export function openSettings(
  userDataDir: string,
  reportTrouble: ReportTrouble,
  { watch }: { readonly watch: boolean },
): SettingsStore {
  const store = openStore(userDataDir, reportTrouble, watch);
  let current = readSettings(store, userDataDir, reportTrouble);
  const listeners = new Set<(settings: Settings) => void>();

  const announce = (settings: Settings): void => {
    if (JSON.stringify(settings) === JSON.stringify(current)) return;
    current = settings;
    for (const listener of listeners) listener(settings);
  };
  store.onDidAnyChange(() => {
    const read = v.safeParse(SettingsSchema, store.store);
    if (read.success) announce(read.output);
  });

  return {
    current: () => current,
    change(change) {
      const read = v.safeParse(SettingsSchema, store.store);
      const next = change(read.success ? read.output : current);
      try {
        store.store = { ...next };
      } catch {
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

function openStore(cwd: string, reportTrouble: ReportTrouble, watch: boolean): Store {
  const open = (): Store =>
    new ElectronStore<Record<string, unknown>>({ cwd, name: FILE_NAME, watch, configFileMode: 0o600 });
  try {
    return open();
  } catch (error) {
    const path = join(cwd, `${FILE_NAME}.json`);
    if (!existsSync(path)) throw error;
    setAside(path, HOLDS, reportTrouble);
    return open();
  }
}

function readSettings(store: Store, userDataDir: string, reportTrouble: ReportTrouble): Settings {
  const read = v.safeParse(SettingsSchema, store.store);
  if (read.success) return read.output;
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
