import type { AccountId, LocationId } from './account.ts';
import { isTokenFailure } from './failure.ts';
import { isBad } from './health.ts';
import type { Account, LocationState, Snapshot } from './snapshot.ts';
import {
  type AnnouncedRotation,
  type DatedToken,
  decideRotations,
  type Rotation,
  type RotationStage,
  rotationKeyOf,
} from './token-age.ts';

/** Names one account across all locations. */
export interface AccountRef {
  readonly locationId: LocationId;
  readonly accountId: AccountId;
}

/** An expiry, a refused token, or a token to rotate, that has been announced and not yet ended. */
export interface AlertMemory {
  readonly announcedAccounts: readonly AccountRef[];
  readonly announcedTokens: readonly LocationId[];
  readonly announcedRotations: readonly AnnouncedRotation[];
}

export const EMPTY_ALERT_MEMORY: AlertMemory = {
  announcedAccounts: [],
  announcedTokens: [],
  announcedRotations: [],
};

/** The tokens in use, and the moment (epoch milliseconds) at which their age is looked at. */
export interface TokenWatch {
  readonly tokens: readonly DatedToken[];
  readonly now: number;
}

/** What is worth interrupting a person for. */
export type Notice =
  | { readonly kind: 'needs-reconnect'; readonly account: Account; readonly location: LocationState }
  | { readonly kind: 'several-need-reconnect'; readonly accounts: readonly AccountRef[] }
  | { readonly kind: 'recovered'; readonly account: Account; readonly location: LocationState }
  | { readonly kind: 'several-recovered'; readonly accounts: readonly AccountRef[] }
  | { readonly kind: 'token-refused'; readonly location: LocationState }
  | {
      readonly kind: 'rotate-token';
      readonly location: Pick<LocationState, 'id' | 'name'>;
      readonly stage: RotationStage;
    }
  /** The stage is that of the oldest token. */
  | {
      readonly kind: 'rotate-several-tokens';
      readonly locations: readonly LocationId[];
      readonly stage: RotationStage;
    };

interface Entry {
  readonly location: LocationState;
  readonly account: Account;
}

/** A token counts as refused when this many checks in a row said so: one answer may be the service's slip. */
const TOKEN_REFUSALS_NEEDED = 2;

export const isSameAccount = (a: AccountRef, b: AccountRef): boolean =>
  a.accountId === b.accountId && a.locationId === b.locationId;

/**
 * Decides what to announce, given what was announced before. It compares the snapshot with the memory rather than
 * with an earlier snapshot, so that neither a restart nor a skipped snapshot announces anything twice or never.
 * @param watch without it no token is reminded of, and no reminder forgotten
 * @returns the notices, and the memory to keep before they are shown
 */
export function decideAlerts(
  snapshot: Snapshot,
  memory: AlertMemory,
  watch: TokenWatch | null = null,
): { readonly notices: readonly Notice[]; readonly memory: AlertMemory } {
  const announced = groupByLocation(memory.announcedAccounts);
  const wasAnnounced = (account: Account, location: LocationState): boolean =>
    announced.get(location.id)?.has(account.id) ?? false;

  const fresh = entriesOf(
    snapshot,
    (account, location) => isBad(account.health) && !wasAnnounced(account, location),
  );
  const recovered =
    announced.size > 0
      ? entriesOf(snapshot, (account, location) => isWell(account) && wasAnnounced(account, location))
      : [];
  const kept = snapshot.locations
    .filter(({ id }) => announced.has(id))
    .flatMap((location) => stillOpenOf(location, announced.get(location.id)));

  const announcedTokens = new Set(memory.announcedTokens);
  const refused = snapshot.locations.filter(isTokenRefused);
  const freshlyRefused = refused.filter(({ id }) => !announcedTokens.has(id));
  const keptTokens = snapshot.locations.filter(
    ({ id, check }) => announcedTokens.has(id) && check.state !== 'fresh',
  );

  const rotations = watch
    ? decideRotations(watch.tokens, memory.announcedRotations, watch.now)
    : { fresh: [], announced: memory.announcedRotations };

  return {
    notices: [
      ...oneOrSeveral(fresh, 'needs-reconnect', 'several-need-reconnect'),
      ...oneOrSeveral(recovered, 'recovered', 'several-recovered'),
      ...freshlyRefused.map((location): Notice => ({ kind: 'token-refused', location })),
      ...rotationNoticesOf(rotations.fresh),
    ],
    memory: {
      announcedAccounts: [...kept, ...fresh.map(refOf)],
      announcedTokens: [...keptTokens, ...freshlyRefused].map(({ id }) => id),
      announcedRotations: rotations.announced,
    },
  };
}

/** Whether two memories hold the same, so that nothing needs to be written. */
export function isSameMemory(a: AlertMemory, b: AlertMemory): boolean {
  const accounts = groupByLocation(b.announcedAccounts);
  const tokens = new Set(b.announcedTokens);
  const rotations = new Set(b.announcedRotations.map(rotationKeyOf));
  return (
    a.announcedAccounts.length === b.announcedAccounts.length &&
    a.announcedTokens.length === b.announcedTokens.length &&
    a.announcedRotations.length === b.announcedRotations.length &&
    a.announcedAccounts.every((ref) => accounts.get(ref.locationId)?.has(ref.accountId)) &&
    a.announcedTokens.every((id) => tokens.has(id)) &&
    a.announcedRotations.every((rotation) => rotations.has(rotationKeyOf(rotation)))
  );
}

const refOf = ({ location, account }: Entry): AccountRef => ({
  locationId: location.id,
  accountId: account.id,
});

/** The wanted accounts. A list of all of them, made anew after every check, would take longer than the rest. */
function entriesOf(
  snapshot: Snapshot,
  isWanted: (account: Account, location: LocationState) => boolean,
): readonly Entry[] {
  const wanted: Entry[] = [];
  for (const location of snapshot.locations) {
    for (const account of location.accounts) {
      if (isWanted(account, location)) wanted.push({ location, account });
    }
  }
  return wanted;
}

/** Looked up for every account after every check: searching a list would take seconds for thousands of them. */
function groupByLocation(refs: readonly AccountRef[]): ReadonlyMap<LocationId, ReadonlySet<AccountId>> {
  const groups = new Map<LocationId, Set<AccountId>>();
  for (const { locationId, accountId } of refs) {
    const group = groups.get(locationId);
    if (group) group.add(accountId);
    else groups.set(locationId, new Set([accountId]));
  }
  return groups;
}

/** Not knowing is no recovery. */
const isWell = ({ health, suspected }: Account): boolean =>
  !isBad(health) && health !== 'unknown' && suspected === null;

const isTokenRefused = ({ check }: LocationState): boolean =>
  check.state === 'failing' && isTokenFailure(check.failure) && check.attempts >= TOKEN_REFUSALS_NEEDED;

/** An announced account is forgotten once it is well, or its location has been read and no longer lists it. */
function stillOpenOf(
  location: LocationState,
  announced: ReadonlySet<AccountId> | undefined,
): readonly AccountRef[] {
  if (!announced) return [];
  const listed = new Map(location.accounts.map((account) => [account.id, account]));
  const isStillOpen = (id: AccountId): boolean => {
    const account = listed.get(id);
    return account ? !isWell(account) : location.check.state !== 'fresh';
  };
  return [...announced].filter(isStillOpen).map((accountId) => ({ locationId: location.id, accountId }));
}

function oneOrSeveral(
  entries: readonly Entry[],
  one: 'needs-reconnect' | 'recovered',
  several: 'several-need-reconnect' | 'several-recovered',
): readonly Notice[] {
  const [first, ...rest] = entries;
  if (!first) return [];
  if (rest.length === 0) return [{ kind: one, account: first.account, location: first.location }];
  return [{ kind: several, accounts: entries.map(refOf) }];
}

/** Tokens that were added on one day come of age on one day. */
function rotationNoticesOf(rotations: readonly Rotation[]): readonly Notice[] {
  const [first, ...rest] = rotations;
  if (!first) return [];
  if (rest.length === 0) {
    const { locationId, name } = first.token;
    return [{ kind: 'rotate-token', location: { id: locationId, name }, stage: first.stage }];
  }
  return [
    {
      kind: 'rotate-several-tokens',
      locations: rotations.map(({ token }) => token.locationId),
      stage: rotations.some(({ stage }) => stage === 'due') ? 'due' : 'due-soon',
    },
  ];
}
