import { join } from 'node:path';
import * as v from 'valibot';
import { type Failure, isFailureKind } from '../../core/failure.ts';
import { newLogin } from '../../core/forecast.ts';
import { iconOf } from '../../core/glance.ts';
import { SEVERITY } from '../../core/health.ts';
import type { IconFace, IconLook } from '../../core/icon-face.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { EMPTY_SNAPSHOT, type LocationState } from '../../core/snapshot.ts';
import type { Migration } from './file-version.ts';
import type { JsonFile } from './json-file.ts';
import { SNAPSHOT_FILE } from './kept-face.ts';
import { openPiecedFile } from './pieced-file.ts';
import type { EndTrouble, ReportTrouble } from './save-report.ts';
import { AccountIdSchema, LocationIdSchema, PlatformSchema } from './schemas.ts';

const Time = v.number();
const AccountSchema = v.object({
  id: AccountIdSchema,
  platform: PlatformSchema,
  name: v.string(),
  standing: v.picklist(['active', 'expired', 'disconnected', 'unsupported', 'unknown']),
  expiresAt: v.nullable(Time),
  connectedAt: v.nullable(Time),
  type: v.optional(v.nullable(v.string()), null),
  loginId: v.optional(v.nullable(v.string()), null),
  avatar: v.optional(v.nullable(v.string()), null),
  health: v.picklist(SEVERITY),
  since: Time,
  suspected: v.nullable(v.picklist(['expired', 'disconnected'])),
  login: v.object({ since: Time, refreshesItself: v.boolean() }),
});
const GroupSchema = v.object({ id: v.string(), name: v.string(), accountIds: v.array(AccountIdSchema) });
const CheckSchema = v.variant('state', [
  v.object({ state: v.literal('never') }),
  v.object({ state: v.literal('fresh'), at: Time }),
  v.object({
    state: v.literal('failing'),
    failure: v.custom<Failure>(
      (value) => typeof value === 'object' && value !== null && 'kind' in value && isFailureKind(value.kind),
    ),
    since: Time,
    lastGoodAt: v.nullable(Time),
    attempts: v.number(),
  }),
]);
const LocationStateSchema = v.object({
  id: LocationIdSchema,
  name: v.string(),
  check: CheckSchema,
  accounts: v.array(AccountSchema),
  groups: v.optional(v.array(GroupSchema), []),
  missing: v.optional(v.array(AccountIdSchema), []),
});
const CacheSchema = v.pipe(v.object({ locations: v.array(LocationStateSchema) }), v.readonly());

/** What is needed of the accounts of version 1, which remembered nothing of their logins. */
const OlderLocationsSchema = v.array(v.looseObject({ accounts: v.array(v.looseObject({ since: Time })) }));

const MIGRATIONS: readonly Migration[] = [
  // There was no version 0; a file without a version can only be one of version 1 that lost it.
  (older) => ({ ...older, version: 1 }),
  // Each account was seen at the latest when its health was.
  ({ locations, ...older }) => ({
    ...older,
    locations: v.parse(OlderLocationsSchema, locations).map((location) => ({
      ...location,
      accounts: location.accounts.map((account) => ({ ...account, login: newLogin(account.since) })),
    })),
    version: 2,
  }),
];

interface CachedSnapshot {
  readonly locations: readonly LocationState[];
}

/** What was last known of the locations: shown, with its age, before the first check ends. */
export interface SnapshotCache extends JsonFile<CachedSnapshot> {
  /**
   * As `write`, with pauses in which the app can do other things.
   *
   * @param isWanted asked until the file is in its place; false: something newer is written meanwhile
   */
  readonly writeGently: (snapshot: CachedSnapshot, isWanted: () => boolean) => Promise<boolean>;
}

/** @param look as the person has chosen it; kept with the snapshot for the first icon of the next start */
export function openSnapshotCache(
  userDataDir: string,
  reportTrouble: ReportTrouble,
  endTrouble?: EndTrouble,
  look: () => IconLook = () => DEFAULT_SETTINGS,
): SnapshotCache {
  return openPiecedFile<CachedSnapshot>({
    path: join(userDataDir, SNAPSHOT_FILE),
    holds: 'stored.snapshot',
    schema: CacheSchema,
    migrations: MIGRATIONS,
    fallback: { locations: [] },
    piecesOf: ({ locations }) => piecesOf(locations, look()),
    reportTrouble,
    endTrouble,
  });
}

function* piecesOf(locations: readonly LocationState[], look: IconLook): Generator<string> {
  // The face comes first, where `readKeptFace` looks for it.
  yield `{"version":${MIGRATIONS.length},"face":${JSON.stringify(faceOf(locations, look))},"locations":[`;
  let separator = '';
  for (const location of locations) {
    yield separator + JSON.stringify(location);
    separator = ',';
  }
  yield ']}';
}

const faceOf = (locations: readonly LocationState[], { panel, palette }: IconLook): IconFace => ({
  state: iconOf({ ...EMPTY_SNAPSHOT, locations }),
  panel,
  palette,
});
