import type { LocationId } from './account.ts';
import type { Failure } from './failure.ts';
import { type Health, isBad } from './health.ts';
import { type Account, type Check, type LocationState, lastGoodAt, type Snapshot } from './snapshot.ts';

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

/** A location before and after; undefined before it was watched. */
export type ChangedPair = readonly [before: LocationState | undefined, after: LocationState];

type Locations = Pick<Snapshot, 'locations'>;

/** What leads from one list of locations to the next. */
interface Step {
  /** Held weakly: each list would keep the one before it alive, and that one all others since the start. */
  readonly previous: WeakRef<Locations['locations']>;
  readonly pairs: readonly ChangedPair[];
  /** Whether other locations are watched than before, or in another order. */
  readonly areOthersWatched: boolean;
}

/** Several parts of the app ask about the same step, one right after the other. */
const steps = new WeakMap<Locations['locations'], Step>();

/** The snapshot with one of its locations changed. What has changed is then known, however many others there are. */
export function withLocationAt(snapshot: Snapshot, index: number, location: LocationState): Snapshot {
  const { locations: previous } = snapshot;
  const before = previous[index];
  if (before === location) return snapshot;
  const locations = [...previous];
  locations[index] = location;
  if (before?.id === location.id) {
    const pairs = [[before, location]] as const;
    steps.set(locations, { previous: new WeakRef(previous), pairs, areOthersWatched: false });
  }
  return { ...snapshot, locations };
}

function stepBetween({ locations: previous }: Locations, next: Locations): Step {
  const known = steps.get(next.locations);
  if (known?.previous.deref() === previous) return known;
  const step = { previous: new WeakRef(previous), ...compare(previous, next.locations) };
  steps.set(next.locations, step);
  return step;
}

/** The locations that are not the very same as before, each with what it was before. */
export const changedPairsOf = (previous: Locations, next: Locations): readonly ChangedPair[] =>
  stepBetween(previous, next).pairs;

/** Whether other locations are watched than before, or in another order. */
export const areOthersWatched = (previous: Locations, next: Locations): boolean =>
  stepBetween(previous, next).areOthersWatched;

/** Whether a step brings more about the locations than that they were checked once more, with the same result. */
export const isNewsOfLocations = (previous: Locations, next: Locations): boolean =>
  areOthersWatched(previous, next) || changedPairsOf(previous, next).some(isNewsOfLocation);

/** Whether more has changed than that the location was checked once more, with the same result. */
export const isNewsOfLocation = ([before, after]: ChangedPair): boolean =>
  before === undefined ||
  before.accounts !== after.accounts ||
  before.groups !== after.groups ||
  before.missing !== after.missing ||
  before.name !== after.name ||
  !isSameResult(before.check, after.check);

/** A first failure may be a slip, and the second one is what tells that it is none; more of the same tell nothing. */
const FAILURES_THAT_TELL = 2;

function isSameResult(before: Check, after: Check): boolean {
  if (before.state !== 'failing' || after.state !== 'failing') return before.state === after.state;
  const isTold = before.attempts >= FAILURES_THAT_TELL && after.attempts >= FAILURES_THAT_TELL;
  return isTold && JSON.stringify(before.failure) === JSON.stringify(after.failure);
}

function compare(
  previous: Locations['locations'],
  next: Locations['locations'],
): Pick<Step, 'pairs' | 'areOthersWatched'> {
  const pairs: ChangedPair[] = [];
  let areOthersWatched = previous.length !== next.length;
  let before: ReadonlyMap<LocationId, LocationState> | null = null;
  next.forEach((location, index) => {
    // Nearly always nothing has moved: an index of thousands of locations would cost more than all the rest.
    const there = previous[index];
    if (there === location) return;
    if (there?.id === location.id) {
      pairs.push([there, location]);
      return;
    }
    areOthersWatched = true;
    before ??= new Map(previous.map((one) => [one.id, one]));
    const earlier = before.get(location.id);
    if (earlier !== location) pairs.push([earlier, location]);
  });
  return { pairs, areOthersWatched };
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
