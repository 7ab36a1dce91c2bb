import type { LocationId, Platform } from './account.ts';
import type { AccountRef } from './alerts.ts';
import type { Connect } from './connect.ts';
import type { DialectName } from './dialect.ts';
import type { Failure } from './failure.ts';
import type { User } from './offer.ts';
import type { ReconnectAll } from './reconnect-all.ts';
import type { Preferences, Settings } from './settings.ts';
import type { SetupFinding, SetupPart } from './setup-check.ts';
import type { Snapshot } from './snapshot.ts';
import type { Snooze, SnoozeLength } from './snooze.ts';
import type { TextOf } from './text-of.ts';
import type { TimelineEntry } from './timeline.ts';
import type { ViewChange } from './view-change.ts';
import type { Speech } from './words/say.ts';

/** All that the window shows. */
export interface ViewContent {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
  readonly about: About;
  /** Plain sentences about trouble of the app itself, such as a settings file that could not be read. */
  readonly troubles: readonly string[];
  /** The connecting of a new account that is under way, or has just ended. */
  readonly connect: Connect | null;
  /** The walk through all broken logins that is under way, or has just ended. */
  readonly reconnectAll: ReconnectAll | null;
  readonly abilities: readonly LocationAbilities[];
  /** The broken accounts that are not spoken of for now. */
  readonly snoozes: readonly Snooze[];
}

/** What the window is given of it, numbered so that changes can follow on it. */
export interface View extends ViewContent {
  /** Grows with every change that the window is told of. */
  readonly revision: number;
}

/** What the API in use allows for a location. */
export interface LocationAbilities {
  readonly locationId: LocationId;
  readonly canConnect: boolean;
  /** The platforms of which a new account can be connected. */
  readonly platforms: readonly Platform[];
}

/** What a person calls the kind of their computer, by what Node calls it. */
export type System = 'mac' | 'windows' | 'linux';

export interface About {
  readonly version: string;
  readonly mode: 'live' | 'demo';
  /** Set when the interval comes from the command line and the setting has no effect. */
  readonly forcedPollSeconds: number | null;
  readonly system: System;
}

export type Outcome = { readonly result: 'done' } | { readonly result: 'refused'; readonly sentence: string };

/** A sign-in may need to know in whose name it is; without the right to list the users there is none to pick. */
export type SignInOutcome = Outcome | { readonly result: 'needs-user'; readonly users: readonly User[] };

export interface ImportedRow {
  /** 1 for the first row after the heading. */
  readonly row: number;
  readonly locationId: string;
  readonly outcome:
    | { readonly result: 'added'; readonly name: string }
    | { readonly result: 'refused'; readonly sentence: string };
}
export type ImportOutcome =
  | { readonly result: 'cancelled' }
  | { readonly result: 'refused'; readonly sentence: string }
  | { readonly result: 'imported'; readonly fileName: string; readonly rows: readonly ImportedRow[] };
export type ExportOutcome = Outcome | { readonly result: 'cancelled' };

export interface NewLocation {
  readonly id: string;
  readonly name: string;
  /** Goes from the window to main, to be tried and to be kept, and never back. */
  readonly pit: string;
  readonly keepIn: 'keychain' | 'session';
  /** Null: found by asking. */
  readonly dialect: DialectName | null;
  readonly userId: string | null;
}

export type AddLocationOutcome =
  | { readonly result: 'done' }
  | { readonly result: 'refused'; readonly field: 'id' | 'pit'; readonly sentence: string }
  /** The token is right but cannot be kept: the person may choose to keep it for this session only. */
  | { readonly result: 'no-keychain'; readonly sentence: string };

/** What a live call showed of a token that has not been saved. */
export type TrialOutcome =
  | {
      readonly result: 'works';
      readonly accounts: number;
      /** HighLevel's own name for the location, where the token may read it. */
      readonly name: string | null;
    }
  | { readonly result: 'refused'; readonly field: 'id' | 'pit'; readonly sentence: string }
  | { readonly result: 'failed'; readonly failure: Failure }
  /** Another trial was asked for meanwhile, and only the last one counts. */
  | { readonly result: 'superseded' };

/** The pages on the web that the window can ask main to open; the window never names an address. */
export type LinkName = 'private-integrations' | 'business-profile' | 'social-accounts';

/** What the window can ask of main. */
export interface Commands {
  /** The window brings no texts of its own. */
  getSpeech(): Speech;
  getView(): TextOf<View>;
  /** Checks every location, or the one named. Resolves when the check has ended. */
  check(locationId: LocationId | null): Outcome;
  reconnect(account: AccountRef): SignInOutcome;
  cancelReconnect(account: AccountRef): Outcome;
  /** Begins the walk through all broken logins; how it goes on is in the view. One that is under way goes on. */
  reconnectAll(): Outcome;
  /** Leaves out the login whose turn it is. */
  skipReconnect(): Outcome;
  /** Ends the walk, or puts an ended one out of sight. */
  stopReconnectAll(): Outcome;
  disconnect(account: AccountRef): Outcome;
  /** Speaks no more of a broken account for a while; its recovery ends that. */
  snooze(account: AccountRef, length: SnoozeLength): Outcome;
  unsnooze(account: AccountRef): Outcome;
  addLocation(location: NewLocation): AddLocationOutcome;
  /** Tries a token out with a live call, and saves nothing. */
  verifyLocation(location: NewLocation): TrialOutcome;
  /** Tests one part of what a watched location needs in order to be healed with one click. */
  testSetup(locationId: LocationId, part: SetupPart): readonly SetupFinding[];
  /** Begins to connect a new account of a platform; how it goes on is in the view. */
  connect(locationId: LocationId, platform: Platform): SignInOutcome;
  /** Picks one of the offers of the connect under way. */
  attach(offerId: string): Outcome;
  /** Ends the connect under way, or puts an ended one out of sight. */
  cancelConnect(): Outcome;
  setUser(locationId: LocationId, userId: string): Outcome;
  /** Pins the API of a location; null: found by asking. */
  setDialect(locationId: LocationId, dialect: DialectName | null): Outcome;
  /** Asks for a CSV file (`locationId,pit,name`) and adds its rows. */
  importLocations(): ImportOutcome;
  /** Asks for a place and writes the locations there, without secrets. */
  exportLocations(): ExportOutcome;
  renameLocation(locationId: LocationId, name: string): Outcome;
  removeLocation(locationId: LocationId): Outcome;
  setPaused(isPaused: boolean): Outcome;
  changePreferences(preferences: Partial<Preferences>): Outcome;
  openLink(link: LinkName, locationId: LocationId | null): Outcome;
  /** Puts a text for a bug report, without tokens or names, on the clipboard. */
  copyDiagnostics(): Outcome;
  /** What has happened, newest first. */
  getTimeline(): readonly TimelineEntry[];
  /** Asks for a place and writes the whole timeline there. */
  exportTimeline(format: 'csv' | 'json'): ExportOutcome;
  /** Opens the full view, in place of the glance. */
  openFull(route: Route): Outcome;
  startDemo(): Outcome;
  demo(action: 'expire' | 'heal'): Outcome;
}

/** Where main can send the window. */
export const ROUTES = ['accounts', 'problems', 'settings'] as const;
export type Route = (typeof ROUTES)[number];

/** What main tells the window. */
export interface Pushes {
  /** What has changed of the view; one that does not follow on the known view means that it has to be asked for. */
  change(change: ViewChange): void;
  /** The person has chosen another language. */
  speech(speech: Speech): void;
  route(route: Route): void;
  /** Asks the window to reconnect an account, since a person has to be asked something on the way. */
  reconnect(account: AccountRef): void;
}

type Listed<Names extends PropertyKey, Contract> = [keyof Contract] extends [Names] ? Names : never;
const namesOf =
  <Contract>() =>
  <const Names extends keyof Contract>(...names: readonly Listed<Names, Contract>[]): readonly Names[] =>
    names;

/** Every command by name; leaving one out does not compile. */
export const COMMAND_NAMES: readonly (keyof Commands)[] = namesOf<Commands>()(
  'getSpeech',
  'getView',
  'check',
  'reconnect',
  'cancelReconnect',
  'reconnectAll',
  'skipReconnect',
  'stopReconnectAll',
  'disconnect',
  'snooze',
  'unsnooze',
  'addLocation',
  'verifyLocation',
  'testSetup',
  'connect',
  'attach',
  'cancelConnect',
  'setUser',
  'setDialect',
  'importLocations',
  'exportLocations',
  'renameLocation',
  'removeLocation',
  'setPaused',
  'changePreferences',
  'openLink',
  'copyDiagnostics',
  'getTimeline',
  'exportTimeline',
  'openFull',
  'startDemo',
  'demo',
);

export const COMMAND_CHANNEL = 'relink:command';
export const PUSH_CHANNEL = 'relink:push';

/** The commands as the window calls them: the same functions, with the answer arriving later. */
export type AsyncCommands = {
  readonly [Name in keyof Commands]: (
    ...args: Parameters<Commands[Name]>
  ) => Promise<ReturnType<Commands[Name]>>;
};

export type Push = {
  readonly [Name in keyof Pushes]: readonly [Name, ...Parameters<Pushes[Name]>];
}[keyof Pushes];

/** What the preload script puts on `window.relink`. */
export interface Bridge extends AsyncCommands {
  /** @returns the undo of the subscription */
  readonly onPush: (listener: (push: Push) => void) => () => void;
}
