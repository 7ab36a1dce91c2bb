import type { LocationId } from './account.ts';
import type { DialectChoice } from './dialect.ts';
import type { Mutes } from './mutes.ts';
import type { QuietTime } from './quiet-time.ts';
import type { Language } from './words/say.ts';

/** All that is remembered of a token outside the keychain, and all that the window ever learns of it. */
export interface TokenMark {
  readonly last4: string;
  /** Epoch milliseconds at which the token was handed to Relink. */
  readonly addedAt: number;
  /** `session`: the person chose to keep it in memory only, since this computer offers no keychain. */
  readonly keptIn: 'keychain' | 'session';
}

export interface LocationSettings {
  readonly id: LocationId;
  readonly name: string;
  /** Null when no token was saved for the location. */
  readonly token: TokenMark | null;
  /** Null until a surface of the API has answered. */
  readonly dialect: DialectChoice | null;
  /** The user in whose name accounts are connected; null until it is needed and known. */
  readonly userId: string | null;
}

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const PALETTES = ['usual', 'color-blind'] as const;
export type Palette = (typeof PALETTES)[number];
/** How the panel with the tray icon looks, which Linux does not tell. */
export const PANELS = ['system', 'light', 'dark'] as const;
export type Panel = (typeof PANELS)[number];
export type LanguageChoice = Language | 'system';

/** What the person has chosen; kept in a file, with no secret in it. */
export interface Settings {
  readonly locations: readonly LocationSettings[];
  readonly pollSeconds: number;
  readonly theme: Theme;
  readonly palette: Palette;
  readonly panel: Panel;
  readonly language: LanguageChoice;
  /** Opens the glance from anywhere; Electron's word for the keys, such as `Control+Shift+L`. Null: none. */
  readonly shortcut: string | null;
  readonly launchAtLogin: boolean;
  readonly quiet: QuietTime | null;
  readonly mutes: Mutes;
  /** Whether notifications make a sound. */
  readonly sound: boolean;
}

/** The part of the settings that the window may change directly. */
export type Preferences = Pick<
  Settings,
  | 'pollSeconds'
  | 'theme'
  | 'palette'
  | 'panel'
  | 'language'
  | 'shortcut'
  | 'launchAtLogin'
  | 'quiet'
  | 'mutes'
  | 'sound'
>;

export const MIN_POLL_SECONDS = 1;
export const MAX_POLL_SECONDS = 24 * 60 * 60;

export const DEFAULT_SETTINGS: Settings = {
  locations: [],
  pollSeconds: 300,
  theme: 'system',
  palette: 'usual',
  panel: 'system',
  language: 'system',
  shortcut: null,
  launchAtLogin: false,
  quiet: null,
  mutes: { platforms: [], locations: [] },
  sound: false,
};

const MODIFIERS = 'Control|Alt|Shift|Super|Command|CommandOrControl';

/** Keys that a shortcut may consist of: at least one modifier, and a letter, digit or function key. */
export const SHORTCUT_FORM = new RegExp(`^(?:(?:${MODIFIERS})\\+){1,4}(?:[A-Z0-9]|F[1-9]|F1[0-9]|F2[0-4])$`);
