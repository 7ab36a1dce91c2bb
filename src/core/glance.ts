import { platformName } from './account.ts';
import { ageOf } from './age.ts';
import type { AccountRef } from './alerts.ts';
import { isTokenFailure, sentenceOf } from './failure.ts';
import { isBad } from './health.ts';
import { isEnded } from './reconnect.ts';
import { type Account, accountsOf, type LocationState, lastGoodAt, type Snapshot } from './snapshot.ts';

/** What the tray icon can say, worst first: the worst of all locations wins. */
export const ICON_STATES = [
  'expired',
  'attention',
  'cannot-check',
  'offline',
  'paused',
  'setup',
  'healthy',
] as const;
export type IconState = (typeof ICON_STATES)[number];

/** What a menu item asks for. */
export type Intent =
  | { readonly type: 'open' }
  | { readonly type: 'open-problems' }
  | { readonly type: 'open-settings' }
  | { readonly type: 'reconnect'; readonly account: AccountRef }
  | { readonly type: 'check' }
  | { readonly type: 'pause'; readonly isPaused: boolean }
  | { readonly type: 'demo'; readonly action: 'expire' | 'heal' }
  | { readonly type: 'quit' };

export type MenuEntry =
  | { readonly type: 'separator' }
  | { readonly type: 'label'; readonly text: string }
  | { readonly type: 'item'; readonly text: string; readonly intent: Intent };

/** All that the tray shows, as plain values. */
export interface Glance {
  readonly icon: IconState;
  readonly tooltip: string;
  readonly menu: readonly MenuEntry[];
}

const MENU_ACCOUNTS_LIMIT = 10;
const SEPARATOR: MenuEntry = { type: 'separator' };

/**
 * Turns the snapshot into what the tray shows.
 * @param now epoch milliseconds, for the age in the tooltip
 */
export function glanceOf(snapshot: Snapshot, now: number, mode: 'live' | 'demo'): Glance {
  return {
    icon: iconOf(snapshot),
    tooltip: (mode === 'demo' ? 'Relink demo: ' : 'Relink: ') + tooltipOf(snapshot, now),
    menu: menuOf(snapshot, mode),
  };
}

/** How many accounts need the person, as the badge of the app counts them. */
export const needyCountOf = (snapshot: Pick<Snapshot, 'locations'>): number =>
  accountsOf(snapshot).filter(({ account }) => isBad(account.health)).length;

export function iconOf(snapshot: Snapshot): IconState {
  if (snapshot.locations.length === 0) return 'setup';
  const states = new Set<IconState>([
    ...snapshot.locations.map((location) => stateOfCheck(location)),
    ...accountsOf(snapshot).map(({ account }) => stateOfAccount(account)),
    snapshot.isPaused ? 'paused' : 'healthy',
  ]);
  return ICON_STATES.find((state) => states.has(state)) ?? 'healthy';
}

function stateOfAccount(account: Account): IconState {
  if (isBad(account.health)) return 'expired';
  return account.health === 'healthy' || account.health === 'unsupported' ? 'healthy' : 'attention';
}

function stateOfCheck({ check }: LocationState): IconState {
  if (check.state !== 'failing') return 'healthy';
  if (isTokenFailure(check.failure)) return 'attention';
  return check.failure.kind === 'offline' ? 'offline' : 'cannot-check';
}

function tooltipOf(snapshot: Snapshot, now: number): string {
  if (snapshot.locations.length === 0) return 'add a location to begin';
  const parts = [...countsOf(snapshot), ...checkWordsOf(snapshot, now)];
  return parts.join(' · ');
}

/** The counts in words, worst first: "2 expired · 14 healthy". */
export function countsOf(snapshot: Pick<Snapshot, 'locations'>): readonly string[] {
  const accounts = accountsOf(snapshot).map(({ account }) => account);
  const count = (matches: (account: Account) => boolean): number => accounts.filter(matches).length;
  const words: readonly (readonly [number, string])[] = [
    [count(({ health }) => health === 'expired'), 'expired'],
    [count(({ health }) => health === 'disconnected'), 'disconnected'],
    [count(({ suspected }) => suspected !== null), 'confirming'],
    [count(({ health }) => health === 'expiring'), 'expiring soon'],
    [count(({ health, suspected }) => health === 'unknown' && suspected === null), 'unknown'],
    [count(({ health }) => health === 'unsupported'), 'not supported'],
    [count(({ health, suspected }) => health === 'healthy' && suspected === null), 'healthy'],
  ];
  const present = words.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  return present.length > 0 ? present : ['no accounts'];
}

function checkWordsOf({ locations, isPaused }: Snapshot, now: number): readonly string[] {
  const failing = locations.flatMap(({ check }) => (check.state === 'failing' ? [check.failure] : []));
  const [firstFailure] = failing;
  const trouble = firstFailure
    ? [
        failing.length === locations.length
          ? 'cannot check'
          : `cannot check ${failing.length} of ${locations.length} locations`,
      ]
    : [];
  const checked = locations.flatMap(({ check }) => lastGoodAt(check) ?? []);
  const age = checked.length > 0 ? `checked ${ageOf(Math.min(...checked), now)}` : 'not checked yet';
  return [...(isPaused ? ['paused'] : []), ...trouble, age];
}

function menuOf(snapshot: Snapshot, mode: 'live' | 'demo'): readonly MenuEntry[] {
  const hasLocations = snapshot.locations.length > 0;
  return [
    { type: 'item', text: hasLocations ? 'Open Relink' : 'Set up Relink', intent: { type: 'open' } },
    ...problemEntries(snapshot),
    ...failureEntries(snapshot),
    SEPARATOR,
    ...(hasLocations ? watchEntries(snapshot) : []),
    ...(mode === 'demo' ? DEMO_ENTRIES : []),
    { type: 'item', text: 'Settings…', intent: { type: 'open-settings' } },
    SEPARATOR,
    { type: 'item', text: 'Quit Relink', intent: { type: 'quit' } },
  ];
}

const DEMO_ENTRIES: readonly MenuEntry[] = [
  { type: 'item', text: 'Demo: let an account expire', intent: { type: 'demo', action: 'expire' } },
  { type: 'item', text: 'Demo: heal all accounts', intent: { type: 'demo', action: 'heal' } },
];

const watchEntries = ({ isPaused }: Snapshot): readonly MenuEntry[] => [
  { type: 'item', text: 'Check now', intent: { type: 'check' } },
  {
    type: 'item',
    text: isPaused ? 'Resume watching' : 'Pause watching',
    intent: { type: 'pause', isPaused: !isPaused },
  },
];

function problemEntries(snapshot: Snapshot): readonly MenuEntry[] {
  const broken = accountsOf(snapshot).filter(({ account }) => isBad(account.health));
  if (broken.length === 0) return [];
  const items = broken.slice(0, MENU_ACCOUNTS_LIMIT).map(
    ({ location, account }): MenuEntry => ({
      type: 'item',
      text: reconnectText(snapshot, location, account),
      intent: { type: 'reconnect', account: { locationId: location.id, accountId: account.id } },
    }),
  );
  const rest = broken.length - items.length;
  const more: MenuEntry = { type: 'item', text: `And ${rest} more…`, intent: { type: 'open-problems' } };
  return [SEPARATOR, ...items, ...(rest > 0 ? [more] : [])];
}

function reconnectText(snapshot: Snapshot, location: LocationState, account: Account): string {
  const isRunning = snapshot.reconnects.some(
    (reconnect) =>
      reconnect.accountId === account.id && reconnect.locationId === location.id && !isEnded(reconnect.state),
  );
  const where = `${account.name} · ${platformName(account.platform)}`;
  const text = isRunning ? `Reconnecting ${where}…` : `Reconnect ${where}`;
  return snapshot.locations.length > 1 ? `${text} · ${location.name}` : text;
}

function failureEntries({ locations }: Snapshot): readonly MenuEntry[] {
  const sentences = new Set(
    locations.flatMap(({ check }) => (check.state === 'failing' ? [sentenceOf(check.failure)] : [])),
  );
  return [...sentences].map((text): MenuEntry => ({ type: 'label', text }));
}
