import type { LocationId } from './account.ts';
import type { DialectChoice } from './dialect.ts';
import type { Mutes } from './mutes.ts';
import type { QuietTime } from './quiet-time.ts';

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

/** What the person has chosen; kept in a file, with no secret in it. */
export interface Settings {
  readonly locations: readonly LocationSettings[];
  readonly pollSeconds: number;
  readonly theme: Theme;
  readonly launchAtLogin: boolean;
  readonly quiet: QuietTime | null;
  readonly mutes: Mutes;
  /** Whether notifications make a sound. */
  readonly sound: boolean;
}

/** The part of the settings that the window may change directly. */
export type Preferences = Pick<
  Settings,
  'pollSeconds' | 'theme' | 'launchAtLogin' | 'quiet' | 'mutes' | 'sound'
>;

export const MIN_POLL_SECONDS = 1;
export const MAX_POLL_SECONDS = 24 * 60 * 60;

export const DEFAULT_SETTINGS: Settings = {
  locations: [],
  pollSeconds: 300,
  theme: 'system',
  launchAtLogin: false,
  quiet: null,
  mutes: { platforms: [], locations: [] },
  sound: false,
};
