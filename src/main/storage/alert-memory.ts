import { join } from 'node:path';
import * as v from 'valibot';
import { type AlertMemory, EMPTY_ALERT_MEMORY } from '../../core/alerts.ts';
import type { Migration } from './file-version.ts';
import { type JsonFile, openJsonFile } from './json-file.ts';
import type { EndTrouble, ReportTrouble } from './save-report.ts';
import { AccountRefSchema, LocationIdSchema } from './schemas.ts';

const AlertMemorySchema = v.object({
  announcedAccounts: v.array(AccountRefSchema),
  announcedTokens: v.array(LocationIdSchema),
  announcedRotations: v.array(
    v.object({
      locationId: LocationIdSchema,
      addedAt: v.number(),
      stage: v.picklist(['due-soon', 'due']),
    }),
  ),
});

/** Version 0 had no version, and at first knew no tokens to rotate. */
const MIGRATIONS: readonly Migration[] = [(older) => ({ announcedRotations: [], ...older, version: 1 })];

/** What has been announced, so that a restart announces none of it again. */
export const openAlertMemory = (
  userDataDir: string,
  reportTrouble: ReportTrouble,
  endTrouble?: EndTrouble,
): JsonFile<AlertMemory> =>
  openJsonFile<AlertMemory>({
    path: join(userDataDir, 'alerts.json'),
    holds: 'which expiries were announced',
    schema: AlertMemorySchema,
    migrations: MIGRATIONS,
    fallback: EMPTY_ALERT_MEMORY,
    reportTrouble,
    endTrouble,
  });
