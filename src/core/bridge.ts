import type { LocationId } from './account.ts';
import type { AccountRef } from './alerts.ts';
import type { Preferences, Settings } from './settings.ts';
import type { Snapshot } from './snapshot.ts';

/** All that the window shows. */
export interface View {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
  readonly about: About;
  /** Plain sentences about trouble of the app itself, such as a settings file that could not be read. */
  readonly troubles: readonly string[];
}

export interface About {
  readonly version: string;
  readonly mode: 'live' | 'demo';
  /** Set when the interval comes from the command line and the setting has no effect. */
  readonly forcedPollSeconds: number | null;
}

export type Outcome = { readonly result: 'done' } | { readonly result: 'refused'; readonly sentence: string };

export interface NewLocation {
  readonly id: string;
  readonly name: string;
  /** Goes from the window to main once and never back. */
  readonly pit: string;
  readonly keepIn: 'keychain' | 'session';
}

export type AddLocationOutcome =
  | { readonly result: 'done' }
  | { readonly result: 'refused'; readonly field: 'id' | 'pit'; readonly sentence: string }
  /** The token is right but cannot be kept: the person may choose to keep it for this session only. */
  | { readonly result: 'no-keychain'; readonly sentence: string };

/** The pages on the web that the window can ask main to open; the window never names an address. */
export type LinkName = 'private-integrations' | 'business-profile' | 'social-accounts';

/** What the window can ask of main. */
export interface Commands {
  getView(): View;
  /** Checks every location, or the one named. Resolves when the check has ended. */
  check(locationId: LocationId | null): Outcome;
  reconnect(account: AccountRef): Outcome;
  cancelReconnect(account: AccountRef): Outcome;
  disconnect(account: AccountRef): Outcome;
  addLocation(location: NewLocation): AddLocationOutcome;
  renameLocation(locationId: LocationId, name: string): Outcome;
  removeLocation(locationId: LocationId): Outcome;
  setPaused(isPaused: boolean): Outcome;
  changePreferences(preferences: Partial<Preferences>): Outcome;
  openLink(link: LinkName, locationId: LocationId | null): Outcome;
  startDemo(): Outcome;
  demo(action: 'expire' | 'heal'): Outcome;
}

/** Where main can send the window. */
export type Route = 'accounts' | 'problems' | 'settings';

/** What main tells the window. */
export interface Pushes {
  view(view: View): void;
  route(route: Route): void;
}

type Listed<Names extends PropertyKey, Contract> = [keyof Contract] extends [Names] ? Names : never;
const namesOf =
  <Contract>() =>
  <const Names extends keyof Contract>(...names: readonly Listed<Names, Contract>[]): readonly Names[] =>
    names;

/** Every command by name; leaving one out does not compile. */
export const COMMAND_NAMES: readonly (keyof Commands)[] = namesOf<Commands>()(
  'getView',
  'check',
  'reconnect',
  'cancelReconnect',
  'disconnect',
  'addLocation',
  'renameLocation',
  'removeLocation',
  'setPaused',
  'changePreferences',
  'openLink',
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
