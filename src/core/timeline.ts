import type { AccountId, LocationId, Platform } from './account.ts';
import type { AccountRef } from './alerts.ts';
import type { Change } from './changes.ts';
import { DAY_MS } from './durations.ts';
import { type Health, isBad } from './health.ts';
import { type Account, accountsOfLogin, findAccount, type Snapshot } from './snapshot.ts';

/** Who brought an account back: a sign-in that Relink led through, or somebody elsewhere. */
export type Healer = 'relink' | 'elsewhere';

/** What can happen to an account. */
export type Event =
  | { readonly what: 'broke'; readonly health: 'expired' | 'disconnected' }
  /** `brokenMs`: how long it was broken, in milliseconds, as far as Relink was there to see it. */
  | { readonly what: 'healed'; readonly by: Healer; readonly brokenMs: number }
  | { readonly what: 'changed'; readonly health: Exclude<Health, 'expired' | 'disconnected'> }
  | { readonly what: 'added' }
  | { readonly what: 'removed' };

/** One line of the timeline. It names things as they were called then, since they may be gone by now. */
export interface TimelineEntry {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly locationId: LocationId;
  readonly locationName: string;
  readonly accountId: AccountId;
  readonly accountName: string;
  readonly platform: Platform;
  readonly event: Event;
}

/** How long an entry is kept, in milliseconds. */
export const KEPT_MS = 366 * DAY_MS;

/** No more entries than this cross to the window: nobody scrolls further, and the export has all. */
export const MOST_SHOWN = 2_000;

/** What a step from one snapshot to the next adds to the timeline. @param changes the difference of the two */
export function timelineOf(
  changes: readonly Change[],
  next: Snapshot,
  previous: Snapshot,
  now: number,
): readonly TimelineEntry[] {
  // Nearly always one location has changed: an index of thousands would cost more than all the rest.
  const nameOf = (wanted: LocationId): string =>
    next.locations.find(({ id }) => id === wanted)?.name ?? wanted;
  return changes.flatMap((change): readonly TimelineEntry[] => {
    if (!('account' in change)) return [];
    const { locationId, account } = change;
    const event = eventOf(change, next, previous, now);
    if (!event) return [];
    return [
      {
        at: now,
        locationId,
        locationName: nameOf(locationId),
        accountId: account.id,
        accountName: account.name,
        platform: account.platform,
        event,
      },
    ];
  });
}

type AccountChange = Extract<Change, { readonly account: Account }>;

function eventOf(change: AccountChange, next: Snapshot, previous: Snapshot, now: number): Event | null {
  const { account, locationId } = change;
  switch (change.type) {
    case 'added':
    case 'removed':
      return { what: change.type };
    case 'recovered': {
      const brokenSince = findAccount(previous, locationId, account.id)?.since ?? now;
      return { what: 'healed', by: healerOf(change, next), brokenMs: Math.max(0, now - brokenSince) };
    }
    case 'became-bad':
    case 'health-changed': {
      const { health } = account;
      if (isBad(health)) return { what: 'broke', health };
      // What Relink does not understand is nothing that has happened to the account.
      return health === 'unknown' || change.from === 'unknown' ? null : { what: 'changed', health };
    }
  }
}

/** A sign-in counts for every account of its login, and no longer once it was given up. */
function healerOf({ locationId, account }: AccountChange, { locations, reconnects }: Snapshot): Healer {
  const location = locations.find(({ id }) => id === locationId);
  const ids = new Set(location ? accountsOfLogin(location, account).map(({ id }) => id) : [account.id]);
  const isLed = reconnects.some(
    (reconnect) =>
      reconnect.locationId === locationId &&
      ids.has(reconnect.accountId) &&
      (reconnect.state.step === 'waiting' ||
        reconnect.state.step === 'verifying' ||
        reconnect.state.step === 'healed'),
  );
  return isLed ? 'relink' : 'elsewhere';
}

/**
 * The timeline without what was written down twice, as can happen when Relink is killed between writing the timeline
 * and the snapshot: the same event of the same account, one directly after the other.
 * @param entries oldest first
 */
export function withoutRepeats(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const last = new Map<string, string>();
  return entries.filter((entry) => {
    const account = keyOf(entry);
    const event = stateAfter(entry.event);
    if (last.get(account) === event) return false;
    last.set(account, event);
    return true;
  });
}

const keyOf = ({ locationId, accountId }: AccountRef): string => `${locationId} ${accountId}`;

/** Two events that leave an account in the same state tell the same, whoever healed it after however long. */
function stateAfter(event: Event): string {
  return event.what === 'broke' || event.what === 'changed' ? event.health : event.what;
}
