import * as v from 'valibot';
import { DIALECT_NAMES, type DialectName } from '../../core/dialect.ts';
import { TIME_OF_DAY } from '../../core/quiet-time.ts';
import {
  DEFAULT_SETTINGS,
  type LocationSettings,
  MAX_POLL_SECONDS,
  MIN_POLL_SECONDS,
  PALETTES,
  PANELS,
  type Settings,
  SHORTCUT_FORM,
  THEMES,
} from '../../core/settings.ts';
import { LANGUAGES } from '../../core/words/say.ts';
import type { EndTrouble, ReportTrouble } from './save-report.ts';
import { LocationIdSchema, PlatformSchema } from './schemas.ts';
import { openSettingsFile } from './settings-file.ts';

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
/** More than anyone watches. */
const MOST_MUTES = 10_000;
export const PreferenceSchemas = {
  pollSeconds: v.pipe(v.number(), v.minValue(MIN_POLL_SECONDS), v.maxValue(MAX_POLL_SECONDS)),
  theme: v.picklist(THEMES),
  palette: v.picklist(PALETTES),
  panel: v.picklist(PANELS),
  language: v.picklist(['system', ...LANGUAGES]),
  shortcut: v.nullable(v.pipe(v.string(), v.regex(SHORTCUT_FORM))),
  launchAtLogin: v.boolean(),
  quiet: v.nullable(
    v.object({
      from: v.pipe(v.string(), v.regex(TIME_OF_DAY)),
      to: v.pipe(v.string(), v.regex(TIME_OF_DAY)),
      days: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))), v.maxLength(7)),
    }),
  ),
  mutes: v.object({
    platforms: v.pipe(v.array(PlatformSchema), v.maxLength(MOST_MUTES)),
    locations: v.pipe(v.array(LocationIdSchema), v.maxLength(MOST_MUTES)),
  }),
  sound: v.boolean(),
};
/** A preference that cannot be read falls back to its default; the locations must never be lost over it. */
const SettingsSchema = v.object({
  locations: v.optional(v.array(LocationSchema), []),
  pollSeconds: v.fallback(
    v.optional(PreferenceSchemas.pollSeconds, DEFAULT_SETTINGS.pollSeconds),
    DEFAULT_SETTINGS.pollSeconds,
  ),
  theme: v.fallback(v.optional(PreferenceSchemas.theme, DEFAULT_SETTINGS.theme), DEFAULT_SETTINGS.theme),
  palette: v.fallback(v.optional(PreferenceSchemas.palette, 'usual'), 'usual'),
  panel: v.fallback(v.optional(PreferenceSchemas.panel, 'system'), 'system'),
  language: v.fallback(v.optional(PreferenceSchemas.language, 'system'), 'system'),
  shortcut: v.fallback(v.optional(PreferenceSchemas.shortcut, null), null),
  launchAtLogin: v.fallback(v.optional(PreferenceSchemas.launchAtLogin, false), false),
  quiet: v.fallback(v.optional(PreferenceSchemas.quiet, null), null),
  mutes: v.fallback(v.optional(PreferenceSchemas.mutes, DEFAULT_SETTINGS.mutes), DEFAULT_SETTINGS.mutes),
  sound: v.fallback(v.optional(PreferenceSchemas.sound, false), false),
});

/** The settings file, shared by the app and the command line. */
export interface SettingsStore {
  readonly current: () => Settings;
  /** Builds on what another process has written in the meantime; a change that cannot be saved is made again later. */
  readonly change: (change: Change) => void;
  /** Saves what could not be saved before; does nothing when all is saved. */
  readonly retry: () => void;
  /** Also tells of changes that another process made. @returns the undo */
  readonly onChange: (listener: (settings: Settings) => void) => () => void;
}

export interface SettingsOptions {
  /** Whether to follow changes that another process makes to the file. */
  readonly follow: boolean;
  readonly endTrouble?: EndTrouble;
}

/** Opens the settings in a folder, which is created when missing. */
export function openSettings(
  userDataDir: string,
  reportTrouble: ReportTrouble,
  { follow, endTrouble }: SettingsOptions,
): SettingsStore {
  const file = openSettingsFile(userDataDir, SettingsSchema, reportTrouble, endTrouble);
  let current = file.read() ?? DEFAULT_SETTINGS;
  /** The changes that the file lacks, since it could not be written. */
  let unsaved: readonly Change[] = file.isWritable ? [] : [(settings) => settings];
  const listeners = new Set<(settings: Settings) => void>();

  const announce = (settings: Settings): void => {
    if (JSON.stringify(settings) === JSON.stringify(current)) return;
    current = settings;
    for (const listener of listeners) listener(settings);
  };
  if (follow) {
    file.watch(() => {
      const stored = file.read();
      if (stored) announce(applyAll(unsaved, stored));
    });
  }

  const save = (added: readonly Change[]): void => {
    const changes = [...unsaved, ...added];
    // Where the file is gone, what is known here is all that is left of it.
    const { settings, isSaved } = file.replace((stored) =>
      stored ? applyAll(changes, stored) : applyAll(added, current),
    );
    unsaved = isSaved ? [] : changes;
    announce(settings);
  };

  return {
    current: () => current,
    change: (change) => save([change]),
    retry() {
      if (unsaved.length > 0) save([]);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

type Change = (settings: Settings) => Settings;

const applyAll = (changes: readonly Change[], settings: Settings): Settings =>
  changes.reduce((changed, change) => change(changed), settings);

/** The settings with a location added, or replaced where its ID is known. */
export const withLocation = (settings: Settings, location: LocationSettings): Settings => {
  const isKnown = settings.locations.some(({ id }) => id === location.id);
  const locations = isKnown
    ? settings.locations.map((known) => (known.id === location.id ? location : known))
    : [...settings.locations, location];
  return { ...settings, locations };
};

/**
 * The settings with one location changed, as it stands in them: what another process has made of it meanwhile is kept,
 * and one that is gone stays gone.
 */
export const withChangedLocation = (
  settings: Settings,
  id: LocationSettings['id'],
  change: Partial<LocationSettings>,
): Settings => ({
  ...settings,
  locations: settings.locations.map((known) => (known.id === id ? { ...known, ...change } : known)),
});

/** The settings with the dialects that have answered for some locations; one that a person has pinned stays. */
export const withDialects = (
  settings: Settings,
  names: ReadonlyMap<LocationSettings['id'], DialectName>,
): Settings => ({
  ...settings,
  locations: settings.locations.map((known) => {
    const name = names.get(known.id);
    return name && !known.dialect?.isPinned ? { ...known, dialect: { name, isPinned: false } } : known;
  }),
});

/** The settings without a location, and without its mute: it would be mute when it is added again. */
export const withoutLocation = (settings: Settings, id: LocationSettings['id']): Settings => ({
  ...settings,
  locations: settings.locations.filter((location) => location.id !== id),
  mutes: { ...settings.mutes, locations: settings.mutes.locations.filter((muted) => muted !== id) },
});
