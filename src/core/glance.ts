import { platformName } from './account.ts';
import { checkedWords } from './age.ts';
import type { AccountRef } from './alerts.ts';
import { type Failure, isTokenFailure, sentenceOf } from './failure.ts';
import { ICON_STATES, type IconState } from './icon-face.ts';
import { brokenLoginsOf } from './logins.ts';
import { isEnded } from './reconnect.ts';
import { type Account, type LocationState, lastGoodAt, type Snapshot } from './snapshot.ts';
import { brokenEntriesOf, brokenIn, type Tally, tallyOf } from './tally.ts';
import type { Say } from './words/say.ts';

/** What a menu item asks for. */
export type Intent =
  | { readonly type: 'open' }
  | { readonly type: 'open-problems' }
  | { readonly type: 'open-settings' }
  | { readonly type: 'reconnect'; readonly account: AccountRef }
  | { readonly type: 'reconnect-all' }
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
export function glanceOf(snapshot: Snapshot, now: number, mode: 'live' | 'demo', say: Say): Glance {
  return {
    icon: iconOf(snapshot),
    tooltip: say(mode === 'demo' ? 'tray.tooltip-of-demo' : 'tray.tooltip', {
      state: stateInWords(snapshot, now, say),
    }),
    menu: menuOf(snapshot, mode, say),
  };
}

/** How many accounts need the person, as the badge of the app counts them. */
export const needyCountOf = (snapshot: Pick<Snapshot, 'locations'>): number => brokenIn(tallyOf(snapshot));

export function iconOf(snapshot: Snapshot): IconState {
  if (snapshot.locations.length === 0) return 'setup';
  const tally = tallyOf(snapshot);
  const states = new Set<IconState>([snapshot.isPaused ? 'paused' : 'healthy']);
  for (const { check } of snapshot.locations)
    if (check.state === 'failing') states.add(stateOf(check.failure));
  if (brokenIn(tally) > 0) states.add('expired');
  if (tally.worrying > 0) states.add('attention');
  return ICON_STATES.find((state) => states.has(state)) ?? 'healthy';
}

function stateOf(failure: Failure): IconState {
  if (isTokenFailure(failure)) return 'attention';
  return failure.kind === 'offline' ? 'offline' : 'cannot-check';
}

function stateInWords(snapshot: Snapshot, now: number, say: Say): string {
  if (snapshot.locations.length === 0) return say('tray.add-a-location');
  const parts = [...countsOf(tallyOf(snapshot), say), ...checkWordsOf(snapshot, now, say)];
  return parts.join(' · ');
}

/** The counts in words, worst first: "2 expired · 14 healthy". */
export function countsOf(tally: Tally, say: Say): readonly string[] {
  const counts = [
    [tally.expired, 'count.expired'],
    [tally.disconnected, 'count.disconnected'],
    [tally.confirming, 'count.confirming'],
    [tally.expiring, 'count.expiring'],
    [tally.unknown, 'count.unknown'],
    [tally.unsupported, 'count.unsupported'],
    [tally.healthy, 'count.healthy'],
  ] as const;
  const present = counts.filter(([number]) => number > 0).map(([number, key]) => say(key, { count: number }));
  return present.length > 0 ? present : [say('count.no-accounts')];
}

function checkWordsOf({ locations, isPaused }: Snapshot, now: number, say: Say): readonly string[] {
  const trouble = troubleWordsOf(locations, say);
  return [
    ...(isPaused ? [say('tray.is-paused')] : []),
    ...(trouble === null ? [] : [trouble]),
    checkedWords(oldestCheckOf(locations), now, say),
  ];
}

function troubleWordsOf(locations: readonly LocationState[], say: Say): string | null {
  const total = locations.length;
  const failing = locations.filter(({ check }) => check.state === 'failing').length;
  if (failing === 0) return null;
  return failing === total
    ? say('tray.cannot-check')
    : say('tray.cannot-check-some', { count: failing, total });
}

/** When the location that was read longest ago was read, in epoch milliseconds; null when none ever was. */
export function oldestCheckOf(locations: readonly LocationState[]): number | null {
  let oldest: number | null = null;
  for (const { check } of locations) {
    const at = lastGoodAt(check);
    if (at !== null && (oldest === null || at < oldest)) oldest = at;
  }
  return oldest;
}

function menuOf(snapshot: Snapshot, mode: 'live' | 'demo', say: Say): readonly MenuEntry[] {
  const hasLocations = snapshot.locations.length > 0;
  return [
    { type: 'item', text: say(hasLocations ? 'tray.open' : 'tray.set-up'), intent: { type: 'open' } },
    ...problemEntries(snapshot, say),
    ...failureEntries(snapshot, say),
    SEPARATOR,
    ...(hasLocations ? watchEntries(snapshot, say) : []),
    ...(mode === 'demo' ? demoEntries(say) : []),
    { type: 'item', text: say('tray.settings'), intent: { type: 'open-settings' } },
    SEPARATOR,
    { type: 'item', text: say('tray.quit'), intent: { type: 'quit' } },
  ];
}

const demoEntries = (say: Say): readonly MenuEntry[] => [
  { type: 'item', text: say('tray.demo-expire'), intent: { type: 'demo', action: 'expire' } },
  { type: 'item', text: say('tray.demo-heal'), intent: { type: 'demo', action: 'heal' } },
];

const watchEntries = ({ isPaused }: Snapshot, say: Say): readonly MenuEntry[] => [
  { type: 'item', text: say('check.now'), intent: { type: 'check' } },
  {
    type: 'item',
    text: say(isPaused ? 'tray.resume' : 'tray.pause'),
    intent: { type: 'pause', isPaused: !isPaused },
  },
];

function problemEntries(snapshot: Snapshot, say: Say): readonly MenuEntry[] {
  // Counted already, so that thousands of healthy locations need not be looked through for it.
  if (brokenIn(tallyOf(snapshot)) === 0) return [];
  const broken = brokenEntriesOf(snapshot);
  const items = broken.slice(0, MENU_ACCOUNTS_LIMIT).map(
    ({ location, account }): MenuEntry => ({
      type: 'item',
      text: reconnectText(snapshot, location, account, say),
      intent: { type: 'reconnect', account: { locationId: location.id, accountId: account.id } },
    }),
  );
  const rest = broken.length - items.length;
  const more: MenuEntry = {
    type: 'item',
    text: say('tray.more', { count: rest }),
    intent: { type: 'open-problems' },
  };
  return [SEPARATOR, ...reconnectAllEntries(snapshot, say), ...items, ...(rest > 0 ? [more] : [])];
}

function reconnectAllEntries(snapshot: Snapshot, say: Say): readonly MenuEntry[] {
  const count = brokenLoginsOf(snapshot).length;
  if (count < 2) return [];
  return [{ type: 'item', text: say('all.in-tray', { count }), intent: { type: 'reconnect-all' } }];
}

function reconnectText(snapshot: Snapshot, location: LocationState, account: Account, say: Say): string {
  const isRunning = snapshot.reconnects.some(
    (reconnect) =>
      reconnect.accountId === account.id && reconnect.locationId === location.id && !isEnded(reconnect.state),
  );
  const where = snapshot.locations.length > 1 ? [location.name] : [];
  return say(isRunning ? 'tray.reconnecting' : 'tray.reconnect', {
    account: [account.name, platformName(account.platform), ...where].join(' · '),
  });
}

function failureEntries({ locations }: Snapshot, say: Say): readonly MenuEntry[] {
  const failures = new Set<Failure>();
  for (const { check } of locations) if (check.state === 'failing') failures.add(check.failure);
  const sentences = new Set([...failures].map((failure) => sentenceOf(failure, say)));
  return [...sentences].map((text): MenuEntry => ({ type: 'label', text }));
}
