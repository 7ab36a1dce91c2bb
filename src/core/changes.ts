import type { LocationId } from './account.ts';
import type { Failure } from './failure.ts';
import { type Health, isBad } from './health.ts';
import { type Account, type LocationState, lastGoodAt, type Snapshot } from './snapshot.ts';

/** One thing that differs between two snapshots, in the words of the log. */
export type Change =
  | {
      readonly type: 'became-bad';
      readonly locationId: LocationId;
      readonly account: Account;
      readonly from: Health;
    }
  | { readonly type: 'recovered'; readonly locationId: LocationId; readonly account: Account }
  | {
      readonly type: 'health-changed';
      readonly locationId: LocationId;
      readonly account: Account;
      readonly from: Health;
    }
  | { readonly type: 'added'; readonly locationId: LocationId; readonly account: Account }
  | { readonly type: 'removed'; readonly locationId: LocationId; readonly account: Account }
  | { readonly type: 'check-failing'; readonly locationId: LocationId; readonly failure: Failure }
  | { readonly type: 'check-working'; readonly locationId: LocationId };

/** What happened between two snapshots. A location that is new, first read or
 * taken out of the settings is no change. */
export function diff(previous: Snapshot, next: Snapshot): readonly Change[] {
  const changes: Change[] = [];
  for (const [earlier, location] of changedPairsOf(previous, next)) {
    if (earlier) changes.push(...diffLocation(earlier, location));
  }
  return changes;
}

/** The locations that are not the very same as before, each with what it was before; undefined for a new one. */
export function changedPairsOf(
  previous: Pick<Snapshot, 'locations'>,
  next: Pick<Snapshot, 'locations'>,
): readonly (readonly [LocationState | undefined, LocationState])[] {
  const pairs: (readonly [LocationState | undefined, LocationState])[] = [];
  let before: ReadonlyMap<LocationId, LocationState> | null = null;
  next.locations.forEach((location, index) => {
    // Nearly always nothing has moved: an index of thousands of locations would cost more than all the rest.
    const there = previous.locations[index];
    if (there === location) return;
    if (there?.id !== location.id) before ??= new Map(previous.locations.map((one) => [one.id, one]));
    const earlier = there?.id === location.id ? there : before?.get(location.id);
    if (earlier !== location) pairs.push([earlier, location]);
  });
  return pairs;
}

function diffLocation(before: LocationState, after: LocationState): readonly Change[] {
  const locationId = after.id;
  const isFirstRead = lastGoodAt(before.check) === null;
  if (before.accounts === after.accounts) return diffCheck(before, after);
  const known = new Map(before.accounts.map((account) => [account.id, account]));
  const listed = new Set(after.accounts.map((account) => account.id));
  const accountChanges = after.accounts.flatMap((account): readonly Change[] => {
    const earlier = known.get(account.id);
    if (!earlier) return isFirstRead ? [] : [{ type: 'added', locationId, account }];
    return earlier.health === account.health ? [] : [healthChange(locationId, earlier, account)];
  });
  const removed = before.accounts
    .filter((account) => !listed.has(account.id))
    .map((account): Change => ({ type: 'removed', locationId, account }));
  return [...diffCheck(before, after), ...accountChanges, ...removed];
}

function healthChange(locationId: LocationId, before: Account, account: Account): Change {
  if (isBad(account.health) && !isBad(before.health))
    return { type: 'became-bad', locationId, account, from: before.health };
  if (isBad(before.health) && !isBad(account.health)) return { type: 'recovered', locationId, account };
  return { type: 'health-changed', locationId, account, from: before.health };
}

function diffCheck(before: LocationState, after: LocationState): readonly Change[] {
  const locationId = after.id;
  if (after.check.state === 'failing') {
    const isSame = before.check.state === 'failing' && before.check.failure.kind === after.check.failure.kind;
    return isSame ? [] : [{ type: 'check-failing', locationId, failure: after.check.failure }];
  }
  return before.check.state === 'failing' ? [{ type: 'check-working', locationId }] : [];
}
